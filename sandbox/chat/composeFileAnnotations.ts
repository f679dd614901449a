import { createHash } from 'node:crypto';

import type { ChatRequest } from '../contract/chatRequest';

/** What was read in the PDFs of a request; nothing when it brings along what an earlier answer said. */
export function composeFileAnnotations(request: ChatRequest): unknown[] {
	const isKnown = request.messages.some(
		(message) => message.role === 'assistant' && message.annotations !== undefined,
	);
	if (isKnown) return [];
	return request.messages.flatMap(({ content }) => {
		const parts = Array.isArray(content) ? content : [];
		return parts.flatMap((part) => {
			if (part.type !== 'file') return [];
			const { file_data = '', filename } = part.file;
			const hash = createHash('sha256').update(file_data).digest('hex');
			const text = `[sandbox] The text of ${filename ?? 'the file'}.`;
			return [{ type: 'file', file: { hash, name: filename, content: [{ type: 'text', text }] } }];
		});
	});
}
