import { z } from 'zod/v3';

import { closed } from './closed';
import { providerOptions } from './providerOptions';

const granularities = z.array(z.enum(['word', 'segment'])).optional();
const responseFormat = z.enum(['json', 'verbose_json']).optional();

/** Every field of `POST /audio/transcriptions` as JSON. */
export const transcriptionRequest = closed({
	model: z.string(),
	input_audio: closed({
		data: z
			.string()
			.refine((data) => !data.startsWith('data:'), 'must be bare base64, not a data URL'),
		format: z.string(),
	}),
	language: z.string().optional(),
	temperature: z.number().min(0).max(1).optional(),
	response_format: responseFormat,
	timestamp_granularities: granularities,
	provider: closed({ options: providerOptions.optional() }).optional(),
});

/** The same as a form; `file` stands for the part's bytes, `prompt` is taken and ignored. */
export const transcriptionForm = closed({
	file: z.string(),
	model: z.string(),
	language: z.string().optional(),
	temperature: z.coerce.number().min(0).max(1).optional(),
	response_format: responseFormat,
	'timestamp_granularities[]': granularities,
	prompt: z.string().optional(),
});
