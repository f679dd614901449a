import type { IExecuteFunctions } from 'n8n-workflow';

import type { StreamSink } from '../contract/stream';

/** Shows one item's answer in n8n's chat, or in the response of a streaming webhook. */
export interface ChatSink extends StreamSink {
	/** Tells the reader that the item is done; nothing if nothing was shown. */
	close(): Promise<void>;
}

/** Whether somebody waits for this execution's answer piece by piece (n8n 1.103 and newer). */
export function isStreaming(context: IExecuteFunctions): boolean {
	return typeof context.isStreaming === 'function' && context.isStreaming();
}

/** @param idleTimeoutMs the longest silence between two pieces */
export function createChatSink(
	context: IExecuteFunctions,
	itemIndex: number,
	idleTimeoutMs: number,
): ChatSink {
	let began = false;
	return {
		idleTimeoutMs,
		async show(text) {
			// n8n declares sendChunk as void, but it is asynchronous: the order needs the wait.
			if (!began) await context.sendChunk('begin', itemIndex);
			began = true;
			await context.sendChunk('item', itemIndex, text);
		},
		async close() {
			if (began) await context.sendChunk('end', itemIndex);
		},
	};
}
