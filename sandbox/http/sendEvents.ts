import { setImmediate as nextTurn } from 'node:timers/promises';

import type { StreamPlan } from '../faults/types';
import type { Exchange } from './exchange';
import { waitUnlessClosed } from './wait';

/** Sends server-sent events as planned, through to the planned end. */
export async function sendEvents(
	exchange: Exchange,
	{ events, ending }: StreamPlan,
): Promise<void> {
	const { response } = exchange;
	response.writeHead(200, {
		'content-type': 'text/event-stream; charset=utf-8',
		'cache-control': 'no-cache',
	});
	for (const event of events) {
		if (response.destroyed) return;
		response.write(event);
		// Cut pieces only stay apart on the wire when they leave in turns of their own.
		if (Buffer.isBuffer(event)) await nextTurn();
	}
	if (ending === 'end') response.end();
	if (ending === 'stall') await waitUnlessClosed(response, undefined);
	if (ending === 'destroy') response.write('', () => exchange.cutConnection());
}
