import { request } from 'node:http';
import { startSandbox } from '../../sandbox/server';
import { withModel } from '../../test/engine/agent';
import { KEY, MODEL } from '../../test/engine/chat';

/** When the first piece of an answer is there, after the question was asked. */
export interface FirstToken {
	/** Middle of all runs, reading the socket and through n8n's engine and our model. */
	socketMs: number;
	modelMs: number;
}

const QUESTION = [{ role: 'user', content: 'How long is the way to the first token?' }];
const WARM_UP = 5;

/** Asks the sandbox `runs` times each way, in turn. */
export async function measureFirstToken(runs: number): Promise<FirstToken> {
	const sandbox = await startSandbox({ record: false });
	const socket: number[] = [];
	const model: number[] = [];
	try {
		await withModel(sandbox, async (chatModel) => {
			for (let run = 0; run < runs + WARM_UP; run++) {
				const direct = await firstByte(sandbox.baseUrl);
				const startedAt = performance.now();
				const stream = await chatModel.stream(QUESTION);
				const piece = await stream[Symbol.asyncIterator]().next();
				if (piece.done === true) throw new Error('Nothing was streamed');
				if (run >= WARM_UP) {
					socket.push(direct);
					model.push(performance.now() - startedAt);
				}
			}
			return {};
		});
	} finally {
		await sandbox.close();
	}
	return { socketMs: median(socket), modelMs: median(model) };
}

/** The same question over a bare connection, until the first event with text in it. */
function firstByte(baseUrl: string): Promise<number> {
	const body = JSON.stringify({ model: MODEL, messages: QUESTION, stream: true });
	const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' };
	return new Promise((resolve, reject) => {
		const startedAt = performance.now();
		const call = request(`${baseUrl}/chat/completions`, { method: 'POST', headers });
		call.once('error', reject);
		call.once('response', (response) => {
			response.once('data', () => {
				resolve(performance.now() - startedAt);
				response.destroy();
			});
		});
		call.end(body);
	});
}

function median(values: number[]): number {
	return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

async function main(): Promise<void> {
	const { socketMs, modelMs } = await measureFirstToken(100);
	console.log(`first token, read from the socket: ${socketMs.toFixed(1)} ms`);
	console.log(`first token, through Chat Model:   ${modelMs.toFixed(1)} ms`);
	console.log(`added:                             ${(modelMs - socketMs).toFixed(1)} ms`);
}

if (require.main === module) void main();
