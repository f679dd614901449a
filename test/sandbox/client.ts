import type { ChatCompletion } from '../../sandbox/chat/types';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/server';

export const KEY = 'sandbox-key';
export const MODEL = 'openai/gpt-4o-mini';

/** A sandbox that starts before the tests of a file and is reset before each. */
export function useSandbox(options?: SandboxOptions): () => Sandbox {
	let sandbox: Sandbox | undefined;
	const get = (): Sandbox => {
		if (sandbox === undefined) throw new Error('The sandbox has not started yet');
		return sandbox;
	};
	beforeAll(async () => {
		sandbox = await startSandbox(options);
	});
	beforeEach(() => get().reset());
	afterAll(async () => await get().close());
	return get;
}

export const userMessage = (text: string) => ({ role: 'user', content: text });

/** A chat request for one user text; `fields` come on top. */
export const chatBody = (text: string, fields: object = {}) => ({
	model: MODEL,
	messages: [userMessage(text)],
	...fields,
});

export async function post(
	sandbox: Sandbox,
	path: string,
	body: unknown,
	init: RequestInit = {},
): Promise<Response> {
	return await fetch(`${sandbox.baseUrl}${path}`, {
		method: 'POST',
		headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
		body: JSON.stringify(body),
		redirect: 'manual',
		...init,
	});
}

export const postChat = async (
	sandbox: Sandbox,
	body: unknown,
	init: RequestInit = {},
): Promise<Response> => await post(sandbox, '/chat/completions', body, init);

export const get = async (sandbox: Sandbox, path: string, key = KEY): Promise<Response> =>
	await fetch(`${sandbox.baseUrl}${path}`, { headers: { authorization: `Bearer ${key}` } });

/** Lets the server side of a broken connection come to its end. */
export async function waitFor(condition: () => boolean): Promise<void> {
	for (let turn = 0; turn < 200 && !condition(); turn += 1) {
		await new Promise((resolve) => setTimeout(resolve, 2));
	}
	expect(condition()).toBe(true);
}

export interface ErrorBody {
	code: number;
	message: string;
	metadata: Record<string, unknown>;
	availability: Record<string, unknown>;
}

export async function readCompletion(response: Response): Promise<ChatCompletion> {
	const body: ChatCompletion = JSON.parse(await response.text());
	return body;
}

/** The whole JSON body of a success. */
export async function readBody<Body>(response: Response): Promise<Body> {
	expect(response.status).toBe(200);
	const body: Body = JSON.parse(await response.text());
	return body;
}

export async function readError(response: Response): Promise<ErrorBody> {
	const { error }: { error: ErrorBody } = JSON.parse(await response.text());
	return error;
}

/** The first choice, which every answer of the sandbox has unless a fault took it. */
export function firstChoice({ choices }: ChatCompletion): ChatCompletion['choices'][number] {
	const [choice] = choices;
	if (choice === undefined) throw new Error('The answer has no choices');
	return choice;
}
