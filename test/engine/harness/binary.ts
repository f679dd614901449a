import type { IBinaryData, IDataObject, INodeExecutionData } from 'n8n-workflow';

/** A file held in memory, the way n8n stores it unless told otherwise. */
export function binaryFile(content: Buffer, mimeType: string, fileName: string): IBinaryData {
	return {
		data: content.toString('base64'),
		mimeType,
		fileName,
		fileExtension: fileName.split('.').at(-1),
		fileSize: String(content.length),
		bytes: content.length,
	};
}

/** An input item that carries files. */
export function binaryItem(
	files: Record<string, IBinaryData>,
	json: IDataObject = {},
): INodeExecutionData {
	return { json, binary: files };
}
