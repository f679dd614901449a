import type { JsonObject } from '../contract/json';
import { z } from '../vendor';

const text = z.string().nullish().catch(undefined);
const spoken = z.object({
	choices: z
		.array(z.object({ message: z.object({ audio: z.object({ data: text, transcript: text }) }) }))
		.min(1),
});

/** A spoken answer: its sound as bare base64, and what is said. */
export interface SpokenAnswer {
	data?: string;
	transcript?: string;
}

/** The sound of the first choice; undefined for an answer without. */
export function readAudio(body: JsonObject): SpokenAnswer | undefined {
	const audio = spoken.safeParse(body).data?.choices[0]?.message.audio;
	if (audio === undefined) return undefined;
	return { data: audio.data ?? undefined, transcript: audio.transcript ?? undefined };
}
