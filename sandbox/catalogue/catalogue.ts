import { buildModel } from './buildModel';
import { OPEN_WEIGHT_MODELS } from './openWeightModels';
import { MEDIA_MODELS, ODD_MODELS } from './otherModels';
import { PROPRIETARY_MODELS } from './proprietaryModels';
import type { CatalogueModel } from './types';

const SEEDS = [...ODD_MODELS, ...PROPRIETARY_MODELS, ...OPEN_WEIGHT_MODELS, ...MEDIA_MODELS];

export const CATALOGUE: readonly CatalogueModel[] = SEEDS.map(buildModel);

const modelsById = new Map(CATALOGUE.map((model) => [model.id, model]));
const providersById = new Map(SEEDS.map((seed) => [seed.id, seed.providers]));

const VIRTUAL_VARIANT = /:(nitro|floor|online|thinking|extended|exacto)$/;
const DEFAULT_MODEL = 'openai/gpt-4o-mini';

/** Which catalogue entry answers for `openrouter/auto` and its like. */
const ROUTED_TO = new Map([
	['openrouter/auto', DEFAULT_MODEL],
	['openrouter/free', 'openai/gpt-oss-20b:free'],
	['openrouter/pareto-code', 'anthropic/claude-sonnet-4.5'],
]);

/** Drops presets and variants that any model has: `x/y:nitro@preset/z` names `x/y`. */
export function stripModelId(id: string): string {
	const plain = id.startsWith('@preset/') ? DEFAULT_MODEL : id.replace(/@preset\/.*$/, '');
	let stripped = plain;
	while (VIRTUAL_VARIANT.test(stripped)) stripped = stripped.replace(VIRTUAL_VARIANT, '');
	return stripped;
}

/** The listed model behind an id, variants and presets allowed; undefined when there is none. */
export const findModel = (id: string): CatalogueModel | undefined =>
	modelsById.get(stripModelId(id));

/** The model that really answers: routers pick one, everything else is itself. */
export function routeModel(model: CatalogueModel): CatalogueModel {
	const target = ROUTED_TO.get(model.id);
	return (target === undefined ? undefined : modelsById.get(target)) ?? model;
}

/** Provider slugs serving a model, default choice first. */
export const listProviderSlugs = (modelId: string): readonly string[] =>
	providersById.get(stripModelId(modelId)) ?? [];
