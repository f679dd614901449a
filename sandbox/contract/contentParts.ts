import { z } from 'zod/v3';

import { closed } from './closed';

export const cacheControl = closed({
	type: z.enum(['ephemeral']),
	ttl: z.enum(['5m', '1h']).optional(),
});

const promptCacheBreakpoint = closed({ mode: z.enum(['explicit']) }).nullish();

const fetchableUrl = z
	.string()
	.refine((url) => /^(https?:|data:)/i.test(url), 'must be an http(s) URL or a data URL');

const bareBase64 = z
	.string()
	.refine((data) => !data.startsWith('data:'), 'must be bare base64, not a data URL');

export const textPart = closed({
	type: z.enum(['text']),
	text: z.string(),
	cache_control: cacheControl.optional(),
	prompt_cache_breakpoint: promptCacheBreakpoint,
});

const imagePart = closed({
	type: z.enum(['image_url']),
	image_url: closed({
		url: fetchableUrl,
		detail: z.enum(['auto', 'low', 'high', 'original']).optional(),
	}),
});

const audioPart = closed({
	type: z.enum(['input_audio']),
	input_audio: closed({ data: bareBase64, format: z.string() }),
});

const legacyVideoPart = closed({
	type: z.enum(['input_video']),
	video_url: closed({ url: fetchableUrl }),
});

const videoPart = closed({
	type: z.enum(['video_url']),
	video_url: closed({ url: fetchableUrl }),
});

const filePart = closed({
	type: z.enum(['file']),
	file: closed({
		filename: z.string().optional(),
		file_data: fetchableUrl.optional(),
		file_id: z.string().optional(),
	}),
});

export const contentPart = z.discriminatedUnion('type', [
	textPart,
	imagePart,
	audioPart,
	legacyVideoPart,
	videoPart,
	filePart,
]);

export type ContentPart = z.infer<typeof contentPart>;
