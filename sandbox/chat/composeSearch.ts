import type { ChatRequest } from '../contract/chatRequest';

/** Whether the request asks for a web search in any of the documented ways. */
export function wantsWebSearch(request: ChatRequest, modelId: string): boolean {
	const plugin = request.plugins?.find(({ id }) => id === 'web');
	if (plugin !== undefined) return !('enabled' in plugin) || plugin.enabled !== false;
	const tools = request.tools ?? [];
	return (
		modelId.includes(':online') ||
		request.web_search_options !== undefined ||
		tools.some(({ type }) => type.startsWith('web_search') || type === 'openrouter:web_search')
	);
}

/** One citation that covers the start of the text. */
export const composeCitations = (text: string): unknown[] => [
	{
		type: 'url_citation',
		url_citation: {
			url: 'https://example.com/sandbox',
			title: 'A page of the sandbox',
			content: 'What the page says.',
			start_index: 0,
			end_index: Math.min(text.length, '[sandbox]'.length),
		},
	},
];
