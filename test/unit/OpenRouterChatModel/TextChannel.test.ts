import { TextChannel } from '../../../nodes/OpenRouterChatModel/answer/TextChannel';

async function drain(channel: TextChannel<string>): Promise<string[]> {
	const texts = channel.texts((text) => text);
	const seen: string[] = [];
	for (;;) {
		const { done, value } = await texts.next();
		seen.push(value);
		if (done === true) return seen;
	}
}

describe('TextChannel', () => {
	it('texts before and while somebody reads: all, in order, then the result', async () => {
		const channel = new TextChannel<string>();
		await channel.send('a');
		const reading = drain(channel);
		await channel.send('b');
		channel.endWith(Promise.resolve('end'));
		expect(await reading).toEqual(['a', 'b', 'end']);
	});

	it('a failure: comes after the texts', async () => {
		const channel = new TextChannel<string>();
		await channel.send('a');
		channel.endWith(Promise.reject(new Error('broken')));
		await expect(drain(channel)).rejects.toThrow('broken');
	});
});
