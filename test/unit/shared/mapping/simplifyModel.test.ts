import { pricePerMillion } from '../../../../nodes/shared/mapping/price';
import { simplifyModel } from '../../../../nodes/shared/mapping/simplifyModel';
import { readModel } from '../../../../nodes/shared/wire/catalogue';
import { listed, ODD_ENTRIES } from './catalogueModels';

describe('simplifyModel', () => {
	test('a model with everything: ten keys, numbers are numbers', () => {
		expect(simplifyModel(listed())).toEqual({
			id: 'anthropic/claude-sonnet-4.5',
			name: 'Anthropic: Claude Sonnet 4.5',
			author: 'anthropic',
			contextLength: 1_000_000,
			promptPricePerMillion: 3,
			completionPricePerMillion: 15,
			inputModalities: ['text', 'image'],
			outputModalities: ['text'],
			supportedParameters: ['tools', 'structured_outputs'],
			created: '2025-09-29T16:01:16.000Z',
		});
	});

	test('an ID and nothing else: null for what is not known', () => {
		expect(
			simplifyModel(
				listed({
					id: 'x',
					name: null,
					created: null,
					context_length: null,
					pricing: null,
					architecture: null,
					supported_parameters: null,
				}),
			),
		).toEqual({
			id: 'x',
			name: null,
			author: null,
			contextLength: null,
			promptPricePerMillion: null,
			completionPricePerMillion: null,
			inputModalities: [],
			outputModalities: [],
			supportedParameters: [],
			created: null,
		});
	});

	test('the odd ones: JSON without holes, unknown words kept', () => {
		const items = ODD_ENTRIES.map((entry) => simplifyModel(readModel(entry) ?? listed()));

		expect(JSON.parse(JSON.stringify(items))).toEqual(items);
		expect(items[2]).toMatchObject({
			promptPricePerMillion: null,
			completionPricePerMillion: null,
		});
		expect(items[5]).toMatchObject({ inputModalities: ['hologram'], outputModalities: [] });
		expect(items[7]).toMatchObject({ supportedParameters: ['resolution'] });
		expect(items[8]).toMatchObject({ created: null });
	});
});

describe('pricePerMillion', () => {
	test.each([
		['0.00000015', 0.15],
		['0.0000001', 0.1],
		[0.000003, 3],
		['0', 0],
		['', undefined],
		['  ', undefined],
		['-1', undefined],
		['Infinity', undefined],
		['cheap', undefined],
		[null, undefined],
		[undefined, undefined],
		[true, undefined],
	])('%j: %j', (price, expected) => {
		expect(pricePerMillion(price)).toBe(expected);
	});
});
