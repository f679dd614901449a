import type { FileWish, LoadedFile } from '../shared/contract/files';
import type { JsonObject } from '../shared/contract/json';
import type { Values } from '../shared/contract/operation';
import { contentPart } from '../shared/mapping/contentParts';
import { fileType } from '../shared/mapping/fileType';
import { binaryWishes, enteredFiles, filesParameter } from '../shared/parameters/attachments';
import { badInput } from '../shared/policy/failure';

/** The most the API takes (spec: ImageGenerationRequest.input_references). */
const MAX_REFERENCES = 16;
const MAX_BYTES = 20 * 1024 * 1024;

export const referenceImages = filesParameter(
	'referenceImages',
	'Reference Images',
	'Pictures to start from or to take as an example, up to 16',
	'https://example.com/photo.jpg',
);

const NAME = referenceImages.displayName;

/** The binary fields to load; addresses go to the provider as they are. */
export function referenceWishes(values: Values): FileWish[] {
	referenceUrls(values);
	return binaryWishes(referenceImages, values, MAX_BYTES);
}

/**
 * The reference pictures as the API takes them, files before addresses.
 *
 * @throws Failure `badInput` for a file that is no picture, an address that is none, or too many
 */
export function referenceParts(values: Values, files: readonly LoadedFile[]): JsonObject[] {
	const parts = [...files.map(picturePart), ...referenceUrls(values).map(addressPart)];
	if (parts.length > MAX_REFERENCES) {
		throw badInput(NAME, `there are ${parts.length}; the limit is ${MAX_REFERENCES}`);
	}
	return parts;
}

function referenceUrls(values: Values): string[] {
	const { urls } = enteredFiles(values, referenceImages.name);
	for (const url of urls) {
		if (/^https?:\/\//i.test(url) && URL.canParse(url)) continue;
		throw badInput(NAME, `“${url.slice(0, 120)}” is no http(s) address`);
	}
	return urls;
}

function picturePart(file: LoadedFile): JsonObject {
	const { kind, mimeType } = fileType(file.bytes, file);
	if (kind === 'image') return contentPart(file);
	throw badInput(
		file.parameter,
		`the file in “${file.source}” is no picture (${mimeType})`,
		'Enter the name of a binary field that holds a picture: PNG, JPEG, WebP or GIF.',
	);
}

const addressPart = (url: string): JsonObject => ({ type: 'image_url', image_url: { url } });
