import type { INodeProperties } from 'n8n-workflow';

import { byLabel, choice, number, text } from '../../shared/parameters/declare';
import { helperModels } from './helperModels';
import { imageTool } from './imageTool';
import { smallTools } from './smallTools';
import { webPlugin } from './webPlugin';
import { CONTEXT_SIZES, webSearch } from './webSearch';

/** When OpenRouter stops running tools and lets the model answer (spec: StopServerToolsWhen). */
const limits: INodeProperties[] = [
	number(
		{
			label: 'Stop After Calls',
			name: 'maxToolCalls',
			field: 'max_tool_calls',
			description: 'How many calls of these tools one answer may take',
		},
		{ min: 1, max: 30 },
		10,
	),
	number(
		{
			label: 'Stop After Steps',
			name: 'stopAfterSteps',
			field: 'stop_server_tools_when[]<type=step_count_is>.step_count',
			description: 'Ends the use of tools after this many turns of the model',
		},
		{ min: 1 },
		10,
	),
	number(
		{
			label: 'Stop at Cost (USD)',
			name: 'stopAtCost',
			field: 'stop_server_tools_when[]<type=max_cost>.max_cost_in_dollars',
			description: 'Ends the use of tools once the answer has cost this much',
		},
		{ min: 0, fraction: true },
		0.1,
	),
	number(
		{
			label: 'Stop at Tokens',
			name: 'stopAtTokens',
			field: 'stop_server_tools_when[]<type=max_tokens_used>.max_tokens',
			description: 'Ends the use of tools once this many tokens are used',
		},
		{ min: 1 },
		50_000,
	),
	text({
		label: 'Stop at Finish Reason',
		name: 'stopAtFinishReason',
		field: 'stop_server_tools_when[]<type=finish_reason_is>.reason',
		description: 'Ends the use of tools when the model stops for this reason',
		placeholder: 'length',
	}),
	text({
		label: 'Stop at Tool',
		name: 'stopAtTool',
		field: 'stop_server_tools_when[]<type=has_tool_call>.tool_name',
		description: 'Ends the use of tools when the model calls this one',
		placeholder: 'openrouter:web_search',
	}),
];

/** What OpenRouter itself does for a model: search, fetch, draw, ask others. */
export const serverTools: INodeProperties = {
	displayName: 'Web and Server Tools',
	name: 'serverTools',
	type: 'collection',
	placeholder: 'Add Tool',
	default: {},
	description:
		'Tools that OpenRouter runs for the model, such as web search. <a href="https://openrouter.ai/docs/guides/features/server-tools/overview">What they do and cost</a>.',
	options: byLabel([
		...webSearch,
		...webPlugin,
		...smallTools,
		...imageTool,
		...helperModels,
		...limits,
		choice(
			{
				label: 'Built-In Search Amount',
				name: 'webSearchOptionsContextSize',
				field: 'web_search_options.search_context_size',
				description: 'For models that always search, such as Perplexity’s: how much they read',
			},
			CONTEXT_SIZES,
			'medium',
		),
	]),
};
