import { formatChunk, formatComment, DONE_EVENT } from '../chat/sse';
import type { Fault, FaultContext, StreamPlan } from './types';

const DEFAULT_EVENTS_BEFORE = 3;

const KEEP_ALIVES = [formatComment(), formatComment(), formatComment()];

/** The error of a stream in the shape of its endpoint. */
function errorEvent(
	code: number | string,
	message: string,
	{ exchange, model }: FaultContext,
): string {
	if (exchange.path === '/images') {
		const error = { message, code: String(code), type: 'provider_unavailable', param: null };
		return formatChunk({ type: 'error', error });
	}
	return formatChunk({
		id: 'gen-sandbox-broken',
		object: 'chat.completion.chunk',
		created: Math.floor(Date.now() / 1000),
		model,
		provider: 'OpenAI',
		error: { code, message, metadata: { error_type: 'provider_unavailable' } },
		choices: [
			{
				index: 0,
				delta: { content: '' },
				finish_reason: 'error',
				native_finish_reason: 'error',
			},
		],
	});
}

const cutAfter = (
	ending: StreamPlan['ending'],
	more: (context: FaultContext) => string[] = () => [],
): Fault => ({
	kind: 'stream',
	billed: false,
	plan: (events, context) => ({
		events: [...events.slice(0, context.options.after ?? DEFAULT_EVENTS_BEFORE), ...more(context)],
		ending,
	}),
});

/** Streams that start well. All of these answer a request without `stream: true` as usual. */
export const STREAM_FAULTS = {
	'stream-error': cutAfter('end', (context) => [
		errorEvent(502, 'Provider disconnected unexpectedly', context),
	]),
	'stream-error-string': cutAfter('end', (context) => [
		errorEvent('server_error', 'Provider disconnected unexpectedly', context),
	]),
	'stream-stall': cutAfter('stall'),
	'stream-cut': cutAfter('destroy'),
	'stream-no-done': {
		kind: 'stream',
		billed: true,
		plan: (events) => ({ events: events.filter((event) => event !== DONE_EVENT), ending: 'end' }),
	},
	'stream-comments-error': {
		kind: 'stream',
		billed: false,
		plan: (_events, context) => ({
			events: [...KEEP_ALIVES, errorEvent(503, 'No instances available', context)],
			ending: 'end',
		}),
	},
	/** A dialect: usage rides on the chunk that carries the finish reason. */
	'stream-usage-with-choice': {
		kind: 'stream',
		billed: true,
		plan: (events) => ({ events: moveUsageIntoLastChoice(events), ending: 'end' }),
	},
	'stream-usage-without-choices': {
		kind: 'stream',
		billed: true,
		plan: (events) => ({
			events: events.map((event) => event.replace('"choices":[],', '')),
			ending: 'end',
		}),
	},
	'stream-bytes': {
		kind: 'stream',
		billed: true,
		plan: (events) => ({ events: splitEverywhere(events.join('')), ending: 'end' }),
	},
	'stream-buffered': { kind: 'buffered' },
} satisfies Record<string, Fault>;

function moveUsageIntoLastChoice(events: string[]): string[] {
	const usageIndex = events.findIndex((event) => event.includes('"choices":[],'));
	const before = events[usageIndex - 1];
	const usage = /"usage":(\{.*\})\}\s*$/.exec(events[usageIndex] ?? '')?.[1];
	if (before === undefined || usage === undefined) return events;
	const merged = before.replace(/\}\n\n$/, `,"usage":${usage}}\n\n`);
	return [...events.slice(0, usageIndex - 1), merged, ...events.slice(usageIndex + 1)];
}

/** Pieces of seven bytes: they cut through lines, JSON and multi-byte characters. */
function splitEverywhere(text: string): Buffer[] {
	const bytes = Buffer.from(text, 'utf8');
	const pieces: Buffer[] = [];
	for (let start = 0; start < bytes.length; start += 7) {
		pieces.push(bytes.subarray(start, start + 7));
	}
	return pieces;
}
