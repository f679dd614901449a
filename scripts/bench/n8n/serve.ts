import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod/v3';

import { startSandbox } from '../../../sandbox/server';

const requestSchema = z.object({
	model: z.string(),
	input: z.array(z.object({ role: z.string(), content: z.unknown() }).passthrough()),
});
const answerSchema = z.object({
	id: z.string(),
	model: z.string(),
	choices: z.array(z.object({ message: z.object({ content: z.string() }).passthrough() })),
	usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).passthrough(),
});

/**
 * The sandbox in a process of its own, so that what it costs is not counted, and beside it the
 * Responses API that n8n's OpenAI node asks, passed on to the sandbox's chat completions.
 */
async function main(): Promise<void> {
	const sandbox = await startSandbox({ record: false });
	const server = createServer((request, response) => {
		passOn(sandbox.baseUrl, request, response).catch(() => response.destroy());
	});
	server.listen(0, '127.0.0.1', () => {
		const address = server.address();
		if (address === null || typeof address === 'string') throw new Error('No port');
		const responsesUrl = `http://127.0.0.1:${address.port}`;
		process.stdout.write(`${JSON.stringify({ sandboxUrl: sandbox.baseUrl, responsesUrl })}\n`);
	});
}

async function passOn(
	sandboxUrl: string,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const { model, input } = requestSchema.parse(JSON.parse(await text(request)));
	const messages = input.map(({ role, content }) => ({ role, content: plain(content) }));
	const asked = await fetch(`${sandboxUrl}/chat/completions`, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			authorization: request.headers.authorization ?? '',
		},
		body: JSON.stringify({ model, messages }),
	});
	const body = await asked.text();
	const waits = asked.headers.get('retry-after');
	response.writeHead(asked.status, {
		'content-type': 'application/json',
		...(waits === null ? {} : { 'retry-after': waits }),
	});
	response.end(asked.ok ? JSON.stringify(toResponse(JSON.parse(body))) : body);
}

function plain(content: unknown): string {
	const parts = z.array(z.object({ text: z.string() }).passthrough()).safeParse(content);
	return parts.success ? parts.data.map((part) => part.text).join('') : String(content);
}

function toResponse(answer: unknown): object {
	const { id, model, choices, usage } = answerSchema.parse(answer);
	const content = choices.map(({ message }) => ({ type: 'output_text', text: message.content }));
	const { prompt_tokens: input, completion_tokens: output } = usage;
	return {
		id,
		object: 'response',
		status: 'completed',
		model,
		output: [{ type: 'message', role: 'assistant', status: 'completed', content }],
		usage: { input_tokens: input, output_tokens: output, total_tokens: input + output },
	};
}

void main();
