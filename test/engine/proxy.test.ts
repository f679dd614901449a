import { request } from 'node:http';

import { runChat, useSandbox } from './chat';
import { listen, type LocalServer } from './localServer';

describe('a proxy between n8n and OpenRouter', () => {
	const sandbox = useSandbox();
	const passedOn: string[] = [];
	let proxy: LocalServer;
	const { HTTP_PROXY, NO_PROXY } = process.env;
	beforeAll(async () => {
		proxy = await listen((incoming, outgoing) => {
			passedOn.push(incoming.url ?? '');
			const { method, headers } = incoming;
			const onward = request(incoming.url ?? '', { method, headers }, (answer) => {
				outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
				answer.pipe(outgoing);
			});
			incoming.pipe(onward);
		});
	});
	afterEach(() => {
		restore('HTTP_PROXY', HTTP_PROXY);
		restore('NO_PROXY', NO_PROXY);
		passedOn.length = 0;
	});
	afterAll(() => proxy.close());

	it('HTTP_PROXY set: the request goes through it', async () => {
		Object.assign(process.env, { HTTP_PROXY: proxy.baseUrl, NO_PROXY: '' });
		const run = await runChat(sandbox.current);
		expect(run.items[0]?.[0]?.json['text']).toBe('[sandbox] You said: What is n8n?');
		expect(passedOn).toEqual([`${sandbox.current.baseUrl}/chat/completions`]);
	});

	it('NO_PROXY names the host: the request goes straight there', async () => {
		Object.assign(process.env, { HTTP_PROXY: proxy.baseUrl, NO_PROXY: '127.0.0.1' });
		const run = await runChat(sandbox.current);
		expect(run.items[0]?.[0]?.json['text']).toBe('[sandbox] You said: What is n8n?');
		expect(passedOn).toEqual([]);
	});
});

function restore(name: 'HTTP_PROXY' | 'NO_PROXY', value: string | undefined): void {
	if (value === undefined) Reflect.deleteProperty(process.env, name);
	else process.env[name] = value;
}
