/** A file an item needs before its request can be made. */
export interface FileWish {
	/** Display name of the parameter that asked for it, for messages. */
	parameter: string;
	/** A binary field of the item, or `*` for all of them. */
	binaryField?: string;
	/** An address to download from; the API key never goes there. */
	url?: string;
	maxBytes: number;
}

/** A file in memory; it lives no longer than its item's lane. */
export interface LoadedFile {
	/** Display name of the parameter that asked for it. */
	parameter: string;
	/** The binary field or the address it came from. */
	source: string;
	fileName?: string;
	/** What n8n or the server called it, which may be wrong. */
	declaredMimeType?: string;
	bytes: Uint8Array;
}

/** A file a node gives out; the runner hands it to n8n's binary storage. */
export interface OutputFile {
	bytes: Uint8Array;
	mimeType: string;
	fileName: string;
}
