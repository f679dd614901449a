import type { INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../sandbox/server';
import { HASTY, KEY } from './chat';
import { runNode, type NodeOptions, type RunResult } from './harness';

export const IMAGE_MODEL = 'google/gemini-2.5-flash-image';

export interface ImageRun {
	parameters?: INodeParameters;
	model?: string;
	/** Prompts, one an item; the default is a single one. */
	prompts?: string[];
	input?: NodeOptions['input'];
	onError?: 'continueRegularOutput' | 'continueErrorOutput';
	/** Whether somebody waits in n8n's chat. */
	stream?: boolean;
}

/** Runs Image Generate in n8n's engine: `prompt` is each item's `p`. */
export async function runImages(
	sandbox: Pick<Sandbox, 'baseUrl'>,
	run: ImageRun = {},
): Promise<RunResult> {
	const { parameters = {}, prompts = ['A red fox'], model = IMAGE_MODEL } = run;
	return await runNode('openRouterImageGenerate', {
		parameters: {
			model: { __rl: true, mode: 'id', value: model },
			prompt: '={{ $json.p }}',
			execution: HASTY,
			...parameters,
		},
		input: run.input ?? prompts.map((p) => ({ json: { p } })),
		...(run.stream === undefined ? {} : { stream: run.stream }),
		settings: run.onError === undefined ? {} : { onError: run.onError },
		credentials: { openRouterAccountApi: { apiKey: KEY, baseUrl: sandbox.baseUrl } },
	});
}

/** Requests that ask for something, without looks into the catalogue. */
export const posted = (sandbox: Sandbox): Array<{ path: string; body: unknown }> =>
	sandbox.requests
		.filter(({ method }) => method === 'POST')
		.map(({ path, body }) => ({ path, body }));
