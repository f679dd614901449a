import type { CatalogueModel } from '../wire/catalogue';
import { unitPrice } from './price';

/** A share of the price, not a price. */
const NOT_A_PRICE = new Set(['discount', 'overrides']);

/**
 * Whether a model costs nothing at all. A model that answers with pictures or sound is billed by
 * units the catalogue may not list, so no price per token does not make it free.
 */
export function isFree({ pricing, architecture }: CatalogueModel): boolean {
	if (unitPrice(pricing?.['prompt']) !== 0 || unitPrice(pricing?.['completion']) !== 0)
		return false;
	if ((architecture?.output_modalities ?? []).some((output) => output !== 'text')) return false;
	return Object.entries(pricing ?? {}).every(
		([name, price]) => NOT_A_PRICE.has(name) || (unitPrice(price) ?? 0) === 0,
	);
}
