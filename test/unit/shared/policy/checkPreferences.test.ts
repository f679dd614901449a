import type { JsonObject } from '../../../../nodes/shared/contract/json';
import {
	checkPreferences,
	preferenceHints,
} from '../../../../nodes/shared/policy/checkPreferences';
import { detailsThrownBy } from '../../support/thrown';

describe('checkPreferences', () => {
	it.each([
		['only', 'Only These Providers'],
		['order', 'Order'],
	])('a provider in both %s and ignore: refused', (field, parameter) => {
		const provider = { [field]: ['anvil', 'bolt'], ignore: ['bolt'] };
		expect(detailsThrownBy(() => checkPreferences(provider, ['a/1']))).toEqual({
			kind: 'badInput',
			parameter,
			cause: '“bolt” is also under Ignore Providers',
			remedy: 'Remove it from one of the two.',
			retryable: false,
		});
	});

	it.each([
		['nitro', 'throughput', 'price'],
		['floor', 'price', 'latency'],
		['exacto', 'exacto', 'throughput'],
	])(':%s, which sorts by %s, with Sort By %s: refused', (variant, own, by) => {
		const check = (): void => checkPreferences({ sort: { by } }, ['a/1', `b/2:${variant}`]);
		expect(detailsThrownBy(check)).toEqual({
			kind: 'badInput',
			parameter: 'Sort By',
			cause: `“${by}” contradicts the variant :${variant} of b/2:${variant}`,
			remedy: `Remove Sort By or the variant; :${variant} already sorts by ${own}.`,
			retryable: false,
		});
	});

	const FINE: Array<[string, JsonObject, string[]]> = [
		['nothing entered', {}, ['a/1']],
		['different providers', { only: ['anvil'], ignore: ['bolt'] }, ['a/1']],
		['the sort the variant means', { sort: { by: 'throughput' } }, ['a/1:nitro']],
		['the sort as text', { sort: 'price' }, ['a/1:floor']],
		['a sort and a variant that sorts nothing', { sort: { by: 'price' } }, ['a/1:free']],
		['a variant name inside a model name', { sort: { by: 'price' } }, ['a/nitro']],
	];
	it.each(FINE)('%s: accepted', (_title, provider, models) => {
		expect(() => checkPreferences(provider, models)).not.toThrow();
	});
});

describe('preferenceHints', () => {
	const IGNORED = 'Sort By is ignored by OpenRouter when Order lists providers.';
	const ROWS: Array<[string, JsonObject, string[]]> = [
		['nothing entered', {}, []],
		['a sort alone', { sort: { by: 'price' } }, []],
		['an order alone', { order: ['anvil'] }, []],
		['an order that is empty beside a sort', { order: [], sort: { by: 'price' } }, []],
		['an order beside a sort', { order: ['anvil'], sort: { by: 'price' } }, [IGNORED]],
		['an order beside a sort as text', { order: ['anvil'], sort: 'price' }, [IGNORED]],
		[
			'a partition without a sort',
			{ sort: { partition: 'model' } },
			['Sort Across does nothing without Sort By.'],
		],
	];
	it.each(ROWS)('%s: says what has no effect', (_title, provider, hints) => {
		expect(preferenceHints(provider)).toEqual(hints);
	});
});
