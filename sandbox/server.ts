import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { handleRequest } from './http/handleRequest';
import { SandboxState } from './SandboxState';
import type { Sandbox, SandboxOptions } from './types';

export { makeMp3, makeWav } from './audio/makeAudio';
export type { FaultName } from './faults/table';
export { FAULT_NAMES } from './faults/table';
export type { FaultOptions, FaultRule } from './faults/types';
export type * from './types';

const HOST = '127.0.0.1';
const KEEP_ALIVE_MS = 120_000;

/** Starts a stand-in for OpenRouter on loopback; throws when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const state = new SandboxState(options);
	const server = createServer((request, response) => {
		handleRequest(state, request, response).catch((error: unknown) => {
			// A client that broke off is no news; anything else is a bug of the sandbox.
			if (response.destroyed || response.headersSent) response.destroy();
			else response.writeHead(500).end(`[sandbox] bug: ${String(error)}`);
		});
	});
	// A hanging answer is a fault to be tested, so the server must never give up by itself.
	server.requestTimeout = 0;
	// Longer than any client keeps an idle socket, else a reused one is reset by chance.
	server.keepAliveTimeout = KEEP_ALIVE_MS;
	const { port } = await listen(server, options.port ?? 0);
	return {
		baseUrl: `http://${HOST}:${port}/api/v1`,
		requests: state.requests,
		stats: state.stats,
		setFaults: (rules) => state.faults.replace(rules),
		setReplies: (rules) => state.replies.replace(rules),
		setLimits: (limits) => state.limiter.set(limits, Date.now()),
		setLatency: (latency) => {
			state.latency = latency;
		},
		setImageBytes: (bytes) => {
			state.imageBytes = bytes;
		},
		reset: () => state.reset(),
		close: async () => await close(server),
	};
}

async function listen(server: Server, port: number): Promise<AddressInfo> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, HOST, resolve);
	});
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No TCP port was opened');
	return address;
}

async function close(server: Server): Promise<void> {
	await new Promise<void>((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}
