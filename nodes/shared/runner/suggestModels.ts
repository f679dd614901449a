import type { Host } from '../contract/http';
import type { Failure } from '../policy/failure';
import { nearest } from '../policy/nearest';
import { attempt } from '../transport/attempt';
import { readModels } from '../wire/catalogue';

const SUGGESTIONS = 3;
const TIMEOUT_MS = 10_000;

/** Adds "did you mean" to a failure; it looks the catalogue up once in a run. */
export type SuggestModels = (failure: Failure) => Promise<Failure>;

/**
 * For an id that is not in the catalogue: the nearest ids. For one that is, OpenRouter's own
 * answer stays as it is. A catalogue that cannot be read changes nothing.
 */
export function createSuggestModels(host: Host): SuggestModels {
	let ids: Promise<string[]> | undefined;
	return async (failure) => {
		const { kind, model, info } = failure.details;
		if (kind !== 'notFound' || model === undefined || (info?.excludedBy ?? []).length > 0) {
			return failure;
		}
		ids ??= catalogueIds(host);
		const known = await ids;
		const base = model.replace(/[:@].*$/, '');
		if (known.length === 0 || known.includes(model) || known.includes(base)) return failure;
		const proposals = nearest(base, known, SUGGESTIONS).join(', ');
		return failure.with({
			remedy: `Pick the model from the list. The nearest IDs are: ${proposals}.`,
		});
	};
}

async function catalogueIds(host: Host): Promise<string[]> {
	try {
		const draft = { method: 'GET', path: '/models', query: { output_modalities: 'all' } } as const;
		const { body } = await attempt(host, draft, TIMEOUT_MS);
		return readModels(body).map(({ id }) => id);
	} catch {
		return [];
	}
}
