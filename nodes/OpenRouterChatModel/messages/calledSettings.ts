import type { ChatModelConfig } from '@n8n/ai-node-sdk';

import type { JsonObject } from '../../shared/contract/json';
import { isJsonObject } from '../../shared/wire/parseBody';

/** Request fields by their name in the SDK; the last two are LangChain's, which n8n passes on. */
const FIELDS: ReadonlyArray<readonly [name: string, field: string]> = [
	['maxTokens', 'max_tokens'],
	['temperature', 'temperature'],
	['topP', 'top_p'],
	['topK', 'top_k'],
	['presencePenalty', 'presence_penalty'],
	['frequencyPenalty', 'frequency_penalty'],
	['seed', 'seed'],
	['stopSequences', 'stop'],
	['stop', 'stop'],
	['response_format', 'response_format'],
];

/** What the caller of the model asks for with this one call; it goes before the node's settings. */
export function calledSettings(config: ChatModelConfig): JsonObject {
	const settings: JsonObject = {};
	for (const [name, field] of FIELDS) {
		const value: JsonObject[string] = Reflect.get(config, name);
		if (value !== undefined && value !== null) settings[field] = value;
	}
	const choice = toolChoice(Reflect.get(config, 'tool_choice'));
	return choice === undefined ? settings : { ...settings, tool_choice: choice };
}

/** The signals by which a caller ends a call. */
export function signalOf(config: ChatModelConfig | undefined): AbortSignal | undefined {
	const given: unknown[] = [config?.abortSignal, Reflect.get(config ?? {}, 'signal')];
	const signals = given.filter((one) => one instanceof AbortSignal);
	return signals.length === 0 ? undefined : AbortSignal.any(signals);
}

/** LangChain says `any` for "one of the tools", or just the name of one. */
function toolChoice(choice: unknown): JsonObject[string] {
	if (isJsonObject(choice)) return choice;
	if (typeof choice !== 'string' || choice === '') return undefined;
	if (choice === 'any') return 'required';
	if (['auto', 'none', 'required'].includes(choice)) return choice;
	return { type: 'function', function: { name: choice } };
}
