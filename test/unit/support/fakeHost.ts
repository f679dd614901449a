import type {
	AttemptEnd,
	Gate,
	Host,
	HttpReply,
	HttpRequest,
} from '../../../nodes/shared/contract/http';
import type { JsonObject } from '../../../nodes/shared/contract/json';

/** What the server does with one request: a reply, or what the call is rejected with. */
export type Step = HttpReply | Error | ((request: HttpRequest) => HttpReply | Promise<HttpReply>);

/** A host that plays a script and keeps what was asked of it. Its clock moves by sleeping only. */
export interface FakeHost extends Host {
	readonly requests: HttpRequest[];
	readonly sleeps: number[];
}

export const START = Date.UTC(2026, 5, 1, 12, 0, 0);
export const BASE_URL = 'https://api.test/v1';
export const KEY = 'sk-or-v1-0123456789abcdef';

/** @param onSleep runs while a sleep lasts, e.g. to press Stop */
export function fakeHost(
	script: readonly Step[],
	{ signal, onSleep, random = 0.5 }: Partial<Options> = {},
): FakeHost {
	const requests: HttpRequest[] = [];
	const sleeps: number[] = [];
	let now = START;
	return {
		requests,
		sleeps,
		baseUrl: BASE_URL,
		secrets: [KEY],
		signal,
		request: async (request) => {
			const step = script[requests.push(request) - 1];
			if (step === undefined) throw new Error(`the script has no step ${requests.length}`);
			if (step instanceof Error) throw step;
			return typeof step === 'function' ? await step(request) : step;
		},
		open: () => Promise.reject(new Error('nothing is streamed here')),
		sleep: async (ms) => {
			sleeps.push(ms);
			onSleep?.();
			now += ms;
			await Promise.resolve();
		},
		now: () => now,
		random: () => random,
	};
}

interface Options {
	signal: AbortSignal;
	onSleep: () => void;
	random: number;
}

/** A gate that is always open and keeps how the attempts ended. */
export function openGate(): Gate & { ends: AttemptEnd[] } {
	const ends: AttemptEnd[] = [];
	return {
		ends,
		enter: () => Promise.resolve(),
		leave: (end) => void ends.push(end),
		giveUp: () => {},
	};
}

/** A reply with a JSON body. */
export function reply(
	status: number,
	body: JsonObject,
	headers: Record<string, string> = {},
): HttpReply {
	return { status, headers, text: JSON.stringify(body) };
}

/** A reply of an error envelope. */
export function refusal(
	code: number,
	message: string,
	more: JsonObject = {},
	headers: Record<string, string> = {},
): HttpReply {
	return reply(code, { error: { code, message, ...more } }, headers);
}

/** A rejected call, as n8n's HTTP helper reports it. */
export function broken(code: string): Error {
	return Object.assign(new Error('the request did not end'), { code });
}
