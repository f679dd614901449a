import type { INodeProperties } from 'n8n-workflow';

import { asHeader, choice, flag, longText, text } from '../../shared/parameters/declare';

const TRACE = {
	trace_id: 'ID',
	trace_name: 'Name',
	span_name: 'Span Name',
	generation_name: 'Generation Name',
	parent_span_id: 'Parent Span ID',
};

/** Single request fields that belong to no larger matter. */
export const details: INodeProperties[] = [
	{
		displayName: 'Build Requests',
		name: 'buildRequests',
		type: 'options',
		options: [
			{
				name: 'Return Them',
				value: 'return',
				description: 'One item for each request that was made from the description',
			},
			{
				name: 'Run Them and Compare',
				value: 'run',
				description: 'One item for each answer; all requests are sent side by side',
			},
		],
		default: 'run',
		description:
			'Takes the user message as a description, such as “count to 10 with Claude Sonnet and GPT-5”, and makes requests of it (free); Model is not used then',
	},
	asHeader({
		displayName: 'Claude Beta Features',
		name: 'anthropicBeta',
		type: 'multiOptions',
		options: [
			{ name: 'Interleaved Thinking', value: 'interleaved-thinking-2025-05-14' },
			{ name: 'Structured Outputs', value: 'structured-outputs-2025-11-13' },
		],
		default: [],
		description: 'Features of Claude that are not on by default',
		routing: { send: { type: 'body', property: 'x-anthropic-beta' } },
	}),
	longText({
		label: 'Prediction',
		name: 'prediction',
		field: 'prediction<type=content>.content',
		description: 'Text most of which will come again in the answer, which makes it faster',
		placeholder: '{{ $json.currentVersion }}',
	}),
	flag({
		label: 'Response Healing',
		name: 'responseHealing',
		field: 'plugins[]<id=response-healing>.enabled',
		description: 'Whether OpenRouter mends broken JSON before it gives the answer out',
		show: { responseFormat: ['json_object'] },
	}),
	flag({
		label: 'Parallel Tool Calls',
		name: 'parallelToolCalls',
		field: 'parallel_tool_calls',
		description: 'Whether the model may call several tools at once',
	}),
	choice(
		{
			label: 'Verbosity',
			name: 'verbosity',
			field: 'verbosity',
			description: 'How wordy the answer is, for models that know this setting',
		},
		{ low: 'Low', medium: 'Medium', high: 'High', xhigh: 'Extra High', max: 'Max' },
		'medium',
	),
	...Object.entries(TRACE).map(([key, title]) =>
		text({
			label: `Trace ${title}`,
			name: `trace${title.replace(/ /g, '')}`,
			field: `trace.${key}`,
			description: 'Tells your observability tool where the request belongs',
			placeholder: '{{ $execution.id }}',
		}),
	),
];
