import type { JsonObject } from '../contract/json';
import { Failure } from '../policy/failure';
import { z } from '../vendor';
import { isJsonObject } from './parseBody';

const text = z.string().nullish().catch(undefined);
const number = z.number().nullish().catch(undefined);
const object = z
	.custom<JsonObject>((value) => isJsonObject(value))
	.nullish()
	.catch(undefined);
/** The texts of a list; the image catalogue has a map by name where others have a list. */
const list = z.unknown().transform((value): string[] | undefined => {
	if (Array.isArray(value)) return value.filter((one) => typeof one === 'string');
	return isJsonObject(value) ? Object.keys(value) : undefined;
});

const model = z
	.object({
		id: z.string(),
		name: text,
		created: number,
		context_length: number,
		pricing: object,
		architecture: z
			.object({ input_modalities: list, output_modalities: list })
			.nullish()
			.catch(undefined),
		supported_parameters: list,
		knowledge_cutoff: text,
		expiration_date: text,
	})
	.passthrough();

const provider = z.object({ name: z.string(), slug: z.string() }).passthrough();

/** A model of the catalogue, with what is read of it; the rest is kept as it came. */
export type CatalogueModel = z.infer<typeof model>;
export type CatalogueProvider = z.infer<typeof provider>;

/** The entries of `GET /models` that can be understood. Throws a `malformed` failure for no list. */
export function readModels(body: JsonObject): CatalogueModel[] {
	return readList(body).flatMap((entry) => readModel(entry) ?? []);
}

/** One model, whatever else it lacks; undefined for something without an ID. */
export function readModel(entry: unknown): CatalogueModel | undefined {
	return model.safeParse(entry).data;
}

/** The entries of `GET /providers` that can be understood. Throws a `malformed` failure for no list. */
export function readProviders(body: JsonObject): CatalogueProvider[] {
	return readList(body).flatMap((entry) => provider.safeParse(entry).data ?? []);
}

/** The objects of an answer's `data`. Throws a `malformed` failure for no list. */
export function readList(body: JsonObject): JsonObject[] {
	const { data } = body;
	if (!Array.isArray(data)) throw malformed('The answer holds no list');
	return data.filter(isJsonObject);
}

/** An answer's `data` that is one object. Throws a `malformed` failure for anything else. */
export function readRecord(body: JsonObject): JsonObject {
	const { data } = body;
	if (!isJsonObject(data)) throw malformed('The answer holds no data');
	return data;
}

function malformed(cause: string): Failure {
	return new Failure({ kind: 'malformed', cause, retryable: true });
}
