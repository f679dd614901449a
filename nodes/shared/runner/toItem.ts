import type { IBinaryKeyData, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { OutputItem } from '../contract/operation';

/** An output as n8n's item: paired with its input, its files in n8n's binary storage. */
export async function toItem(
	context: IExecuteFunctions,
	{ json, binary = {} }: OutputItem,
	itemIndex: number,
): Promise<INodeExecutionData> {
	const pairedItem = { item: itemIndex };
	const files: IBinaryKeyData = {};
	for (const [field, { bytes, fileName, mimeType }] of Object.entries(binary)) {
		const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		files[field] = await context.helpers.prepareBinaryData(buffer, fileName, mimeType);
	}
	return Object.keys(files).length === 0
		? { json, pairedItem }
		: { json, pairedItem, binary: files };
}
