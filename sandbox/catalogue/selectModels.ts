import type { ModelsQuery } from '../contract/modelsQuery';
import { listProviderSlugs } from './catalogue';
import { nameProvider } from './providers';
import { pricePerMillion, sortModels } from './sortModels';
import type { CatalogueModel } from './types';

const DAY_SECONDS = 86_400;

const splitList = (value: string): string[] =>
	value
		.split(',')
		.map((part) => part.trim().toLowerCase())
		.filter((part) => part !== '');

type Test = (model: CatalogueModel) => boolean;

/** Models that pass every filter of the query, in its order; `now` in unix seconds. */
export function selectModels(
	models: readonly CatalogueModel[],
	query: ModelsQuery,
	nowSeconds: number,
): CatalogueModel[] {
	const tests = [...readTextTests(query), ...readNumberTests(query, nowSeconds)];
	const kept = models.filter((model) => tests.every((test) => test(model)));
	return sortModels(kept, query.sort);
}

function readTextTests(query: ModelsQuery): Test[] {
	const tests: Test[] = [];
	const output = splitList(query.output_modalities ?? 'text');
	if (!output.includes('all')) {
		tests.push((model) => output.some((m) => model.architecture.output_modalities.includes(m)));
	}
	const input = splitList(query.input_modalities ?? '');
	tests.push((model) => input.every((m) => model.architecture.input_modalities.includes(m)));
	const parameters = splitList(query.supported_parameters ?? '');
	tests.push((model) => parameters.every((name) => model.supported_parameters.includes(name)));
	const authors = splitList(query.model_authors ?? '');
	if (authors.length > 0) {
		tests.push((model) => authors.includes(model.id.split('/')[0] ?? ''));
	}
	const providers = splitList(query.providers ?? '');
	if (providers.length > 0) tests.push((model) => servedByOneOf(model, providers));
	const words = query.q?.toLowerCase() ?? '';
	tests.push((model) => `${model.id} ${model.name}`.toLowerCase().includes(words));
	const family = query.arch?.toLowerCase();
	if (family !== undefined) {
		tests.push((model) => model.architecture.tokenizer.toLowerCase() === family);
	}
	return tests;
}

const servedByOneOf = (model: CatalogueModel, providers: string[]): boolean =>
	listProviderSlugs(model.id).some(
		(slug) => providers.includes(slug) || providers.includes(nameProvider(slug).toLowerCase()),
	);

function readNumberTests(query: ModelsQuery, nowSeconds: number): Test[] {
	const within = (min: unknown, max: unknown, read: (model: CatalogueModel) => number): Test => {
		const low = typeof min === 'number' ? min : -Infinity;
		const high = typeof max === 'number' ? max : Infinity;
		return (model) => read(model) >= low && read(model) <= high;
	};
	return [
		within(query.context, undefined, (model) => model.context_length ?? 0),
		within(query.min_price, query.max_price, (model) => pricePerMillion(model, 'prompt')),
		within(query.min_output_price, query.max_output_price, (model) =>
			pricePerMillion(model, 'completion'),
		),
		within(
			query.min_age_days,
			query.max_age_days,
			(model) => (nowSeconds - model.created) / DAY_SECONDS,
		),
	];
}
