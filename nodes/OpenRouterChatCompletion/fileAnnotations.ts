import type { LoadedFile } from '../shared/contract/files';
import type { RequestDraft } from '../shared/contract/http';
import type { JsonObject, JsonValue } from '../shared/contract/json';
import type { Delivered, Sharing, Values } from '../shared/contract/operation';
import { fileType } from '../shared/mapping/fileType';
import { enteredFiles } from '../shared/parameters/attachments';
import { isUnset } from '../shared/parameters/entered';
import { parsedJson } from '../shared/parameters/parsedJson';
import { badInput } from '../shared/policy/failure';
import { fingerprint } from '../shared/policy/fingerprint';
import type { Completion } from '../shared/wire/completion';
import { readFileAnnotations } from '../shared/wire/fileAnnotations';
import { isJsonObject } from '../shared/wire/parseBody';
import { attachments } from './collections/attachments';

const PARAMETER = 'File Annotations (JSON)';

/** PDFs are read once in a run: what the first answer says about them goes along with the others. */
export const pdfSharing: Sharing<Completion> = {
	key: pdfKey,
	leave({ body }: Delivered<Completion>) {
		const annotations = readFileAnnotations(body);
		return annotations.length === 0 ? undefined : annotations;
	},
	use: withAnnotations,
};

/**
 * The annotations the user passes in.
 *
 * @throws Failure `badInput` for JSON that is no list of them
 */
export function enteredAnnotations(values: Values): JsonObject[] {
	const { fileAnnotations } = optionsOf(values);
	if (isUnset(fileAnnotations)) return [];
	const parsed = parsedJson(PARAMETER, fileAnnotations);
	if (isUnset(parsed)) return [];
	const list: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
	if (!list.every((one) => isJsonObject(one) && isJsonObject(one['file']))) {
		throw badInput(
			PARAMETER,
			'this is no list of file annotations',
			'Enter fileAnnotations of an earlier answer, unchanged.',
		);
	}
	return list.filter(isJsonObject);
}

/**
 * The request with what is known of its PDFs. OpenRouter takes annotations on a message of the
 * assistant that follows the files, so the files move into a turn of their own before the question
 * (guide: PDF inputs, skip parsing costs).
 */
export function withAnnotations(draft: RequestDraft, annotations: JsonValue): RequestDraft {
	const messages = messagesOf(draft);
	const last = messages.findLastIndex(({ role }) => role === 'user');
	const question = messages[last];
	const content = question?.['content'];
	const parts = Array.isArray(content) ? content.filter(isJsonObject) : [];
	const files = parts.filter(({ type }) => type === 'file');
	if (question === undefined || files.length === 0) return draft;
	const turn: JsonObject[] = [
		{ role: 'user', content: [{ type: 'text', text: 'These are the files.' }, ...files] },
		{ role: 'assistant', content: 'I have read the files.', annotations },
		{ ...question, content: parts.filter(({ type }) => type !== 'file') },
	];
	const asked = [...messages.slice(0, last), ...turn, ...messages.slice(last + 1)];
	return { ...draft, body: { ...draft.body, messages: asked } };
}

/** The same for items with the same PDFs, wherever they come from; undefined without a PDF. */
function pdfKey(values: Values, files: readonly LoadedFile[]): string | undefined {
	if (enteredAnnotations(values).length > 0) return undefined;
	const { pdfEngine = '' } = optionsOf(values);
	const contents = files
		.filter((file) => fileType(file.bytes, file).kind === 'pdf')
		.map(({ bytes }) => fingerprint(Buffer.from(bytes).toString('latin1')));
	const addresses = enteredFiles(values, attachments.name).urls.filter((url) =>
		/\.pdf($|\?)/i.test(url),
	);
	const pdfs = [...contents, ...addresses];
	return pdfs.length === 0 ? undefined : [String(pdfEngine), ...pdfs].join('\n');
}

function optionsOf(values: Values): JsonObject {
	const entered = values[attachments.name];
	return isJsonObject(entered) ? entered : {};
}

function messagesOf({ body }: RequestDraft): JsonObject[] {
	const messages = body?.['messages'];
	return Array.isArray(messages) ? messages.filter(isJsonObject) : [];
}
