import type { Operation } from '../shared/contract/operation';
import { explain } from './explain';
import { chatInstead, inChosenForm } from './form';
import { output, salvage } from './output';
import { parameters } from './parameters';
import { readHeard, type Heard } from './read';
import { recordingWish, request } from './request';

export const transcribeAudio: Operation<Heard> = {
	properties: parameters,
	catalogue: { path: '/models', query: { output_modalities: 'all' } },
	files: recordingWish,
	request,
	shape: inChosenForm,
	instead: chatInstead,
	read: readHeard,
	salvage,
	explain,
	output,
};
