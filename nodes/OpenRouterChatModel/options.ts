import type { INodeProperties } from 'n8n-workflow';

import { callDetails } from '../shared/parameters/callDetails';
import { byLabel } from '../shared/parameters/declare';
import { reasoning, reasoningDetails } from '../shared/parameters/reasoning';
import { requestFields } from '../shared/parameters/requestFields';
import { sampling } from '../shared/parameters/sampling';

export const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	description: 'Everything else the request can say; what you do not add is not sent',
	options: byLabel([
		...sampling,
		...reasoning,
		...reasoningDetails,
		...callDetails,
		...requestFields,
	]),
};
