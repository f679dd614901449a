import type { INodeProperties } from 'n8n-workflow';

import { byLabel } from '../shared/parameters/declare';
import { reasoning, reasoningDetails } from '../shared/parameters/reasoning';
import { toolLimitParameters } from '../shared/parameters/toolLimits';
import { requestFields } from '../shared/parameters/requestFields';
import { sampling } from '../shared/parameters/sampling';
import { details } from './collections/details';
import { media } from './collections/media';
import { tools } from './collections/tools';

/** Every other field of the request that this node fills, by name as n8n wants it. */
const fields: INodeProperties[] = [
	...sampling,
	...reasoning,
	...reasoningDetails,
	...details,
	...media,
	...toolLimitParameters,
	...tools,
	...requestFields,
];

export const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	description: 'Everything else the request can say; what you do not add is not sent',
	options: byLabel(fields),
};
