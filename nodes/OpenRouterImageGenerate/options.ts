import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** Every ratio the API names, common ones first (spec: ImageGenerationRequest.aspect_ratio). */
const ASPECT_RATIOS =
	'1:1 16:9 9:16 4:3 3:4 3:2 2:3 5:4 4:5 21:9 9:21 2:1 1:2 4:1 1:4 8:1 1:8 19.5:9 9:19.5 20:9 9:20'.split(
		' ',
	);

/** Every field of the request that this node fills, by name as n8n wants it. */
const fields: INodeProperties[] = [
	{
		displayName: 'API',
		name: 'api',
		type: 'options',
		options: [
			{
				name: 'Automatic',
				value: 'automatic',
				description: 'Images, or Chat for models and gateways that only have that',
			},
			{ name: 'Chat', value: 'chat', description: 'The older way; one picture a request' },
			{ name: 'Images', value: 'images', description: 'The API made for pictures' },
		],
		default: 'automatic',
		description: 'Which of OpenRouter’s two ways to make pictures is used',
	},
	choice('Aspect Ratio', 'aspectRatio', 'aspect_ratio', ['auto', ...ASPECT_RATIOS], '1:1', {
		description: 'Width to height; providers take the nearest they know',
	}),
	choice(
		'Background',
		'background',
		'background',
		['auto', 'opaque', 'transparent'],
		'transparent',
		{
			description: 'Whether the picture has a background; transparent needs PNG or WebP',
		},
	),
	{
		displayName: 'Number of Images',
		name: 'n',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 10, numberPrecision: 0 },
		default: 1,
		description:
			'How many pictures to make of one prompt, 1 to 10. Some models give fewer; some take only 1.',
		routing: { send: { type: 'body', property: 'n' } },
	},
	{
		displayName: 'Output Compression',
		name: 'outputCompression',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100, numberPrecision: 0 },
		default: 80,
		description: 'How well JPEG and WebP files are kept, 0 (small) to 100 (best)',
		routing: { send: { type: 'body', property: 'output_compression' } },
	},
	choice('Output Format', 'outputFormat', 'output_format', ['jpeg', 'png', 'svg', 'webp'], 'png', {
		description: 'File type of the pictures; SVG only from models that draw vectors',
		names: { jpeg: 'JPEG', png: 'PNG', svg: 'SVG', webp: 'WebP' },
	}),
	{
		displayName: 'Put Output in Field',
		name: 'outputBinaryField',
		type: 'string',
		default: 'data',
		placeholder: 'e.g. data',
		description: 'Name of the binary field the picture is put in',
	},
	choice('Quality', 'quality', 'quality', ['auto', 'high', 'low', 'medium'], 'auto', {
		description: 'How carefully the picture is made; higher costs more',
	}),
	choice('Resolution', 'resolution', 'resolution', ['1K', '2K', '4K', '512'], '1K', {
		description: 'Size class of the picture; the exact pixels depend on model and aspect ratio',
	}),
	{
		displayName: 'Seed',
		name: 'seed',
		type: 'number',
		typeOptions: { numberPrecision: 0 },
		default: 0,
		description: 'The same seed and prompt give the same picture with models that support it',
		routing: { send: { type: 'body', property: 'seed' } },
	},
	{
		displayName: 'Size',
		name: 'size',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2048x1024',
		description: 'Width and height in pixels, or a size class such as 2K',
		routing: { send: { type: 'body', property: 'size' } },
	},
];

function choice(
	displayName: string,
	name: string,
	field: string,
	values: readonly string[],
	defaultValue: string,
	{ description, names = {} }: { description: string; names?: Readonly<Record<string, string>> },
): INodeProperties {
	const options = values.map((value): INodePropertyOptions => {
		const title = `${value.charAt(0).toUpperCase()}${value.slice(1)}`;
		return { name: names[value] ?? title, value };
	});
	return {
		displayName,
		name,
		type: 'options',
		options,
		default: defaultValue,
		description,
		routing: { send: { type: 'body', property: field } },
	};
}

export const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	description: 'Size, format and everything else; what you do not add is left to the model',
	options: [...fields].sort((a, b) => a.displayName.localeCompare(b.displayName)),
};
