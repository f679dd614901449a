import type { Operation } from '../shared/contract/operation';
import { followUp } from './answer/followUp';
import { read, type Extraction } from './answer/read';
import { checkReasoning } from '../shared/policy/checkReasoning';
import { hints, output } from './output';
import { parameters } from './parameters';
import { files, instead, request, shape } from './request';

export const structuredExtract: Operation<Extraction> = {
	properties: parameters,
	catalogue: { path: '/models' },
	files,
	request,
	check: checkReasoning,
	shape,
	instead,
	read,
	followUp,
	output,
	hints,
};
