import type { JsonObject } from '../shared/contract/json';
import type { ModelFacts } from '../shared/contract/modelFacts';
import { badInput } from '../shared/policy/failure';
import { isJsonObject } from '../shared/wire/parseBody';
import { options } from './options';
import { referenceImages } from './references';

const REMEDY = 'Remove it, or choose a model that supports it.';

/**
 * Refuses what the image catalogue says a model cannot do. A key that is absent there means "not
 * supported" (spec: SupportedParameters); a model the image catalogue does not have is let through.
 *
 * @param body of a request to the image API
 * @throws Failure `badInput` naming the parameter
 */
export function checkCapabilities(facts: ModelFacts, body: JsonObject): void {
	const { id, inputModalities, outputModalities } = facts;
	if (outputModalities !== undefined && !outputModalities.includes('image')) {
		throw badInput('Model', `${id} makes no pictures`, 'Choose a model from the list.');
	}
	const takesPictures = inputModalities?.includes('image') ?? true;
	if ('input_references' in body && !takesPictures) {
		throw badInput(referenceImages.displayName, `${id} takes no pictures`, REMEDY);
	}
	const { supported_parameters: supported } = facts.entry;
	if (!isJsonObject(supported)) return;
	for (const { field, label, value } of wishes(body)) {
		const problem = problemOf(supported[field], value);
		if (problem !== undefined) throw badInput(label, `${id} ${problem}`, REMEDY);
	}
}

interface Wish {
	field: string;
	/** Display name of the parameter. */
	label: string;
	value: unknown;
}

/** What a body asks of a model, under the names of the catalogue. */
function wishes(body: JsonObject): Wish[] {
	return (options.options ?? []).flatMap((option): Wish[] => {
		if (!('type' in option)) return [];
		const property = option.routing?.send?.property;
		const value = property === undefined ? undefined : body[property];
		if (property === undefined || value === undefined || (property === 'n' && value === 1)) {
			return [];
		}
		if (property !== 'size') return [{ field: property, label: option.displayName, value }];
		// A size class is another way to say `resolution`; exact pixels are in no catalogue.
		const isTier = !String(value).includes('x');
		return isTier ? [{ field: 'resolution', label: option.displayName, value }] : [];
	});
}

function problemOf(capability: unknown, value: unknown): string | undefined {
	if (capability === undefined || capability === null) return 'does not support it';
	if (!isJsonObject(capability)) return undefined;
	const { type, values, min, max } = capability;
	if (type === 'enum' && Array.isArray(values) && value !== 'auto') {
		const known = values.map(String);
		return known.includes(String(value))
			? undefined
			: `does not support “${String(value)}”, only ${known.join(', ')}`;
	}
	if (type !== 'range') return undefined;
	const number = Number(value);
	if (typeof min === 'number' && number < min) return `takes ${min} or more`;
	if (typeof max === 'number' && number > max) return `takes ${max} at most`;
	return undefined;
}
