import type { FileWish, LoadedFile } from '../shared/contract/files';
import type { JsonObject } from '../shared/contract/json';
import type { Values } from '../shared/contract/operation';
import { contentPart, urlPart } from '../shared/mapping/contentParts';
import { binaryWishes, enteredFiles } from '../shared/parameters/attachments';
import { badInput } from '../shared/policy/failure';
import { attachments } from './collections/attachments';

/** Larger files are refused by most providers anyway. */
const MAX_FILE_BYTES = 50 * 1024 * 1024;
/** What one request may carry in all. */
const MAX_TOTAL_BYTES = 100 * 1024 * 1024;
/** The API takes these as content only, not as addresses (api: content parts). */
const CONTENT_ONLY = /\.(wav|mp3|aiff|aac|ogg|flac|m4a|txt|md|csv|json|xml|html?|ya?ml|log)$/i;

/** The files to load: binary fields, and addresses whose content has to go into the request. */
export function attachmentWishes(values: Values): FileWish[] {
	const downloads = urlsOf(values).filter(isContentOnly);
	return [
		...binaryWishes(attachments, values, MAX_FILE_BYTES),
		...downloads.map((url) => ({
			parameter: attachments.displayName,
			url,
			maxBytes: MAX_FILE_BYTES,
		})),
	];
}

/**
 * Files and addresses as content parts, files first.
 *
 * @throws Failure `badInput` for a type no model takes, an address that is none, or too much
 */
export function attachmentParts(values: Values, files: readonly LoadedFile[]): JsonObject[] {
	const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
	if (total > MAX_TOTAL_BYTES) {
		const size = Math.ceil(total / 1024 / 1024);
		throw badInput(
			attachments.displayName,
			`they have ${size} MB together; the limit is ${MAX_TOTAL_BYTES / 1024 / 1024} MB`,
			'Send fewer or smaller files for one item.',
		);
	}
	const addresses = urlsOf(values).filter((url) => !isContentOnly(url));
	return [
		...files.map(contentPart),
		...addresses.map((url) => urlPart(attachments.displayName, url)),
	];
}

/** The messages with the parts behind the text of the last one a user said. */
export function attach(
	messages: readonly JsonObject[],
	parts: readonly JsonObject[],
): JsonObject[] {
	if (parts.length === 0) return [...messages];
	const last = messages.findLastIndex(({ role }) => role === 'user');
	if (last < 0) {
		throw badInput(
			attachments.displayName,
			'there is no user message they could go along with',
			'Add a message with the role User.',
		);
	}
	return messages.map((message, index) => {
		if (index !== last) return message;
		const { content } = message;
		const before = Array.isArray(content) ? content : [{ type: 'text', text: content }];
		return { ...message, content: [before, parts].flat() };
	});
}

function urlsOf(values: Values): string[] {
	return enteredFiles(values, attachments.name).urls;
}

function isContentOnly(url: string): boolean {
	return URL.canParse(url) && CONTENT_ONLY.test(new URL(url).pathname);
}
