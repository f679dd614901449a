import { fingerprint } from '../policy/fingerprint';
import { Pace } from '../policy/pace';
import type { Host } from '../contract/http';

const MAX_ACCOUNTS = 100;
/** What was learned about limits is worth little after a pause. */
const FORGET_AFTER_MS = 120_000;

/** What wants to know when another run makes room. */
export interface Door {
	readonly inFlight: number;
	letIn(): void;
}

/** What executions with the same credential share: the limits they met, and the room they leave. */
export class Account {
	readonly pace = new Pace();
	private readonly doors = new Set<Door>();
	private idleSince = 0;

	/** @param door has something waiting or on its way */
	open(door: Door): void {
		this.doors.add(door);
	}

	close(door: Door, now: number): void {
		this.doors.delete(door);
		this.idleSince = now;
	}

	/** Something ended: whoever has least on its way goes first. */
	makeRoom(): void {
		if (this.doors.size < 2) return this.doors.forEach((door) => door.letIn());
		[...this.doors]
			.sort((one, other) => one.inFlight - other.inFlight)
			.forEach((door) => door.letIn());
	}

	isForgotten(now: number): boolean {
		return this.doors.size === 0 && now - this.idleSince >= FORGET_AFTER_MS;
	}
}

/** Accounts in use lately, by credential. */
export class Accounts {
	private readonly known = new Map<string, Account>();

	get size(): number {
		return this.known.size;
	}

	/** @param now milliseconds since the epoch */
	for(key: string, now: number): Account {
		for (const [name, account] of this.known) {
			if (account.isForgotten(now)) this.known.delete(name);
		}
		const account = this.known.get(key) ?? new Account();
		// Used last, so it goes last.
		this.known.delete(key);
		this.known.set(key, account);
		for (const name of this.known.keys()) {
			if (this.known.size <= MAX_ACCOUNTS) break;
			this.known.delete(name);
		}
		return account;
	}
}

/** One process runs many executions; a limit of the provider counts for all of them together. */
const accounts = new Accounts();

/** The account behind a host: the same for every execution with this base URL and key. */
export function accountOf(host: Pick<Host, 'baseUrl' | 'secrets' | 'now'>): Account {
	return accounts.for(`${host.baseUrl} ${fingerprint(host.secrets.join())}`, host.now());
}
