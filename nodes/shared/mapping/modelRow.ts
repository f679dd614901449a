import type { CatalogueModel } from '../wire/catalogue';
import { isFree } from './isFree';
import { pricePerMillion } from './price';

const SIGNIFICANT_DIGITS = 3;
const AUTHOR_PREFIX = /^[^:]{1,40}: /;

/**
 * A model in one line, since n8n's picker shows nothing but a name:
 * `Claude Sonnet 4.5 · $3 / $15 · 1M · text, image`. Parts the catalogue does not know are left
 * out; what comes out is shown where it is not text alone: `Seedream 4.5 · text, image → image`.
 */
export function modelRow(model: CatalogueModel): string {
	const title = (model.name ?? model.id).replace(AUTHOR_PREFIX, '');
	return [title, prices(model), contextLength(model.context_length), modalities(model)]
		.filter((part) => part !== '')
		.join(' · ');
}

/** What a search looks through: the row, the full name and the ID, which starts with the author. */
export function searchText(model: CatalogueModel): string {
	return `${modelRow(model)} ${model.name ?? ''} ${model.id}`.toLowerCase();
}

function modalities({ architecture }: CatalogueModel): string {
	const inputs = architecture?.input_modalities ?? [];
	const outputs = architecture?.output_modalities ?? [];
	const plain = outputs.every((output) => output === 'text');
	return plain ? inputs.join(', ') : `${inputs.join(', ')} → ${outputs.join(', ')}`.trimStart();
}

function prices(model: CatalogueModel): string {
	const input = pricePerMillion(model.pricing?.['prompt']);
	const output = pricePerMillion(model.pricing?.['completion']);
	if (input === undefined || output === undefined) return '';
	if (input === 0 && output === 0) return isFree(model) ? 'free' : '';
	return `${dollars(input)} / ${dollars(output)}`;
}

function dollars(amount: number): string {
	return `$${Number(amount.toPrecision(SIGNIFICANT_DIGITS))}`;
}

function contextLength(tokens: number | null | undefined): string {
	if (tokens === undefined || tokens === null || tokens <= 0) return '';
	if (tokens >= 1_000_000) return `${Number((tokens / 1_000_000).toFixed(1))}M`;
	return tokens >= 1000 ? `${Math.round(tokens / 1000)}K` : String(tokens);
}
