import { waitUnlessClosed } from '../http/wait';
import type { Fault, FaultContext } from './types';

const DEFAULT_SLOW_MS = 2000;

/** Faults below HTTP. */
export const CONNECTION_FAULTS = {
	'reset-before-headers': {
		kind: 'exchange',
		run: ({ exchange }) => {
			exchange.cutConnection();
			return Promise.resolve(false);
		},
	},
	'reset-mid-body': {
		kind: 'payload',
		deliver: (exchange, payload) => {
			const { response } = exchange;
			response.writeHead(200, {
				'content-type': 'application/json',
				'content-length': payload.length,
			});
			const half = payload.subarray(0, Math.floor(payload.length / 2));
			response.write(half, () => exchange.cutConnection());
		},
	},
	hang: {
		kind: 'exchange',
		run: async ({ exchange }) => {
			await waitUnlessClosed(exchange.response, undefined);
			return false;
		},
	},
	slow: {
		kind: 'exchange',
		run: async ({ exchange, options }) =>
			await waitUnlessClosed(exchange.response, options.delayMs ?? DEFAULT_SLOW_MS),
	},
	'redirect-other-host': redirect(302, (url) => {
		url.hostname = 'localhost';
	}),
	'redirect-same-host': redirect(307, () => undefined),
} satisfies Record<string, Fault>;

/** The target carries `redirected=1`, which redirect faults leave alone, so no loop arises. */
function redirect(status: number, change: (url: URL) => void): Fault {
	return {
		kind: 'answer',
		build: ({ exchange }: FaultContext) => {
			const url = new URL(exchange.url);
			change(url);
			url.searchParams.set('redirected', '1');
			return { status, headers: { location: url.href, 'content-type': 'text/plain' }, body: '' };
		},
	};
}
