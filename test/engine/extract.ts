import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../sandbox/server';
import { HASTY, KEY } from './chat';
import { runNode, type RunResult } from './harness';

/** Known to take schemas, functions and JSON. */
export const CAPABLE = 'openai/gpt-4o-mini';

export interface ExtractRun {
	parameters?: INodeParameters;
	/** Texts, one an item. */
	texts?: string[];
	execution?: INodeParameters;
	onError?: 'continueRegularOutput' | 'continueErrorOutput';
}

/** A field row of the form. */
export const field = (name: string, type: string, more: INodeParameters = {}): INodeParameters => ({
	name,
	type,
	...more,
});

export const PERSON = { values: [field('name', 'string'), field('age', 'integer')] };

/** Runs Structured Extract in n8n's engine: `text` is each item's `text`. */
export async function runExtract(sandbox: Sandbox, run: ExtractRun = {}): Promise<RunResult> {
	const { parameters = {}, texts = ['Ada is 36.'], execution = HASTY } = run;
	return await runNode('openRouterStructuredExtract', {
		parameters: {
			model: { __rl: true, mode: 'id', value: CAPABLE },
			text: '={{ $json.text }}',
			fields: PERSON,
			execution,
			...parameters,
		},
		input: texts.map((text) => ({ json: { text } })),
		settings: run.onError === undefined ? {} : { onError: run.onError },
		credentials: { openRouterAccountApi: { apiKey: KEY, baseUrl: sandbox.baseUrl } },
	});
}

/** Bodies of the inference requests, in the order they came. */
export function bodiesOf(sandbox: Sandbox): unknown[] {
	return sandbox.requests
		.filter(({ path }) => path === '/chat/completions')
		.map(({ body }) => body);
}

export const jsonOf = ({ items }: RunResult, output = 0): IDataObject[] =>
	(items[output] ?? []).map(({ json }) => json);
