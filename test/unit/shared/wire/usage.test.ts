import { readUsage } from '../../../../nodes/shared/wire/usage';

const NOTHING = {
	promptTokens: 0,
	completionTokens: 0,
	totalTokens: 0,
	cachedTokens: 0,
	reasoningTokens: 0,
	cost: 0,
};

describe('readUsage', () => {
	it('everything reported: read', () => {
		const usage = {
			prompt_tokens: 10,
			completion_tokens: 5,
			total_tokens: 16,
			cost: 0.00014,
			is_byok: false,
			prompt_tokens_details: { cached_tokens: 4, audio_tokens: 0 },
			completion_tokens_details: { reasoning_tokens: 3 },
			cost_details: { upstream_inference_cost: null },
		};
		expect(readUsage(usage)).toEqual({
			promptTokens: 10,
			completionTokens: 5,
			totalTokens: 16,
			cachedTokens: 4,
			reasoningTokens: 3,
			cost: 0.00014,
		});
	});

	it('no total: the sum of both parts', () => {
		expect(readUsage({ prompt_tokens: 10, completion_tokens: 5 })).toEqual({
			...NOTHING,
			promptTokens: 10,
			completionTokens: 5,
			totalTokens: 15,
		});
	});

	it.each([
		['an empty object', {}],
		['nulls', { prompt_tokens: null, cost: null, prompt_tokens_details: null }],
		['members of other types', { prompt_tokens: '10', cost: 'free', completion_tokens_details: 3 }],
	])('%s: counts as nothing', (_title, usage) => {
		expect(readUsage(usage)).toEqual(NOTHING);
	});

	it.each([undefined, null, 'x', 7, []])('%j: no usage', (usage) => {
		expect(readUsage(usage)).toBeUndefined();
	});
});
