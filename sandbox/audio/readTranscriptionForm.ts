import type { Exchange } from '../http/exchange';

export interface TranscriptionForm {
	/** Fields as sent; the file is represented by its name. */
	fields: Record<string, unknown>;
	file: Buffer;
}

/** Reads a multipart body; undefined when it is malformed. */
export async function readTranscriptionForm(
	exchange: Exchange,
): Promise<TranscriptionForm | undefined> {
	const headers = { 'content-type': exchange.request.headers['content-type'] ?? '' };
	const form = await new Response(exchange.rawBody, { headers }).formData().catch(() => undefined);
	if (form === undefined) return undefined;
	const fields: Record<string, unknown> = {};
	let file = Buffer.alloc(0);
	for (const [name, value] of form) {
		if (typeof value !== 'string') {
			file = Buffer.from(await value.arrayBuffer());
			fields[name] = value.name;
		} else if (name.endsWith('[]')) {
			fields[name] = form.getAll(name);
		} else {
			fields[name] = value;
		}
	}
	return { fields, file };
}
