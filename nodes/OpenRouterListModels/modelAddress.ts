import type { Values } from '../shared/contract/operation';
import { badInput, Failure } from '../shared/policy/failure';

/** An ID and where the API has it. */
export interface ModelAddress {
	model: string;
	/** `author/slug`, ready for a path. */
	path: string;
}

/**
 * The chosen model. A preset behind the ID is a setting of requests, not of the model.
 *
 * @throws Failure `badInput` when none is chosen, `notFound` for an ID that cannot be one
 */
export function modelAddress(values: Values): ModelAddress {
	const id = String(values['model'] ?? '').trim();
	const model = id.replace(/@.*$/, '');
	if (model === '') {
		const cause = id === '' ? 'none is chosen' : 'a preset is not a model';
		throw badInput('Model', cause, 'Choose one from the list, or enter an ID like openai/gpt-4o.');
	}
	const [author = '', slug = '', ...rest] = model.split('/');
	if (author === '' || slug === '' || rest.length > 0) {
		throw new Failure({
			kind: 'notFound',
			cause: 'an ID is an author and a name with one slash between',
			model,
			retryable: false,
		});
	}
	return { model, path: `${encoded(author)}/${encoded(slug)}` };
}

/** Colons are part of variants and stay readable. */
function encoded(part: string): string {
	return encodeURIComponent(part).replaceAll('%3A', ':');
}
