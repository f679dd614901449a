import type { ReplyRule } from '../../sandbox/types';

/** The panel of a node of an example workflow, after a run. */
export interface PanelPicture {
	/** `docs/images/<name>.png` */
	readonly name: string;
	readonly example: string;
	readonly node: string;
}

/** One for each node that runs by itself. */
export const panels: readonly PanelPicture[] = [
	{ name: 'chat-completion', example: 'chat-completion.json', node: 'OpenRouter Chat Completion' },
	{ name: 'structured-extract', example: 'structured-extract-email-triage.json', node: 'Triage' },
	{
		name: 'image-generate',
		example: 'image-generate-products.json',
		node: 'OpenRouter Image Generate',
	},
	{
		name: 'transcribe-audio',
		example: 'podcast-to-srt.json',
		node: 'OpenRouter Transcribe Audio',
	},
	{
		name: 'list-models',
		example: 'list-models-cheapest-with-tools.json',
		node: 'Five Cheapest Models',
	},
];

/** What stands for the recording in the example of a podcast. */
export const recordingAddress = 'https://example.com/episode-12.mp3';

const answer = (textIncludes: string, content: unknown): ReplyRule => ({
	match: { textIncludes },
	content: typeof content === 'string' ? content : JSON.stringify(content),
});

/** What a model would answer to the examples, so that the pictures say something. */
export const replies: readonly ReplyRule[] = [
	answer('Australia', 'The capital of Australia is Canberra.'),
	answer('sky', 'Air scatters the blue part of sunlight more than the red part.'),
	answer('egg', 'Boil it for about six minutes.'),
	answer('429', 'You sent too many requests in a short time.'),
	answer('copper', 'Copper is used for electrical wires.'),
	answer('4711', {
		category: 'complaint',
		urgency: 'high',
		summary: 'A lamp arrived broken; a replacement is needed before Friday.',
		orderNumber: '4711',
	}),
	answer('200', {
		category: 'sales',
		urgency: 'normal',
		summary: 'A team of 200 asks for prices and a call next week.',
		orderNumber: null,
	}),
];
