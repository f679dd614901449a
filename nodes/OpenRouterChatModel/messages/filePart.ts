import type { ContentFile } from '@n8n/ai-node-sdk';

import type { JsonObject } from '../../shared/contract/json';
import { contentPart, urlPart } from '../../shared/mapping/contentParts';
import { isJsonObject } from '../../shared/wire/parseBody';

const PARAMETER = 'Attached File';

/**
 * A file of a message as content part: none for one without content.
 *
 * @throws Failure `badInput` for a type no model takes
 */
export function filePart(file: ContentFile): JsonObject[] {
	const { filename, url, detail } = file.providerMetadata ?? {};
	if (typeof url === 'string' && !url.startsWith('data:')) {
		return [withDetail(urlPart(PARAMETER, url), detail)];
	}
	const data = typeof url === 'string' ? url : file.data;
	if (data === undefined || data.length === 0) return [];
	const fileName = typeof filename === 'string' ? filename : undefined;
	const part = contentPart({
		parameter: PARAMETER,
		source: fileName ?? 'the message',
		fileName,
		declaredMimeType: file.mediaType,
		bytes: typeof data === 'string' ? decoded(data) : data,
	});
	return [withDetail(part, detail)];
}

/** Base64, alone or in a data URL. */
function decoded(data: string): Uint8Array {
	return Buffer.from(data.slice(data.startsWith('data:') ? data.indexOf(',') + 1 : 0), 'base64');
}

/** How closely the model shall look at a picture. */
function withDetail(part: JsonObject, detail: unknown): JsonObject {
	const image = part['image_url'];
	if (!isJsonObject(image) || typeof detail !== 'string') return part;
	return { ...part, image_url: { ...image, detail } };
}
