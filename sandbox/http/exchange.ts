import type { IncomingMessage, ServerResponse } from 'node:http';

import type { CannedAnswer } from '../faults/types';
import type { SandboxState } from '../SandboxState';
import type { RecordedRequest } from '../types';
import { waitUnlessClosed } from './wait';

export interface ExchangeInput {
	request: IncomingMessage;
	response: ServerResponse;
	url: URL;
	path: string;
	state: SandboxState;
	record: RecordedRequest;
}

/** Sees the account, but may not generate anything. */
export const MANAGEMENT_KEY = 'sandbox-management-key';

/** One request on its way to one answer. */
export class Exchange {
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
	readonly url: URL;
	/** Below the base URL, e.g. `/chat/completions`. */
	readonly path: string;
	/** Empty until it has arrived. */
	rawBody: Buffer = Buffer.alloc(0);
	readonly state: SandboxState;
	readonly record: RecordedRequest;
	/** Sends a generated answer in another way; set by faults. */
	deliver: ((exchange: Exchange, payload: Buffer) => void) | undefined;
	/** The sandbox itself ended the connection, so the client did not. */
	cut = false;

	constructor({ request, response, url, path, state, record }: ExchangeInput) {
		this.request = request;
		this.response = response;
		this.url = url;
		this.path = path;
		this.state = state;
		this.record = record;
	}

	get usesManagementKey(): boolean {
		return this.request.headers.authorization === `Bearer ${MANAGEMENT_KEY}`;
	}

	get redirected(): boolean {
		return this.url.searchParams.get('redirected') === '1';
	}

	/** Query parameters the client sent, without the sandbox's own mark. */
	get query(): Record<string, string> {
		const sent = [...this.url.searchParams].filter(([name]) => name !== 'redirected');
		return Object.fromEntries(sent);
	}

	/** Waits as long as the sandbox is set to; resolves to whether the client is still there. */
	async waitForLatency(): Promise<boolean> {
		const delayMs = this.state.readLatencyMs(this.record);
		return delayMs <= 0 || (await waitUnlessClosed(this.response, delayMs));
	}

	send({ status, headers = {}, body }: CannedAnswer): void {
		const text = typeof body === 'string' ? body : JSON.stringify(body);
		const bytes = Buffer.from(text, 'utf8');
		if (status === 200 && this.deliver !== undefined) this.deliver(this, bytes);
		else this.sendBytes(status, bytes, { 'content-type': 'application/json', ...headers });
	}

	sendBytes(status: number, bytes: Buffer, headers: Record<string, string> = {}): void {
		if (this.response.destroyed) return;
		this.response.writeHead(status, { ...headers, 'content-length': bytes.length });
		this.response.end(bytes);
	}

	/** Ends the connection with a reset, as a crashing proxy would. */
	cutConnection(): void {
		this.cut = true;
		const { socket } = this.response;
		if (socket === null) this.response.destroy();
		else socket.resetAndDestroy();
	}

	/** A complete answer was generated: it costs, whether or not it arrives. */
	bill(): void {
		this.record.billed = true;
		this.state.stats.billed += 1;
	}
}
