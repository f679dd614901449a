import type { Operation } from '../shared/contract/operation';
import { checkOptions } from './checks';
import { chatInstead, inChosenForm } from './form';
import { output } from './output';
import { parameters } from './parameters';
import { readPictures, type Pictures } from './read';
import { referenceWishes } from './references';
import { request } from './request';

export const imageGenerate: Operation<Pictures> = {
	properties: parameters,
	streams: true,
	// The second list is asked only for models that the first does not know.
	catalogue: [{ path: '/images/models' }, { path: '/models', query: { output_modalities: 'all' } }],
	files: referenceWishes,
	request,
	check: checkOptions,
	shape: inChosenForm,
	instead: chatInstead,
	read: readPictures,
	output,
};
