import type { JsonObject, JsonValue } from '../contract/json';
import { badInput } from '../policy/failure';
import { isJsonObject } from '../wire/parseBody';

/** The API takes no more stop sequences than this. */
const MAX_STOPS = 4;

/**
 * Refuses settings that contradict each other before anything is sent.
 *
 * @throws Failure `badInput` naming the parameter
 */
export function checkChatOptions(body: JsonObject): void {
	const { stop, reasoning, metadata, tools } = body;
	checkSearch(tools);
	if (Array.isArray(stop) && stop.length > MAX_STOPS) {
		throw badInput('Stop Sequences', `there are ${stop.length}; the limit is ${MAX_STOPS}`);
	}
	if (isJsonObject(reasoning) && 'effort' in reasoning && 'max_tokens' in reasoning) {
		throw badInput(
			'Reasoning Max Tokens',
			'it is set together with Reasoning Effort',
			'Remove one of the two.',
		);
	}
	if ('top_logprobs' in body && body['logprobs'] !== true) {
		throw badInput('Top Logprobs', 'it needs Logprobs', 'Add Logprobs and turn it on.');
	}
	if (isJsonObject(metadata) && Object.keys(metadata).length > 16) {
		throw badInput('Metadata', 'there are more than 16 entries');
	}
}

/** Only Exa takes both lists of domains (guide: web search). */
function checkSearch(tools: JsonValue): void {
	const list = Array.isArray(tools) ? tools.filter(isJsonObject) : [];
	const search = list.find(({ type }) => type === 'openrouter:web_search');
	const parameters = search?.['parameters'];
	if (!isJsonObject(parameters) || parameters['engine'] === 'exa') return;
	if ('allowed_domains' in parameters && 'excluded_domains' in parameters) {
		throw badInput(
			'Web Search Not Domains',
			'it is set together with Web Search Only Domains',
			'Remove one of the two, or choose Exa as Web Search Engine.',
		);
	}
}
