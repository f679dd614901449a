import { z } from 'zod/v3';
import type { RestClient } from './client';
import type { CredentialReference } from './credentials';

const pageSchema = z.object({
	results: z.array(
		z.object({ name: z.string(), value: z.union([z.string(), z.number()]) }).passthrough(),
	),
	paginationToken: z.unknown(),
});
const nodeTypesSchema = z.array(z.object({ name: z.string() }).passthrough());

/** Which list of which parameter the editor would open. */
export interface PickerQuery {
	readonly nodeType: string;
	readonly typeVersion: number;
	readonly parameter: string;
	readonly method: string;
	readonly credential: CredentialReference;
	readonly filter?: string;
}

/** The rows that a resource locator's searchable list shows in the editor. */
export async function searchPicker(
	client: RestClient,
	query: PickerQuery,
): Promise<z.infer<typeof pageSchema>> {
	const { id, name, type } = query.credential;
	const answer = await client.call(
		'POST',
		'/rest/dynamic-node-parameters/resource-locator-results',
		{
			path: `parameters.${query.parameter}`,
			methodName: query.method,
			nodeTypeAndVersion: { name: query.nodeType, version: query.typeVersion },
			currentNodeParameters: {},
			credentials: { [type]: { id, name } },
			filter: query.filter,
		},
	);
	return pageSchema.parse(answer);
}

/** The descriptions of all node types that n8n has loaded, as its editor receives them. */
export async function listNodeTypes(
	client: RestClient,
): Promise<Array<z.infer<typeof nodeTypesSchema>[number]>> {
	return nodeTypesSchema.parse(await client.call('GET', '/types/nodes.json'));
}
