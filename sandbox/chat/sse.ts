import type { ChatChoice, ChatCompletion } from './types';

export const DONE_EVENT = 'data: [DONE]\n\n';

/** The keep-alive that OpenRouter sends while a provider starts up. */
export const formatComment = (): string => ': OPENROUTER PROCESSING\n\n';

export const formatChunk = (chunk: object): string => `data: ${JSON.stringify(chunk)}\n\n`;

const PIECES_PER_TEXT = 4;

/** A completion as the events of a stream; joined again they give the same answer. */
export function buildEvents(completion: ChatCompletion): string[] {
	const { id, created, model, provider, system_fingerprint, choices, usage } = completion;
	const frame = { id, object: 'chat.completion.chunk', created, model, provider };
	const deltas = choices.flatMap(buildDeltas);
	return [
		formatComment(),
		...deltas.map((choice) => formatChunk({ ...frame, system_fingerprint, choices: [choice] })),
		formatChunk({ ...frame, choices: [], usage }),
		DONE_EVENT,
	];
}

function buildDeltas(choice: ChatChoice): object[] {
	const { index, message } = choice;
	const deltas: object[] = [{ role: 'assistant', content: '' }];
	for (const reasoning of splitText(message.reasoning ?? '')) {
		const detail = { type: 'reasoning.text', text: reasoning, format: 'unknown', index: 0 };
		deltas.push({ content: '', reasoning, reasoning_details: [detail] });
	}
	for (const content of splitText(message.content ?? '')) deltas.push({ content });
	if (message.refusal !== null) deltas.push({ content: '', refusal: message.refusal });
	deltas.push(...buildToolCallDeltas(choice));
	if (message.annotations !== undefined) deltas.push({ annotations: message.annotations });
	if (message.images !== undefined) deltas.push({ content: '', images: message.images });
	if (message.audio !== undefined) deltas.push({ audio: message.audio });
	const pending = { finish_reason: null, native_finish_reason: null };
	const { finish_reason, native_finish_reason, error } = choice;
	return [
		...deltas.map((delta) => ({ index, delta, ...pending })),
		{
			index,
			delta: { content: '' },
			finish_reason,
			native_finish_reason,
			...(error !== undefined && { error }),
		},
	];
}

/** Id and name come with the first piece only, arguments in pieces. */
function buildToolCallDeltas({ message }: ChatChoice): object[] {
	return (message.tool_calls ?? []).flatMap((call, index) => {
		const { id, type } = call;
		const { name } = call.function;
		const first = { index, id, type, function: { name, arguments: '' } };
		const rest = splitText(call.function.arguments).map((piece) => ({
			index,
			function: { arguments: piece },
		}));
		return [first, ...rest].map((toolCall) => ({ content: null, tool_calls: [toolCall] }));
	});
}

function splitText(text: string): string[] {
	// Code points, so that no piece ends inside a surrogate pair.
	const characters = [...text];
	const length = Math.max(1, Math.ceil(characters.length / PIECES_PER_TEXT));
	const pieces: string[] = [];
	for (let start = 0; start < characters.length; start += length) {
		pieces.push(characters.slice(start, start + length).join(''));
	}
	return pieces;
}
