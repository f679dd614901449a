import { isDeepStrictEqual } from 'node:util';

import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';

import { nodeDescriptions, parametersOf, type Found } from '../../support/nodes';

const NODES: Array<[name: string, description: INodeTypeDescription]> = nodeDescriptions().map(
	(description) => [description.name, description],
);

/** What the runner reads: one field of body or query, or one header that is the bare value. */
function isUnderstood({ routing }: INodeProperties): boolean {
	const { send, request } = routing ?? {};
	const read =
		send === undefined
			? { request: { headers: headersOf(request?.headers) } }
			: { send: { type: send.type, property: send.property } };
	const known = send === undefined || send.type === 'body' || send.type === 'query';
	return known && send?.property !== '' && isDeepStrictEqual(routing, read);
}

function headersOf(headers: object = {}): object {
	const [name = ''] = Object.keys(headers);
	return { [name]: '={{ $value }}' };
}

/** Choices of a list may carry routing of their own in n8n; here nobody would read it. */
function hasRoutedChoice({ type, options = [] }: INodeProperties): boolean {
	const isList = type === 'options' || type === 'multiOptions';
	return isList && options.some((option) => 'routing' in option);
}

const LONGEST_LABEL = 27;

function wireField({ routing }: INodeProperties): string | undefined {
	const { type, property } = routing?.send ?? {};
	return property === undefined ? undefined : `${type ?? 'body'} ${property}`;
}

const paths = (found: Found[]): string[] => found.map(({ path }) => path);

describe.each(NODES)('%s', (_name, { properties }) => {
	const all = parametersOf(properties);

	it('routing: nothing but what the runner reads (no value, preSend or paginate)', () => {
		const odd = all.filter(({ property }) => {
			return property.routing !== undefined && !isUnderstood(property);
		});
		expect(paths(odd)).toEqual([]);
	});

	it('routing: none on a single choice of a list', () => {
		expect(paths(all.filter(({ property }) => hasRoutedChoice(property)))).toEqual([]);
	});

	it('routing: no field inside a field that another parameter fills as a whole', () => {
		const fields = all.flatMap(({ property }) => wireField(property) ?? []);
		const inside = fields.filter((one) =>
			fields.some((other) => !other.endsWith('>') && one.startsWith(`${other}.`)),
		);
		expect(inside).toEqual([]);
	});

	it('every parameter: has a description (n8n shows none for Operation)', () => {
		const bare = all.filter(({ property: { type, name, description = '' } }) => {
			return type !== 'notice' && name !== 'operation' && description.trim() === '';
		});
		expect(paths(bare)).toEqual([]);
	});

	it('descriptions: one sentence has no full stop, no “should”, no double space', () => {
		const odd = all.filter(({ property: { description = '' } }) => {
			return /\bshould be\b| {2}/.test(description) || /^[^.]*\.$/.test(description);
		});
		expect(paths(odd)).toEqual([]);
	});

	it('collections: their parameters in the order of their names', () => {
		const collections = all.filter(({ property }) => property.type === 'collection');
		for (const { path, property } of collections) {
			const names = (property.options ?? []).map((option) =>
				'displayName' in option ? option.displayName : option.name,
			);
			const sorted = [...names].sort((a, b) => a.localeCompare(b));
			expect({ path, names }).toEqual({ path, names: sorted });
		}
	});

	it('display names in collections: short enough for the panel to show them whole', () => {
		const inside = all.filter(
			({ path }) => / > [^>]+$/.test(path) && !path.includes(' > values > '),
		);
		const long = inside.filter(({ property }) => property.displayName.length > LONGEST_LABEL);
		expect(paths(long)).toEqual([]);
	});

	it('display names: no two alike in one collection', () => {
		const groups = all.filter(({ property }) => property.type === 'collection');
		for (const { property } of groups) {
			const names = (property.options ?? []).map(({ name }) => name);
			expect(names).toEqual([...new Set(names)]);
		}
	});
});
