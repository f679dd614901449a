import type { JsonObject } from '../contract/json';
import type { StreamFold } from '../contract/stream';

/** How the base64 of a format begins; previews come without a type. */
const BEGINNINGS: ReadonlyArray<readonly [start: string, mediaType: string]> = [
	['/9j/', 'image/jpeg'],
	['UklGR', 'image/webp'],
	['R0lGOD', 'image/gif'],
];

/**
 * Folds the events of a streamed image answer into the body the same request would have got
 * without streaming (spec: ImageStreamingResponse). Previews are shown and not kept.
 */
export class ImageFold implements StreamFold {
	private readonly pictures: JsonObject[] = [];
	private head: JsonObject = {};
	private words = '';

	/** @returns what to show of this event: words, or a picture in Markdown */
	add(event: JsonObject): string {
		const { type, ...rest } = event;
		switch (type) {
			case 'image_generation.text_chunk':
				return this.addWords(rest);
			case 'image_generation.partial_image':
				return pictureOf('Preview', rest);
			case 'image_generation.completed':
				return this.addPicture(rest);
			default:
				return '';
		}
	}

	/** A finished picture has come, so the answer is of use even if `[DONE]` is missing. */
	get finished(): boolean {
		return this.pictures.length > 0;
	}

	/** What the model said so far. */
	get text(): string {
		return this.words;
	}

	body(): JsonObject {
		const text = this.words === '' ? {} : { text: this.words };
		return { ...this.head, data: [...this.pictures], ...text };
	}

	private addWords({ phase, text }: JsonObject): string {
		if (phase !== 'content' || typeof text !== 'string') return '';
		this.words += text;
		return text;
	}

	private addPicture({ created, usage, ...picture }: JsonObject): string {
		if (typeof created === 'number') this.head['created'] = created;
		if (usage !== undefined && usage !== null) this.head['usage'] = usage;
		this.pictures.push(picture);
		return pictureOf('Picture', picture);
	}
}

function pictureOf(title: string, { b64_json: base64, media_type: declared }: JsonObject): string {
	if (typeof base64 !== 'string') return '';
	const known = BEGINNINGS.find(([start]) => base64.startsWith(start))?.[1] ?? 'image/png';
	const mediaType = typeof declared === 'string' ? declared : known;
	return `\n\n![${title}](data:${mediaType};base64,${base64})\n\n`;
}
