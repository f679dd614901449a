import type { Difference, FactName } from './compareTables';

interface AllowedDifference {
	endpoint: string;
	/** A field and everything below it. */
	path: string;
	facts: readonly FactName[];
	reason: string;
}

const CHAT = 'POST /chat/completions';
const AUDIO_FORM = 'POST /audio/transcriptions (form)';
const BOUNDS_IN_WORDS = 'the document states this range in the description, not as a bound';

const chatExtra = (path: string, reason: string): AllowedDifference => ({
	endpoint: CHAT,
	path,
	facts: ['field'],
	reason,
});

const bounds =
	(endpoint: string) =>
	(path: string, ...facts: FactName[]): AllowedDifference => ({
		endpoint,
		path,
		facts,
		reason: BOUNDS_IN_WORDS,
	});

const chatBounds = bounds(CHAT);
const imageBounds = bounds('POST /images');
const audioBounds = bounds('POST /audio/transcriptions');
const formBounds = bounds(AUDIO_FORM);

/** Every deliberate departure from OpenRouter's document, each with its reason. */
export const ALLOWED_DIFFERENCES: readonly AllowedDifference[] = [
	chatExtra('preset', 'presets guide'),
	chatExtra('max_tool_calls', 'server tools guide'),
	chatExtra('verbosity', 'parameters guide'),
	chatExtra('audio', 'audio output guide'),
	chatExtra('web_search_options', 'web search guide'),
	chatExtra('structured_outputs', 'parameters guide'),
	chatExtra('include_reasoning', 'reasoning guide, deprecated'),
	chatExtra('x_search_filter', 'xAI search guide'),
	chatExtra('usage', 'usage accounting guide, deprecated'),
	chatExtra('transforms', 'older message transforms guide, deprecated'),
	chatExtra('reasoning.max_tokens', 'reasoning guide'),
	chatExtra('reasoning.exclude', 'reasoning guide'),
	chatExtra('reasoning.enabled', 'reasoning guide'),
	chatExtra('reasoning.context', 'reasoning guide'),
	chatExtra('reasoning.mode', 'reasoning guide'),
	chatExtra('messages[]<role=assistant>.annotations', 'file annotations are sent back'),
	chatExtra('messages[]<role=assistant>.reasoning_content', 'reasoning guide, alias'),
	chatExtra('messages[]<role=assistant>.images[].type', 'image guide, parts are sent back whole'),
	{
		endpoint: CHAT,
		path: 'provider.max_price',
		facts: ['type'],
		reason: 'the document types prices as strings, the routing guide sends numbers',
	},
	{
		endpoint: CHAT,
		path: 'models',
		facts: ['maxItems'],
		reason: 'the live API refuses more than three',
	},
	chatBounds('temperature', 'min', 'max'),
	chatBounds('top_p', 'min', 'max'),
	chatBounds('top_k', 'min'),
	chatBounds('min_p', 'min', 'max'),
	chatBounds('top_a', 'min', 'max'),
	chatBounds('frequency_penalty', 'min', 'max'),
	chatBounds('presence_penalty', 'min', 'max'),
	chatBounds('repetition_penalty', 'min', 'max'),
	chatBounds('logit_bias.*', 'min', 'max'),
	chatBounds('top_logprobs', 'min', 'max'),
	chatBounds('max_tokens', 'min'),
	chatBounds('max_completion_tokens', 'min'),
	chatBounds('tools[]<type=function>.function.name', 'pattern'),
	chatBounds('response_format<type=json_schema>.json_schema.name', 'pattern'),
	chatBounds('tools[]<type=openrouter:web_search>', 'min', 'max'),
	chatBounds(
		'tools[]<type=web_search|web_search_2025_08_26|web_search_preview|web_search_preview_2025_03_11>',
		'min',
		'max',
	),
	imageBounds('n', 'min', 'max'),
	imageBounds('output_compression', 'min', 'max'),
	audioBounds('temperature', 'min', 'max'),
	formBounds('temperature', 'min', 'max'),
	{
		endpoint: AUDIO_FORM,
		path: 'prompt',
		facts: ['field'],
		reason: 'transcription guide: accepted and ignored, for OpenAI clients',
	},
];

/** The entry that covers this difference, if it is a deliberate one. */
export const findAllowance = (difference: Difference): AllowedDifference | undefined =>
	ALLOWED_DIFFERENCES.find(
		({ endpoint, path, facts }) =>
			endpoint === difference.endpoint &&
			facts.includes(difference.fact) &&
			(difference.path === path || /^[.[<]/.test(startAfter(difference.path, path))),
	);

const startAfter = (path: string, prefix: string): string =>
	path.startsWith(prefix) ? path.slice(prefix.length) : '';
