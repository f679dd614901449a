import { join } from 'node:path';

import { packageName } from '../../lib/paths';
import type { RestClient } from '../../n8n/rest/client';
import { createCredential } from '../../n8n/rest/credentials';
import type { WorkflowNode } from '../../n8n/rest/workflow-file';
import { node } from '../../../test/n8n/support/workflows';
import type { Provider } from './provider';
import type { Scenario } from './scenarios';

const KEY = 'sandbox-key';
const MODEL = 'openai/gpt-4o-mini';
const ON_ERROR = { onError: 'continueRegularOutput' };

/** A node to measure, and sub-nodes it needs by the kind of their connection. */
export interface Contestants {
	measured: WorkflowNode;
	models?: WorkflowNode[];
}

/** One column of the table: how somebody would do the job in n8n. */
export interface Contender {
	name: string;
	/** Whether it can send files at all. */
	sendsFiles: boolean;
	/** Names of the scenarios that say something about it; all of them unless told. */
	only?: readonly string[];
	/** Nodes with their credentials stored; the measured one is called `Measured`. */
	build(client: RestClient, provider: Provider, scenario: Scenario): Promise<Contestants>;
	/** Where the answer is in an output item. */
	answer(json: Record<string, unknown>): unknown;
}

const measured = (
	type: string,
	version: number,
	parameters: Record<string, unknown>,
	rest: Partial<WorkflowNode> = {},
): WorkflowNode => node('Measured', type, version, parameters, { ...ON_ERROR, ...rest });

/** Digs for a value below keys and indexes. */
function at(value: unknown, ...path: ReadonlyArray<string | number>): unknown {
	return path.reduce<unknown>(
		(inner, key) =>
			typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
		value,
	);
}

const ours: Contender = {
	name: 'Chat Completion (this package)',
	sendsFiles: true,
	answer: (json) => json['text'],
	async build(client, { sandboxUrl }, { attachmentBytes, timeoutMs }) {
		const data = { apiKey: KEY, baseUrl: sandboxUrl };
		const type = 'openRouterAccountApi';
		const { id, name } = await createCredential(client, { name: 'Bench', type, data });
		const parameters = {
			model: { __rl: true, mode: 'id', value: MODEL },
			userMessage: '={{ $json.question }}',
			...(attachmentBytes === undefined ? {} : { attachments: { binaryFields: 'data' } }),
			...(timeoutMs === undefined ? {} : { execution: { timeoutSeconds: timeoutMs / 1000 } }),
		};
		const credentials = { [type]: { id, name } };
		return {
			measured: measured(`${packageName}.openRouterChatCompletion`, 1, parameters, { credentials }),
		};
	},
};

/** A chat body with a file in it cannot be built from a stored file; an upload can. */
function requestParameters(
	sandboxUrl: string,
	{ attachmentBytes, timeoutMs }: Scenario,
): Record<string, unknown> {
	const chat = {
		url: `${sandboxUrl}/chat/completions`,
		sendBody: true,
		specifyBody: 'json',
		jsonBody: `={{ { model: '${MODEL}', messages: [{ role: 'user', content: $json.question }] } }}`,
	};
	const upload = {
		url: `${sandboxUrl}/audio/transcriptions`,
		sendBody: true,
		contentType: 'multipart-form-data',
		bodyParameters: {
			parameters: [
				{ parameterType: 'formBinaryData', name: 'file', inputDataFieldName: 'data' },
				{ parameterType: 'formData', name: 'model', value: 'openai/whisper-large-v3' },
			],
		},
	};
	return {
		method: 'POST',
		...(attachmentBytes === undefined ? chat : upload),
		options: timeoutMs === undefined ? {} : { timeout: timeoutMs },
	};
}

const answerOfRequest: Contender['answer'] = (json) =>
	at(json, 'choices', 0, 'message', 'content') ?? json['text'];

