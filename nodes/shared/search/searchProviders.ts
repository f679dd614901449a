import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { providerRows } from '../mapping/rows';
import { fetchList, type FormList } from './fetchList';

const providers: FormList = {
	name: 'providers',
	draft: { method: 'GET', path: '/providers' },
	rowsOf: providerRows,
};

/** Provider slugs for preferences, by name. */
export async function getProviders(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const rows = await fetchList(this, providers);
	return rows.map(({ name, value }) => ({ name, value, description: value }));
}

/** Provider names, which the catalogue's filter takes. */
export async function getProviderNames(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	return (await fetchList(this, providers)).map(({ name }) => ({ name, value: name }));
}
