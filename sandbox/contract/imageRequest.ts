import { z } from 'zod/v3';

import { closed } from './closed';
import { routingFields } from './provider';
import { providerOptions } from './providerOptions';

export const ASPECT_RATIOS = [
	'1:1',
	'1:2',
	'1:4',
	'1:8',
	'2:1',
	'2:3',
	'3:2',
	'3:4',
	'4:1',
	'4:3',
	'4:5',
	'5:4',
	'8:1',
	'9:16',
	'16:9',
	'9:19.5',
	'19.5:9',
	'9:20',
	'20:9',
	'9:21',
	'21:9',
	'auto',
] as const;

const PIXELS = /^\d+x\d+$/;

const reference = closed({
	type: z.enum(['image_url']),
	image_url: closed({
		url: z
			.string()
			.refine((url) => /^(https?:|data:)/i.test(url), 'must be an http(s) URL or a data URL'),
	}),
});

const fields = closed({
	model: z.string(),
	prompt: z.string().min(1),
	n: z.number().int().min(1).max(10).optional(),
	resolution: z.enum(['512', '1K', '2K', '4K']).optional(),
	aspect_ratio: z.enum(ASPECT_RATIOS).optional(),
	size: z
		.string()
		.refine((size) => /^(512|[124]K)$/.test(size) || PIXELS.test(size), 'is no tier and no WxH')
		.optional(),
	quality: z.enum(['auto', 'low', 'medium', 'high']).optional(),
	output_format: z.enum(['png', 'jpeg', 'webp', 'svg']).optional(),
	output_compression: z.number().int().min(0).max(100).optional(),
	background: z.enum(['auto', 'transparent', 'opaque']).optional(),
	seed: z.number().int().optional(),
	input_references: z.array(reference).max(16).optional(),
	stream: z.boolean().optional(),
	provider: closed({ ...routingFields, options: providerOptions.optional() }).optional(),
});

/** Every field of `POST /images`. */
export const imageRequest = fields.superRefine((request, context) => {
	const refuse = (path: string, message: string): void =>
		context.addIssue({ code: z.ZodIssueCode.custom, path: [path], message });
	const hasPixels = request.size !== undefined && PIXELS.test(request.size);
	if (hasPixels && (request.resolution !== undefined || request.aspect_ratio !== undefined)) {
		refuse('size', 'pixels conflict with resolution and aspect_ratio');
	}
	if (request.background === 'transparent' && request.output_format === 'jpeg') {
		refuse('background', 'transparent needs png or webp');
	}
});

export type ImageRequest = z.infer<typeof imageRequest>;
