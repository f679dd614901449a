import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../sandbox/server';
import { runNode, type NodeOptions, type RunResult } from './harness';

export const KEY = 'sandbox-key';
export const MODEL = 'openai/gpt-4o-mini';

/** Settings that let retries happen without real waits. */
export const HASTY = { maxDelaySeconds: 0.02 };

export interface ChatRun {
	parameters?: INodeParameters;
	/** Questions, one an item; the default is a single one. */
	questions?: string[];
	/** The incoming items, for questions with files. */
	input?: INodeExecutionData[];
	execution?: INodeParameters;
	onError?: 'continueRegularOutput' | 'continueErrorOutput';
	apiKey?: string;
	baseUrl?: string;
	cancelAfter?: NodeOptions['cancelAfter'];
	stream?: boolean;
	/** Objects to connect as AI tools, by node name. */
	tools?: Record<string, unknown>;
}

/** Runs Chat Completion in n8n's engine: `userMessage` is each item's `q`. */
export async function runChat(sandbox: Sandbox, run: ChatRun = {}): Promise<RunResult> {
	const { parameters = {}, questions = ['What is n8n?'], execution = HASTY } = run;
	return await runNode('openRouterChatCompletion', {
		parameters: {
			model: { __rl: true, mode: 'id', value: MODEL },
			userMessage: '={{ $json.q }}',
			execution,
			...parameters,
		},
		input: run.input ?? questions.map((q) => ({ json: { q } })),
		settings: run.onError === undefined ? {} : { onError: run.onError },
		credentials: {
			openRouterAccountApi: { apiKey: run.apiKey ?? KEY, baseUrl: run.baseUrl ?? sandbox.baseUrl },
		},
		...(run.tools === undefined ? {} : { tools: run.tools }),
		...(run.stream === undefined ? {} : { stream: run.stream }),
		...(run.cancelAfter === undefined ? {} : { cancelAfter: run.cancelAfter }),
	});
}

/** `count` different questions. */
export const questions = (count: number): string[] =>
	Array.from({ length: count }, (_, index) => `question ${index}.`);

/** A sandbox of its own for every test: what the nodes learn of an account's limits stays there. */
export function useSandbox(): { current: Sandbox } {
	const holder: { sandbox?: Sandbox } = {};
	beforeEach(async () => {
		holder.sandbox = await startSandbox();
	});
	afterEach(async () => await holder.sandbox?.close());
	return {
		get current() {
			if (holder.sandbox === undefined) throw new Error('The sandbox is not running');
			return holder.sandbox;
		},
	};
}
