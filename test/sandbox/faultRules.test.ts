import { chatBody, get, postChat, useSandbox } from './client';

const sandbox = useSandbox();

describe('rules', () => {
	it('times 2: the first two tries of each text fail', async () => {
		sandbox().setFaults([{ fault: 'rate-limit', times: 2 }]);
		const statuses: number[] = [];
		for (const text of ['a', 'b', 'a', 'b', 'a', 'b']) {
			statuses.push((await postChat(sandbox(), chatBody(text))).status);
		}
		expect(statuses).toEqual([429, 429, 429, 429, 200, 200]);
	});

	it('textIncludes: other texts pass', async () => {
		sandbox().setFaults([{ fault: 'server-error', match: { textIncludes: 'bad' } }]);
		expect((await postChat(sandbox(), chatBody('a bad one'))).status).toBe(500);
		expect((await postChat(sandbox(), chatBody('a good one'))).status).toBe(200);
	});

	it('probability: repeatable, and near the share over many texts', async () => {
		const run = async (): Promise<number[]> => {
			sandbox().setFaults([{ fault: 'bad-gateway', match: { probability: 0.3 } }]);
			const texts = Array.from({ length: 200 }, (_, index) => `item ${index}`);
			const answers = texts.map(async (text) => (await postChat(sandbox(), chatBody(text))).status);
			return await Promise.all(answers);
		};
		const first = await run();
		expect(await run()).toEqual(first);
		const share = first.filter((status) => status === 502).length / first.length;
		expect(share).toBeGreaterThan(0.2);
		expect(share).toBeLessThan(0.4);
	});

	it('listing: hit only by a rule that names its path', async () => {
		sandbox().setFaults([{ fault: 'server-error' }]);
		expect((await get(sandbox(), '/key')).status).toBe(200);
		sandbox().setFaults([{ fault: 'server-error', match: { path: '/key' } }]);
		expect((await get(sandbox(), '/key')).status).toBe(500);
		expect((await postChat(sandbox(), chatBody('Hi'))).status).toBe(200);
	});
});
