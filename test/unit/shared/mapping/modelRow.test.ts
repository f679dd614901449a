import { modelRow, searchText } from '../../../../nodes/shared/mapping/modelRow';
import { readModel } from '../../../../nodes/shared/wire/catalogue';
import { listed, ODD_ENTRIES } from './catalogueModels';

const media = (output: string[], pricing = {}) =>
	listed({
		name: 'Seedream 4.5',
		context_length: null,
		pricing: { prompt: '0', completion: '0', ...pricing },
		architecture: { input_modalities: ['text', 'image'], output_modalities: output },
	});

describe('modelRow', () => {
	test.each([
		['everything known', {}, 'Claude Sonnet 4.5 · $3 / $15 · 1M · text, image'],
		[
			'small prices and contexts',
			{ context_length: 8192, pricing: { prompt: '0.0000000375', completion: '0.00000015' } },
			'Claude Sonnet 4.5 · $0.0375 / $0.15 · 8K · text, image',
		],
		[
			'no price at all',
			{ pricing: { prompt: '0', completion: '0' } },
			'Claude Sonnet 4.5 · free · 1M · text, image',
		],
		[
			'a price per request',
			{ pricing: { prompt: '0', completion: '0', request: '0.01' } },
			'Claude Sonnet 4.5 · 1M · text, image',
		],
		[
			'negative prices, which mean unknown',
			{ pricing: { prompt: '-1', completion: '-1' } },
			'Claude Sonnet 4.5 · 1M · text, image',
		],
		['no context', { context_length: null }, 'Claude Sonnet 4.5 · $3 / $15 · text, image'],
		['no name', { name: null }, 'anthropic/claude-sonnet-4.5 · $3 / $15 · 1M · text, image'],
	])('%s: %j', (_condition, overrides, row) => {
		expect(modelRow(listed(overrides))).toBe(row);
	});

	test('a model that gives pictures: says so, and is not called free', () => {
		expect(modelRow(media(['image']))).toBe('Seedream 4.5 · text, image → image');
	});

	test('the odd ones: a row without “undefined”, “null” or “NaN”', () => {
		const rows = ODD_ENTRIES.map((entry) => modelRow(readModel(entry) ?? listed()));

		expect(rows.join('\n')).not.toMatch(/undefined|null|NaN|-\$/);
		expect(rows[0]).toBe('a/bare');
		expect(rows[5]).toBe('f/hologram · hologram');
	});
});

describe('searchText', () => {
	test('any model: its full name and its ID, in lower case', () => {
		const text = searchText(
			listed({ id: 'black-forest-labs/flux', name: 'Black Forest Labs: Flux' }),
		);

		expect(text).toContain('black forest labs: flux');
		expect(text).toContain('black-forest-labs/flux');
	});
});
