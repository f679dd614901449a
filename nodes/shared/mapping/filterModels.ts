import type { JsonObject } from '../contract/json';
import { badInput } from '../policy/failure';
import type { CatalogueModel } from '../wire/catalogue';
import { isFree } from './isFree';
import { matchesWords } from './matchWords';
import { pricePerMillion } from './price';
import { authorOf } from './simplifyModel';

/** A filter the catalogue's own data can decide, by the name of its parameter. */
export interface ModelFilter {
	name: string;
	keeps(model: CatalogueModel): boolean;
}

/** Gives a test for an entered value; undefined when that value filters nothing. */
type Rule = (value: unknown) => ModelFilter['keeps'] | undefined;

const RULES: Readonly<Record<string, Rule>> = {
	authors: (value) => {
		const authors = texts(value).map((author) => author.toLowerCase());
		return (model) => authors.includes(authorOf(model)?.toLowerCase() ?? '');
	},
	expiresBefore: (value) => {
		const limit = dayOf('Expires Before', value);
		return ({ expiration_date: day }) => isDay(day) && day < limit;
	},
	freeOnly: (value) => (value === true ? isFree : undefined),
	inputModalities: (value) => hasAll(value, (model) => model.architecture?.input_modalities),
	knowledgeCutoffFrom: (value) => {
		const limit = dayOf('Knowledge Cutoff From', value);
		return ({ knowledge_cutoff: day }) => isDay(day) && endOf(day) >= limit;
	},
	maxCompletionPrice: (value) => within(-Infinity, value, priceOf('completion')),
	maxPromptPrice: (value) => within(-Infinity, value, priceOf('prompt')),
	minCompletionPrice: (value) => within(value, Infinity, priceOf('completion')),
	minContextLength: (value) => within(value, Infinity, (model) => model.context_length),
	minPromptPrice: (value) => within(value, Infinity, priceOf('prompt')),
	nameContains: (value) => (model) => matchesWords(model.name ?? model.id, String(value).trim()),
	supportedParameters: (value) => hasAll(value, (model) => model.supported_parameters),
};

/**
 * The filters among the entered parameters, in the order of the form. What a filter asks about and
 * the catalogue does not know (no context length, a negative price) does not pass it.
 *
 * @param entered checked parameter values by name
 * @throws Failure `badInput` for a date that is none
 */
export function modelFilters(entered: JsonObject): ModelFilter[] {
	return Object.entries(entered).flatMap(([name, value]) => {
		const keeps = Object.hasOwn(RULES, name) ? RULES[name]?.(value) : undefined;
		return keeps === undefined ? [] : [{ name, keeps }];
	});
}

/**
 * Applies filters one after the other.
 *
 * @returns what is left, and the filter that left nothing, if one did
 */
export function filterModels<Listed extends { model: CatalogueModel }>(
	listed: readonly Listed[],
	filters: readonly ModelFilter[],
): { kept: Listed[]; emptiedBy?: string } {
	let kept = [...listed];
	for (const { name, keeps } of filters) {
		if (kept.length === 0) break;
		kept = kept.filter(({ model }) => keeps(model));
		if (kept.length === 0) return { kept, emptiedBy: name };
	}
	return { kept };
}

function within(
	min: unknown,
	max: unknown,
	read: (model: CatalogueModel) => number | null | undefined,
): ModelFilter['keeps'] {
	const [low, high] = [Number(min), Number(max)];
	return (model) => {
		const value = read(model);
		return typeof value === 'number' && value >= low && value <= high;
	};
}

function hasAll(
	wanted: unknown,
	read: (model: CatalogueModel) => string[] | undefined,
): ModelFilter['keeps'] {
	const all = texts(wanted);
	return (model) => {
		const has = read(model) ?? [];
		return all.every((one) => has.includes(one));
	};
}

const priceOf = (part: 'prompt' | 'completion') => (model: CatalogueModel) =>
	pricePerMillion(model.pricing?.[part]);

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const isDay = (text: string | null | undefined): text is string =>
	typeof text === 'string' && /^\d{4}/.test(text);

/** A cutoff may be a year or a month only: its last day counts. */
function endOf(day: string): string {
	if (/^\d{4}-\d{2}-\d{2}/.test(day)) return day.slice(0, 10);
	return /^\d{4}-\d{2}$/.test(day) ? `${day}-31` : `${day.slice(0, 4)}-12-31`;
}

/** The day of a date as ISO text, whose order is the order of time. */
function dayOf(parameter: string, value: unknown): string {
	const text = String(value).trim();
	const iso = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
	if (iso !== undefined) return iso;
	const time = Date.parse(text);
	if (Number.isNaN(time)) {
		throw badInput(parameter, `“${text.slice(0, 60)}” is no date`, 'Enter one like 2026-01-31.');
	}
	return new Date(time).toISOString().slice(0, 10);
}
