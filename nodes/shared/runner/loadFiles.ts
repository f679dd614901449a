import type { IExecuteFunctions } from 'n8n-workflow';

import type { FileWish, LoadedFile } from '../contract/files';
import { badInput } from '../policy/failure';
import { download } from './download';
import { refuseTooLarge } from './refuseTooLarge';

/**
 * Loads the files one item needs, in the order they were wished for. Sizes n8n knows are checked
 * before anything is read.
 *
 * @throws Failure `badInput` naming the parameter, for a field that is missing or a file too large
 */
export async function loadFiles(
	context: IExecuteFunctions,
	itemIndex: number,
	wishes: readonly FileWish[],
	signal: AbortSignal | undefined,
): Promise<LoadedFile[]> {
	const files: LoadedFile[] = [];
	for (const wish of wishes) {
		if (wish.url !== undefined) files.push(await download(context, wish, wish.url, signal));
		for (const field of fieldsOf(context, itemIndex, wish)) {
			files.push(await readField(context, itemIndex, wish, field));
		}
	}
	return files;
}

function fieldsOf(context: IExecuteFunctions, itemIndex: number, wish: FileWish): string[] {
	const { binaryField, parameter } = wish;
	if (binaryField === undefined) return [];
	const present = Object.keys(context.getInputData()[itemIndex]?.binary ?? {});
	if (binaryField === '*') return present;
	if (present.includes(binaryField)) return [binaryField];
	const found =
		present.length === 0 ? 'it has no files' : `its files are in: ${present.join(', ')}`;
	throw badInput(
		parameter,
		`this item has no binary field “${binaryField}”; ${found}`,
		'Enter the name of the field the earlier node puts its file in (often “data”).',
	);
}

async function readField(
	context: IExecuteFunctions,
	itemIndex: number,
	{ parameter, maxBytes }: FileWish,
	field: string,
): Promise<LoadedFile> {
	const data = context.helpers.assertBinaryData(itemIndex, field);
	const known =
		data.id === undefined
			? Math.floor((data.data.length * 3) / 4)
			: (await context.helpers.getBinaryMetadata(data.id)).fileSize;
	refuseTooLarge(parameter, field, known, maxBytes);
	const bytes = await context.helpers.getBinaryDataBuffer(itemIndex, field);
	refuseTooLarge(parameter, field, bytes.length, maxBytes);
	if (bytes.length === 0) throw badInput(parameter, `the file in “${field}” is empty`);
	return {
		parameter,
		source: field,
		bytes,
		...(data.fileName === undefined ? {} : { fileName: data.fileName }),
		...(data.mimeType === '' ? {} : { declaredMimeType: data.mimeType }),
	};
}
