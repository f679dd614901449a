import type { JsonObject } from '../contract/json';
import { zodToJsonSchema } from '../vendor';
import { isJsonObject } from './parseBody';

type ZodSchema = Parameters<typeof zodToJsonSchema>[0];

const ANYTHING: JsonObject = { type: 'object', properties: {} };

/**
 * The JSON Schema of a tool's arguments. n8n describes its tools with zod 3 schemas, some with
 * plain JSON Schema; a tool without a schema takes any object.
 */
export function toolParameters(schema: unknown): JsonObject {
	if (isZod(schema)) {
		const { $schema, ...converted } = zodToJsonSchema(schema, { $refStrategy: 'none' });
		return $schema === undefined ? ANYTHING : { ...converted };
	}
	return isJsonObject(schema) && typeof schema['type'] === 'string' ? schema : ANYTHING;
}

function isZod(schema: unknown): schema is ZodSchema {
	return typeof schema === 'object' && schema !== null && '_def' in schema && 'safeParse' in schema;
}
