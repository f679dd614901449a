import { z } from 'zod/v3';

/** The part of an OpenAPI 3.1 schema that carries facts about a request. */
export interface OpenApiSchema {
	$ref?: string;
	type?: string | string[];
	enum?: Array<string | null>;
	allOf?: OpenApiSchema[];
	anyOf?: OpenApiSchema[];
	oneOf?: OpenApiSchema[];
	properties?: Record<string, OpenApiSchema>;
	required?: string[];
	additionalProperties?: boolean | OpenApiSchema;
	items?: OpenApiSchema;
	minimum?: number;
	maximum?: number;
	minLength?: number;
	maxLength?: number;
	minItems?: number;
	maxItems?: number;
	pattern?: string;
}

const openApiSchema: z.ZodType<OpenApiSchema> = z.lazy(() =>
	z.object({
		$ref: z.string().optional(),
		type: z.union([z.string(), z.array(z.string())]).optional(),
		enum: z.array(z.string().nullable()).optional(),
		allOf: z.array(openApiSchema).optional(),
		anyOf: z.array(openApiSchema).optional(),
		oneOf: z.array(openApiSchema).optional(),
		properties: z.record(openApiSchema).optional(),
		required: z.array(z.string()).optional(),
		additionalProperties: z.union([z.boolean(), openApiSchema]).optional(),
		items: openApiSchema.optional(),
		minimum: z.number().optional(),
		maximum: z.number().optional(),
		minLength: z.number().optional(),
		maxLength: z.number().optional(),
		minItems: z.number().optional(),
		maxItems: z.number().optional(),
		pattern: z.string().optional(),
	}),
);

const parameter = z.object({
	in: z.string(),
	name: z.string(),
	required: z.boolean().optional(),
	schema: openApiSchema,
});

const operation = z.object({
	parameters: z.array(parameter).optional(),
	requestBody: z.object({ content: z.record(z.object({ schema: openApiSchema })) }).optional(),
});

const openApiDocument = z.object({
	paths: z.record(z.object({ get: operation.optional(), post: operation.optional() })),
	components: z.object({ schemas: z.record(z.unknown()) }),
});

export type OpenApiDocument = z.infer<typeof openApiDocument>;

/** Checks the outline of the document; component schemas are checked when they are reached. */
export const parseOpenApiDocument = (value: unknown): OpenApiDocument =>
	openApiDocument.parse(value);

/** Follows `#/components/schemas/Name`; throws when the document does not hold it. */
export function resolveReference(document: OpenApiDocument, reference: string): OpenApiSchema {
	const name = reference.replace('#/components/schemas/', '');
	const found = document.components.schemas[name];
	if (found === undefined) throw new Error(`The document has no schema ${reference}`);
	return openApiSchema.parse(found);
}
