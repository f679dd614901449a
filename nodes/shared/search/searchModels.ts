import type {
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';

import { chatRows, extractRows, findRows, modelRows } from '../mapping/rows';
import { fetchList, type FormList } from './fetchList';

/** Models that answer with text; the API lists those unless asked for others. */
const chat: FormList = {
	name: 'chat',
	draft: { method: 'GET', path: '/models' },
	rowsOf: chatRows,
};
const extract: FormList = { ...chat, name: 'extract', rowsOf: extractRows };
const image: FormList = {
	name: 'image',
	draft: { method: 'GET', path: '/images/models' },
	rowsOf: modelRows,
};
const transcription: FormList = {
	name: 'transcription',
	draft: { method: 'GET', path: '/models', query: { output_modalities: 'transcription' } },
	rowsOf: modelRows,
};
const all: FormList = {
	name: 'all',
	draft: { method: 'GET', path: '/models', query: { output_modalities: 'all' } },
	rowsOf: modelRows,
};

/** Model pickers: search by words in any order over row, name and ID (which has the author). */
export const searchModels = searchIn(chat);
export const searchExtractModels = searchIn(extract);
export const searchImageModels = searchIn(image);
export const searchTranscriptionModels = searchIn(transcription);
export const searchAllModels = searchIn(all);

/** The same models for lists that take several. */
export const getModels = optionsOf(chat);
export const getExtractModels = optionsOf(extract);
export const getImageModels = optionsOf(image);
export const getTranscriptionModels = optionsOf(transcription);

function searchIn(list: FormList) {
	return async function (
		this: ILoadOptionsFunctions,
		filter?: string,
	): Promise<INodeListSearchResult> {
		const rows = await fetchList(this, list);
		return { results: findRows(rows, filter ?? '').map(({ name, value }) => ({ name, value })) };
	};
}

function optionsOf(list: FormList) {
	return async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		return (await fetchList(this, list)).map(({ name, value }) => ({ name, value }));
	};
}

export { getProviders } from './searchProviders';