const httpRequest: Contender = {
	name: 'HTTP Request',
	sendsFiles: true,
	answer: answerOfRequest,
	async build(client, { sandboxUrl }, scenario) {
		const type = 'openRouterApi';
		const data = { apiKey: KEY, url: sandboxUrl };
		const { id, name } = await createCredential(client, { name: 'Bench', type, data });
		const parameters = {
			...requestParameters(sandboxUrl, scenario),
			authentication: 'predefinedCredentialType',
			nodeCredentialType: type,
		};
		const credentials = { [type]: { id, name } };
		return { measured: measured('n8n-nodes-base.httpRequest', 4.2, parameters, { credentials }) };
	},
};

/** Everybody can read the key then, but n8n need not look it up for every item. */
const httpRequestOpenKey: Contender = {
	name: 'HTTP Request, key typed in',
	sendsFiles: false,
	only: ['no limit', '1,000 items'],
	answer: answerOfRequest,
	async build(_client, { sandboxUrl }, scenario) {
		const parameters = {
			...requestParameters(sandboxUrl, scenario),
			sendHeaders: true,
			headerParameters: { parameters: [{ name: 'Authorization', value: `Bearer ${KEY}` }] },
		};
		return { measured: measured('n8n-nodes-base.httpRequest', 4.2, parameters) };
	},
};

export const BARE_LOOP_SOURCE = join(__dirname, '..', 'BareLoop.node.ts');

const bareLoop: Contender = {
	name: 'a bare loop over n8n’s helper',
	sendsFiles: false,
	only: ['no limit', '1,000 items'],
	answer: answerOfRequest,
	async build(client, { sandboxUrl }) {
		const data = { apiKey: KEY, baseUrl: sandboxUrl };
		const type = 'openRouterAccountApi';
		const { id, name } = await createCredential(client, { name: 'Bench', type, data });
		const parameters = { model: MODEL, userMessage: '={{ $json.question }}' };
		const credentials = { [type]: { id, name } };
		return { measured: measured('CUSTOM.bareLoop', 1, parameters, { credentials }) };
	},
};

const openAi: Contender = {
	name: 'OpenAI node',
	sendsFiles: false,
	answer: (json) => at(json, 'output', 0, 'content', 0, 'text'),
	async build(client, { responsesUrl }) {
		const data = { apiKey: KEY, url: responsesUrl };
		const type = 'openAiApi';
		const { id, name } = await createCredential(client, { name: 'Bench', type, data });
		const parameters = {
			modelId: { __rl: true, mode: 'id', value: MODEL },
			responses: { values: [{ content: '={{ $json.question }}' }] },
			builtInTools: {},
			options: {},
		};
		const credentials = { [type]: { id, name } };
		return {
			measured: measured('@n8n/n8n-nodes-langchain.openAi', 2, parameters, { credentials }),
		};
	},
};

const llmChain: Contender = {
	name: 'Basic LLM Chain',
	sendsFiles: false,
	answer: (json) => json['text'],
	async build(client, { sandboxUrl }, { timeoutMs }) {
		const type = 'openRouterApi';
		const data = { apiKey: KEY, url: sandboxUrl };
		const { id, name } = await createCredential(client, { name: 'Bench', type, data });
		const options = timeoutMs === undefined ? {} : { timeout: timeoutMs };
		return {
			measured: measured('@n8n/n8n-nodes-langchain.chainLlm', 1.7, {
				promptType: 'define',
				text: '={{ $json.question }}',
			}),
			models: [
				node(
					'Model',
					'@n8n/n8n-nodes-langchain.lmChatOpenRouter',
					1,
					{ model: MODEL, options },
					{ credentials: { [type]: { id, name } } },
				),
			],
		};
	},
};

export const CONTENDERS: readonly Contender[] = [
	ours,
	httpRequest,
	httpRequestOpenKey,
	bareLoop,
	llmChain,
	openAi,
];
