import type { ModelSeed } from './types';

/** A text model in one line; `more` holds whatever is not the default. */
export const seed = (
	id: string,
	name: string,
	family: string,
	price: readonly [prompt: number, completion: number],
	contextLength: number | null,
	providers: readonly string[],
	more: Partial<ModelSeed> = {},
): ModelSeed => ({ id, name, family, price, contextLength, providers, ...more });
