import type { LoadedFile } from '../shared/contract/files';
import type { RequestDraft } from '../shared/contract/http';
import type { Values } from '../shared/contract/operation';
import { isUnset } from '../shared/parameters/entered';
import { badInput } from '../shared/policy/failure';
import { referenceParts } from './references';

/** What the declarations cannot say: where to send it, and the reference pictures. */
export function request(values: Values, files: readonly LoadedFile[]): RequestDraft {
	const { prompt } = values;
	if (isUnset(prompt) || String(prompt).trim() === '') {
		throw badInput('Prompt', 'it is empty', 'Enter what the picture should show.');
	}
	const references = referenceParts(values, files);
	const body = references.length === 0 ? {} : { input_references: references };
	return { method: 'POST', path: '/images', body, lateBytes: encodedBytes(files) };
}

/** Size as base64: four characters for every three bytes. */
function encodedBytes(files: readonly LoadedFile[]): number {
	return files.reduce((sum, { bytes }) => sum + Math.ceil(bytes.length / 3) * 4, 0);
}
