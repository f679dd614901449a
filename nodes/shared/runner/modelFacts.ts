import type { Host } from '../contract/http';
import type { JsonObject } from '../contract/json';
import type { CatalogueQuery, FactsByModel, ModelFacts } from '../contract/modelFacts';
import { attempt } from '../transport/attempt';
import { readList, readModel } from '../wire/catalogue';

const TIMEOUT_MS = 10_000;

/** Looks models up in the catalogue, which is fetched at most once in a run. */
export type LookUpFacts = (models: readonly string[]) => Promise<FactsByModel>;

/**
 * A lookup for one run. It never throws: what cannot be found out is not known, and the request
 * itself shows what the model can do. Routers and presets stand for many models, so for them
 * alone nothing is fetched.
 */
export function createLookUpFacts(
	host: Host,
	catalogue: CatalogueQuery | readonly CatalogueQuery[] = [],
): LookUpFacts {
	const queries = [catalogue].flat();
	const lists = new Map<CatalogueQuery, Promise<FactsByModel>>();
	return async (models) => {
		const facts = new Map<string, ModelFacts>();
		let missing = models.filter(isCatalogued);
		for (const query of queries) {
			if (missing.length === 0) break;
			const list = lists.get(query) ?? fetchFacts(host, query);
			lists.set(query, list);
			const known = await list;
			for (const model of missing) {
				const found = known.get(model) ?? known.get(baseOf(model));
				if (found !== undefined) facts.set(model, found);
			}
			missing = missing.filter((model) => !facts.has(model));
		}
		return facts;
	};
}

async function fetchFacts(host: Host, { path, query }: CatalogueQuery): Promise<FactsByModel> {
	try {
		const { body } = await attempt(host, { method: 'GET', path, query }, TIMEOUT_MS);
		const facts = readList(body).flatMap((entry) => factsOf(entry, path) ?? []);
		return new Map(facts.map((one) => [one.id, one]));
	} catch {
		return new Map();
	}
}

function factsOf(entry: JsonObject, listedIn: CatalogueQuery['path']): ModelFacts | undefined {
	const model = readModel(entry);
	if (model === undefined) return undefined;
	return {
		id: model.id,
		listedIn,
		supportedParameters: model.supported_parameters,
		inputModalities: model.architecture?.input_modalities,
		outputModalities: model.architecture?.output_modalities,
		entry,
	};
}

/** `openrouter/auto` and its like, `~author/family-latest` and presets name no single model. */
function isCatalogued(model: string): boolean {
	return !model.startsWith('openrouter/') && !model.startsWith('~') && !model.includes('@');
}

/** The id without variants such as `:nitro`. */
function baseOf(model: string): string {
	return model.replace(/:.*$/, '');
}
