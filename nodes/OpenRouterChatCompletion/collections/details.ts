import type { INodeProperties } from 'n8n-workflow';

import { callDetails } from '../../shared/parameters/callDetails';
import { flag, longText } from '../../shared/parameters/declare';

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
	...callDetails,
];
