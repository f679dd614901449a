import type { JsonObject, JsonValue } from '../../../../nodes/shared/contract/json';
import { placeField } from '../../../../nodes/shared/parameters/fieldPath';

const placed = (...fields: Array<[string, JsonValue]>): JsonObject => {
	const target: JsonObject = {};
	for (const [field, value] of fields) placeField(target, field, value);
	return target;
};

describe('placeField', () => {
	it.each<[string, Array<[string, JsonValue]>, JsonObject]>([
		['a member', [['seed', 0]], { seed: 0 }],
		[
			'members inside objects: one object for both',
			[
				['provider.sort.by', 'price'],
				['provider.sort.partition', 'none'],
			],
			{ provider: { sort: { by: 'price', partition: 'none' } } },
		],
		[
			'an object with a fixed member',
			[['cache_control<type=ephemeral>.ttl', '1h']],
			{ cache_control: { type: 'ephemeral', ttl: '1h' } },
		],
		[
			'members of one entry of a list: the entry is there once',
			[
				['plugins[]<id=web>.enabled', true],
				['plugins[]<id=web>.max_results', 3],
				['plugins[]<id=moderation>', true],
			],
			{ plugins: [{ id: 'web', enabled: true, max_results: 3 }, { id: 'moderation' }] },
		],
		[
			'a mark with a colon, objects inside the entry',
			[['tools[]<type=openrouter:datetime>.parameters.timezone', 'UTC']],
			{ tools: [{ type: 'openrouter:datetime', parameters: { timezone: 'UTC' } }] },
		],
	])('%s', (_title, fields, expected) => {
		expect(placed(...fields)).toEqual(expected);
	});

	it('an entry without a mark: our bug, told at once', () => {
		expect(() => placed(['plugins[].id', 'web'])).toThrow('An entry of "plugins" needs a mark');
	});
});
