import type { Delivered, OutputItem, Values } from '../shared/contract/operation';
import { usedTools } from '../shared/mapping/toolRuns';
import { readAudio } from '../shared/wire/audio';
import type { Completion } from '../shared/wire/completion';
import { isJsonObject } from '../shared/wire/parseBody';
import { answerFiles, withoutFiles } from './answerFiles';
import { buildMode, builtItems } from './bodyBuilder';
import { extras } from './extras';

/**
 * One item per answer: the raw body, or its useful parts, most used first. `attempts` and `usage`
 * cover everything that was sent and billed for the item.
 */
export function output(delivered: Delivered<Completion>, values: Values): OutputItem[] {
	if (buildMode(values) === 'return') return builtItems(delivered);
	const { reply, body, usage, attempts, arrival } = delivered;
	const hints = answerHints(reply);
	const files = reply.hasMedia ? answerFiles(body, audioFormat(delivered)) : {};
	const binary = Object.keys(files).length === 0 ? {} : { binary: files };
	if (values['simplify'] === false) {
		return [{ json: reply.hasMedia ? withoutFiles(body) : body, ...binary, hints }];
	}
	const toolsUsed = usedTools(delivered);
	return [
		{
			json: {
				text: reply.text === '' ? (readAudio(body)?.transcript ?? '') : reply.text,
				model: reply.model ?? null,
				provider: reply.provider ?? null,
				finishReason: reply.finishReason ?? null,
				...(reply.reasoning === undefined ? {} : { reasoning: reply.reasoning }),
				...(reply.toolCalls.length === 0 ? {} : { toolCalls: reply.toolCalls }),
				...(toolsUsed.length === 0 ? {} : { toolsUsed }),
				...(reply.citations.length === 0 ? {} : { citations: reply.citations }),
				...extras(delivered),
				usage,
				attempts,
				durationMs: arrival?.tookMs ?? null,
				id: reply.id ?? null,
			},
			...binary,
			hints,
		},
	];
}

function audioFormat({ draft }: Delivered<Completion>): unknown {
	const audio = draft.body?.['audio'];
	return isJsonObject(audio) ? audio['format'] : undefined;
}

function answerHints({ flaw, refusal }: Completion): string[] {
	switch (flaw) {
		case 'empty':
			return ['The model answered with nothing. Reasoning may have used up Max Tokens.'];
		case 'truncated':
			return ['The answer was cut off at its maximum length. Raise Max Tokens under Options.'];
		case 'refused':
			return [
				refusal === undefined
					? 'A content filter stopped the answer.'
					: 'The model declined to answer.',
			];
		default:
			return [];
	}
}
