import { estimateCost } from '../../../../nodes/shared/mapping/estimateCost';

const tokens = { promptTokens: 1000, completionTokens: 200 };
const pricing = { prompt: '0.000003', completion: '0.000015' };

describe('estimateCost', () => {
	test.each([
		['prices per token', pricing, 0.006],
		['a price per request', { ...pricing, request: '0.01' }, 0.016],
		['no prices', null, null],
		['a price that is missing', { prompt: '0.000003' }, null],
		['a negative price', { ...pricing, completion: '-1' }, null],
		['a request price that is unknown', { ...pricing, request: '-1' }, null],
		['free', { prompt: '0', completion: '0' }, 0],
	])('%s: %j', (_condition, prices, cost) => {
		expect(estimateCost(prices, tokens)).toBe(cost);
	});

	test('a price that is unknown but not needed: does not matter', () => {
		expect(estimateCost({ prompt: '0.000003' }, { promptTokens: 1000, completionTokens: 0 })).toBe(
			0.003,
		);
	});

	test.each([
		[1000, 0.006],
		[200_000, 1.2045],
		[500_000, 4.5],
	])(
		'tiers and a prompt of %d tokens: the highest tier it reaches counts',
		(promptTokens, cost) => {
			const overrides = [
				{ min_prompt_tokens: 400_000, prompt: '0.000009', completion: '0' },
				{ min_prompt_tokens: 200_000, prompt: '0.000006', completion: '0.0000225' },
				{ min_prompt_tokens: 0, utc_start: '0000', utc_end: '0600', prompt: '0' },
			];

			expect(estimateCost({ ...pricing, overrides }, { ...tokens, promptTokens })).toBe(cost);
		},
	);

	test('overrides that are none: ignored', () => {
		expect(estimateCost({ ...pricing, overrides: [null, 7, {}, 'x'] }, tokens)).toBe(0.006);
	});
});
