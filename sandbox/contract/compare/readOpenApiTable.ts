import type { ContractEndpoint } from '../endpoints';
import { describeOpenApi } from './describeOpenApi';
import { flatten, type FieldTable } from './flatten';
import type { OpenApiDocument, OpenApiSchema } from './openApiSchema';

/** The field table of one endpoint as OpenRouter's document states it; throws when it is missing. */
export function readOpenApiTable(
	document: OpenApiDocument,
	endpoint: ContractEndpoint,
): FieldTable {
	const operation = document.paths[endpoint.path]?.[endpoint.method];
	if (operation === undefined) throw new Error(`The document has no ${endpoint.id}`);
	if (endpoint.source === 'query') {
		return flatten(describeOpenApi(document, joinQueryParameters(operation.parameters ?? [])));
	}
	const schema = operation.requestBody?.content[endpoint.source]?.schema;
	if (schema === undefined) throw new Error(`${endpoint.id} takes no ${endpoint.source}`);
	return flatten(describeOpenApi(document, schema));
}

function joinQueryParameters(
	parameters: Array<{ in: string; name: string; required?: boolean; schema: OpenApiSchema }>,
): OpenApiSchema {
	const query = parameters.filter((parameter) => parameter.in === 'query');
	return {
		type: 'object',
		properties: Object.fromEntries(query.map(({ name, schema }) => [name, schema])),
		required: query.filter(({ required }) => required === true).map(({ name }) => name),
	};
}
