import type { Operation } from '../shared/contract/operation';
import { checkChatOptions } from '../shared/parameters/checkChatOptions';
import { toolLimits } from '../shared/parameters/toolLimits';
import { readCompletion, type Completion } from '../shared/wire/completion';
import { attachmentWishes } from './attachments';
import { buildMode, builtBranches, forBuilder } from './bodyBuilder';
import { pdfSharing } from './fileAnnotations';
import { output } from './output';
import { parameters } from './parameters';
import { request } from './request';

export const chatCompletion: Operation<Completion> = {
	properties: parameters,
	streams: true,
	toolLimits: (values) => (buildMode(values) === undefined ? toolLimits(values) : undefined),
	files: attachmentWishes,
	request,
	shape: forBuilder,
	sharing: pdfSharing,
	branches: builtBranches,
	check: checkChatOptions,
	read: readCompletion,
	output,
};
