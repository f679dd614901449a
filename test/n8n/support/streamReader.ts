import { callWebhook } from '../../../scripts/n8n/rest/webhooks';

/** One line of what a streaming webhook sends. */
export interface Chunk {
	readonly type: string;
	readonly content?: string;
}

/** Asks a streaming webhook and gives its chunks as they arrive. */
export async function* readStream(url: string, question: string): AsyncGenerator<Chunk> {
	const response = await callWebhook(url, { question });
	const decoder = new TextDecoder();
	let rest = '';
	for await (const bytes of response.body ?? []) {
		const lines = `${rest}${decoder.decode(bytes, { stream: true })}`.split('\n');
		rest = lines.pop() ?? '';
		for (const line of lines) if (line.trim() !== '') yield JSON.parse(line);
	}
	if (rest.trim() !== '') yield JSON.parse(rest);
}
