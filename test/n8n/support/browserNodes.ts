/** Stands for the address of a recording in `fill`. */
export const recording = 'recording';

/** What a user does with a node, and what the editor has to show for it. */
export interface BrowserNode {
	readonly name: string;
	readonly type: string;
	/** What is chosen of a node that offers several actions. */
	readonly action?: string;
	/** Everything a new node shows below its credential. */
	readonly labels: readonly string[];
	/** A search of the model's list and a row that fits it. */
	readonly model?: { readonly search: string; readonly row: string };
	/** What is typed, by the stored names of the fields, and found in the output of a run. */
	readonly run?: { readonly fill: Readonly<Record<string, string>>; readonly output: RegExp };
	/** Values of a drop-down that make fields come and go, in the order they are chosen. */
	readonly switches?: readonly Switch[];
	/** An option that makes its collection offer more. */
	readonly opening?: {
		readonly collection: string;
		readonly option: string;
		readonly offers: string;
	};
}

interface Switch {
	readonly parameter: string;
	readonly value: string;
	readonly shows: readonly string[];
	readonly hides: readonly string[];
}

export const nodes: readonly BrowserNode[] = [
	{
		name: 'OpenRouter Chat Completion',
		type: 'openRouterChatCompletion',
		labels: [
			'Model',
			'Prompt Type',
			'System Message',
			'User Message',
			'Attachments',
			'Web and Server Tools',
			'Fallback Model Names or IDs',
			'Options',
			'Simplify',
		],
		model: {
			search: 'Claude Sonnet',
			row: 'Claude Sonnet 4.5 · $3 / $15 · 1M · text, image, file',
		},
		switches: [
			{
				parameter: 'promptType',
				value: 'Messages',
				shows: ['Messages'],
				hides: ['System Message', 'User Message'],
			},
			{ parameter: 'promptType', value: 'JSON', shows: ['Messages (JSON)'], hides: ['Messages'] },
			{
				parameter: 'promptType',
				value: 'Simple',
				shows: ['System Message', 'User Message'],
				hides: ['Messages (JSON)'],
			},
		],
		run: { fill: { userMessage: 'Say hello' }, output: /\[sandbox\] You said: Say hello/ },
		opening: {
			collection: 'Web and Server Tools',
			option: 'Web Search',
			offers: 'Web Search Engine',
		},
	},
	{
		name: 'OpenRouter Structured Extract',
		type: 'openRouterStructuredExtract',
		run: { fill: { text: 'Ada is 36 years old' }, output: /age/ },
		labels: [
			'Model',
			'Text',
			'Attachments',
			'Schema Type',
			'Fields',
			'Output Mode',
			'Instructions',
			'Fallback Model Names or IDs',
			'Options',
			'Simplify',
		],
		model: { search: 'GPT-4o', row: 'GPT-4o-mini · $0.15 / $0.6 · 128K · text, image, file' },
		switches: [
			{ parameter: 'schemaType', value: 'JSON Schema', shows: ['JSON Schema'], hides: ['Fields'] },
			{
				parameter: 'schemaType',
				value: 'JSON Example',
				shows: ['JSON Example'],
				hides: ['JSON Schema'],
			},
		],
	},
	{
		name: 'OpenRouter Image Generate',
		type: 'openRouterImageGenerate',
		run: { fill: { prompt: 'A ceramic mug' }, output: /image\/svg/ },
		labels: [
			'Model',
			'Prompt',
			'Reference Images',
			'Fallback Model Names or IDs',
			'Options',
			'Simplify',
		],
		model: { search: 'Recraft', row: 'Recraft V3 SVG · text → image' },
	},
	{
		name: 'OpenRouter Transcribe Audio',
		type: 'openRouterTranscribeAudio',
		run: { fill: { audioUrl: recording }, output: /text/ },
		labels: [
			'Model',
			'Source',
			'Input Binary Field',
			'Output Format',
			'Fallback Model Names or IDs',
			'Options',
			'Simplify',
		],
		model: { search: 'Nova', row: 'Nova 3 · audio → transcription' },
		switches: [
			{
				parameter: 'source',
				value: 'URL',
				shows: ['Audio URL'],
				hides: ['Input Binary Field'],
			},
		],
	},
	{
		name: 'OpenRouter List Models',
		type: 'openRouterListModels',
		run: { fill: {}, output: /contextLength/ },
		action: 'List models',
		labels: ['Operation', 'Return All', 'Limit', 'Filters', 'Sort', 'Estimate Cost', 'Simplify'],
		switches: [
			{
				parameter: 'operation',
				value: 'Get Key',
				shows: [],
				hides: ['Return All', 'Limit', 'Filters', 'Sort', 'Estimate Cost'],
			},
			{
				parameter: 'operation',
				value: 'Get Generation',
				shows: ['Generation ID'],
				hides: [],
			},
			{
				parameter: 'operation',
				value: 'Get Model',
				shows: ['Model', 'Estimate Cost'],
				hides: ['Generation ID'],
			},
			{
				parameter: 'operation',
				value: 'List Models',
				shows: ['Return All', 'Limit', 'Filters', 'Sort', 'Estimate Cost'],
				hides: ['Model'],
			},
		],
	},
	{
		name: 'OpenRouter Chat Model Plus',
		type: 'openRouterChatModel',
		labels: ['Model', 'Fallback Model Names or IDs', 'Options'],
		model: {
			search: 'Claude Sonnet',
			row: 'Claude Sonnet 4.5 · $3 / $15 · 1M · text, image, file',
		},
	},
];
