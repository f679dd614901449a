import type { Operation } from '../shared/contract/operation';
import { readCompletion, type Completion } from '../shared/wire/completion';
import { checkOptions } from './checks';
import { output } from './output';
import { parameters } from './parameters';
import { request } from './request';

export const chatCompletion: Operation<Completion> = {
	properties: parameters,
	request,
	check: checkOptions,
	read: readCompletion,
	output,
};
