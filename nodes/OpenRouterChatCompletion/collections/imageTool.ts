import type { INodeProperties } from 'n8n-workflow';

import { choice, flag, number, text } from '../../shared/parameters/declare';

const TOOL = 'tools[]<type=openrouter:image_generation>';
const show = { imageGeneration: [true] };

/** A picture where the model finds it useful (spec: ImageGenerationServerTool). */
export const imageTool: INodeProperties[] = [
	flag({
		label: 'Image Generation',
		name: 'imageGeneration',
		field: TOOL,
		description:
			'Whether the model may have pictures drawn; for pictures alone use OpenRouter Image Generate',
	}),
	text(
		{
			label: 'Image Model',
			name: 'imageModel',
			field: `${TOOL}.parameters.model`,
			description: 'The model that draws',
			placeholder: 'openai/gpt-5-image',
			show,
		},
		'openai/gpt-5-image',
	),
	setting('Quality', 'quality', 'How detailed pictures are; better ones cost more', {
		auto: 'Automatic',
		low: 'Low',
		medium: 'Medium',
		high: 'High',
	}),
	setting('Background', 'background', 'What is behind the subject', {
		auto: 'Automatic',
		opaque: 'Opaque',
		transparent: 'Transparent',
	}),
	setting('Format', 'output_format', 'The file type of pictures', {
		jpeg: 'JPEG',
		png: 'PNG',
		webp: 'WebP',
	}),
	setting('Moderation', 'moderation', 'How strictly the provider checks what is drawn', {
		auto: 'Automatic',
		low: 'Low',
	}),
	text({
		label: 'Image Size',
		name: 'imageToolSize',
		field: `${TOOL}.parameters.size`,
		description: 'Width and height in pixels',
		placeholder: '1024x1024',
		show,
	}),
	text({
		label: 'Image Aspect Ratio',
		name: 'imageToolAspectRatio',
		field: `${TOOL}.parameters.aspect_ratio`,
		description: 'Width to height',
		placeholder: '16:9',
		show,
	}),
	number(
		{
			label: 'Image Compression',
			name: 'imageToolCompression',
			field: `${TOOL}.parameters.output_compression`,
			description: 'Quality of JPEG and WebP files, in percent',
			show,
		},
		{ min: 0, max: 100 },
		90,
	),
];

function setting(
	title: string,
	key: string,
	description: string,
	names: Readonly<Record<string, string>>,
): INodeProperties {
	return choice(
		{
			label: `Image ${title}`,
			name: `imageTool${title}`,
			field: `${TOOL}.parameters.${key}`,
			description,
			show,
		},
		names,
		Object.keys(names)[0] ?? '',
	);
}
