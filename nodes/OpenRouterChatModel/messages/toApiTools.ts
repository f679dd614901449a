import type { Tool } from '@n8n/ai-node-sdk';

import type { JsonObject } from '../../shared/contract/json';
import { toolParameters } from '../../shared/wire/toolParameters';

/** Tools as the API takes them (spec: function tools and server tools), in the order given. */
export function toApiTools(tools: readonly Tool[]): JsonObject[] {
	return tools.map((tool): JsonObject => {
		if (tool.type === 'provider') return { type: tool.name, ...tool.args };
		const { name, description = '', inputSchema, strict } = tool;
		const definition = { name, description, parameters: toolParameters(inputSchema) };
		return {
			type: 'function',
			function: strict === undefined ? definition : { ...definition, strict },
		};
	});
}
