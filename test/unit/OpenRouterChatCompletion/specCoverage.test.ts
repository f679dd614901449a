import { readFileSync } from 'node:fs';
import path from 'node:path';

import { guideOnlyFields } from '../../../sandbox/contract/guideOnlyFields';
import spec from '../../../sandbox/contract/spec-fields.json';
import { nodeDescriptions, parametersOf } from '../support/nodes';
import { LEFT_OUT } from './leftOut';

const PAGE = readFileSync(path.resolve(__dirname, '../../../docs/chat-completion.md'), 'utf8');

/** What no single parameter fills: the prompt, connected tools, and streaming to n8n's chat. */
const MADE_BY_THE_NODE = [
	'messages',
	'stream',
	'tool_choice<type=function>',
	'tools[]<type=function>',
];

/** Members of `reasoning` that only the guides know. */
const BY_GUIDE = ['context', 'enabled', 'exclude', 'max_tokens', 'mode'].map(
	(name) => `reasoning.${name}`,
);

const FIELDS = Object.keys(spec['POST /chat/completions']);
const KNOWN = [...FIELDS, ...Object.keys(guideOnlyFields), ...BY_GUIDE];

const isAbove = (field: string, other: string): boolean =>
	other.startsWith(field) && /^[.[<]/.test(other.slice(field.length));

/** The member that says which kind of object it is in: `x<type=a>.type`. */
const isMark = (field: string): boolean => /<([^=>]+)=[^>]*>\.\1$/.test(field);

/** Fields that hold a value, lists as one, and those that only the guides know. */
function leaves(): string[] {
	const all = FIELDS.filter((field) => field !== '' && !isMark(field));
	const names = all.map((field) => field.replace(/\[\]$/, ''));
	const ends = names.filter((field) => !names.some((other) => isAbove(field, other)));
	return [...new Set([...ends, ...Object.keys(guideOnlyFields), ...BY_GUIDE])];
}

function declaredFields(): string[] {
	const chat = nodeDescriptions().find(({ name }) => name === 'openRouterChatCompletion');
	return parametersOf(chat?.properties ?? []).flatMap(
		({ property }) => property.routing?.send?.property ?? [],
	);
}

/** A field is filled by a parameter for it, for something inside it, or for the whole around it. */
function isCovered(field: string, by: readonly string[]): boolean {
	return by.some((one) => {
		const opensEntry = one.endsWith('>');
		const [, parent, mark] = /^(.+)<([^=]+)=[^>]+>$/.exec(field) ?? [];
		const isKind = one === `${parent}.${mark}`;
		return isKind || one === field || isAbove(field, one) || (!opensEntry && isAbove(one, field));
	});
}

describe('the fields of a chat request', () => {
	const declared = declaredFields();
	const leftOut = Object.keys(LEFT_OUT);
	const listed = (field: string): boolean =>
		leftOut.some((one) => one === field || isAbove(one, field));

	it('every field of the API: filled by a parameter, made by the node, or left out for a reason', () => {
		const open = leaves().filter(
			(field) =>
				!isCovered(field, declared) &&
				!MADE_BY_THE_NODE.some((one) => one === field || isAbove(one, field)) &&
				!listed(field),
		);
		expect(open).toEqual([]);
	});

	it('every declared parameter: fills a field the API has', () => {
		const foreign = declared.filter((field) => {
			const kind = field.replace(/\.([^.]+)$/, '<$1=');
			return !KNOWN.some((one) => {
				return (
					one === field ||
					isAbove(field, one) ||
					isOpen(one, field) ||
					(kind !== field && one.startsWith(kind))
				);
			});
		});
		expect(foreign).toEqual([]);
	});

	it('what is left out: a field the API has, and none that a parameter fills', () => {
		expect(leftOut.filter((one) => !KNOWN.some((k) => k === one || isAbove(one, k)))).toEqual([]);
		expect(leftOut.filter((one) => declared.includes(one))).toEqual([]);
	});

	it('the page of the node: says of every field that is left out why', () => {
		const rows = Object.entries(LEFT_OUT).map(
			([field, reason]) => `| \`${field.replace(/\|/g, '\\|')}\` | ${reason} |`,
		);
		expect(rows.filter((row) => !PAGE.includes(row))).toEqual([]);
	});
});

/** A guide's object, or one with free keys, around a declared field. */
function isOpen(known: string, field: string): boolean {
	return known.endsWith('.*')
		? isAbove(known.slice(0, -2), field)
		: known in guideOnlyFields && isAbove(known, field);
}
