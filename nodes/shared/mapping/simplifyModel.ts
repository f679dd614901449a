import type { JsonObject } from '../contract/json';
import type { CatalogueModel } from '../wire/catalogue';
import { pricePerMillion } from './price';

/** The parts of a model a workflow works with, most used first. What is not known is null. */
export function simplifyModel(model: CatalogueModel): JsonObject {
	return {
		id: model.id,
		name: model.name ?? null,
		author: authorOf(model),
		contextLength: model.context_length ?? null,
		promptPricePerMillion: pricePerMillion(model.pricing?.['prompt']) ?? null,
		completionPricePerMillion: pricePerMillion(model.pricing?.['completion']) ?? null,
		inputModalities: model.architecture?.input_modalities ?? [],
		outputModalities: model.architecture?.output_modalities ?? [],
		supportedParameters: model.supported_parameters ?? [],
		created: isoTime(model.created),
	};
}

/** The organization in front of the slash (aliases have a tilde there); null for an ID without one. */
export function authorOf({ id }: Pick<CatalogueModel, 'id'>): string | null {
	const slash = id.indexOf('/');
	return slash > 0 ? id.slice(0, slash).replace(/^~/, '') : null;
}

/** ISO 8601 from seconds since the epoch; null for what is no time. */
function isoTime(seconds: number | null | undefined): string | null {
	if (seconds === undefined || seconds === null) return null;
	const time = new Date(seconds * 1000);
	return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
