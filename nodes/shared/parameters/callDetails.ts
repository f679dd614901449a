import type { INodeProperties } from 'n8n-workflow';

import { asHeader, choice, flag, text } from './declare';

const TRACE = {
	trace_id: 'ID',
	trace_name: 'Name',
	span_name: 'Span Name',
	generation_name: 'Generation Name',
	parent_span_id: 'Parent Span ID',
};

/** Single request fields that belong to no larger matter, for every node that chats. */
export const callDetails: INodeProperties[] = [
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
