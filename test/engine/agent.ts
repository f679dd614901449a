import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeParameters,
	type INodeType,
} from 'n8n-workflow';

import type { Sandbox } from '../../sandbox/server';
import { HASTY, KEY, MODEL } from './chat';
import { loadPackage, runWorkflow, START_TYPE, type RunResult } from './harness';

/** As much of a LangChain chat model as agents and chains use. */
export interface ChatModelLike {
	invoke(messages: object[], options?: object): Promise<MessageLike>;
	stream(messages: object[], options?: object): Promise<AsyncIterable<MessageLike>>;
	bindTools(tools: object[], options?: object): ChatModelLike;
}

export interface MessageLike {
	text: string;
	tool_calls?: Array<{ id?: string; name: string; args: object }>;
	usage_metadata?: object;
	response_metadata?: object;
}

export interface ModelRun {
	parameters?: INodeParameters;
	execution?: INodeParameters;
	/** The item the root node gets. */
	json?: { [name: string]: string };
	cancelAfter?: (cancel: () => void) => void;
}

/** Gives the model of our node to `ask`, as a root node of n8n gets it. */
export async function withModel(
	sandbox: Sandbox,
	ask: (model: ChatModelLike) => Promise<object>,
	run: ModelRun = {},
): Promise<RunResult> {
	const { nodeTypes, credentialTypes, packageName } = await loadPackage();
	const { parameters = {}, execution = HASTY, json = {}, cancelAfter } = run;
	return await runWorkflow({
		nodes: [
			{ name: 'Start', type: START_TYPE },
			{ name: 'Root', type: 'test.root' },
			{
				name: 'Model',
				type: `${packageName}.openRouterChatModel`,
				parameters: {
					model: { __rl: true, mode: 'id', value: MODEL },
					execution,
					...parameters,
				},
				credentials: { openRouterAccountApi: { id: 'openRouterAccountApi', name: 'account' } },
			},
		],
		connections: {
			Start: { main: [[{ node: 'Root', type: NodeConnectionTypes.Main, index: 0 }]] },
			Model: {
				ai_languageModel: [[{ node: 'Root', type: NodeConnectionTypes.AiLanguageModel, index: 0 }]],
			},
		},
		nodeTypes: { ...nodeTypes, 'test.root': rootNode(ask) },
		credentialTypes,
		credentials: { openRouterAccountApi: { apiKey: KEY, baseUrl: sandbox.baseUrl } },
		input: [{ json }],
		outputNode: 'Root',
		...(cancelAfter === undefined ? {} : { cancelAfter }),
	});
}

/** What n8n recorded for each answer of the model. */
export function recorded({ runData }: RunResult): object[] {
	return (runData['Model'] ?? []).map(
		({ data }) => data?.['ai_languageModel']?.[0]?.[0]?.json ?? {},
	);
}

function rootNode(ask: (model: ChatModelLike) => Promise<object>): INodeType {
	return {
		description: {
			displayName: 'Root',
			name: 'root',
			group: ['transform'],
			version: 1,
			description: 'Asks the model',
			defaults: { name: 'Root' },
			inputs: [NodeConnectionTypes.Main, NodeConnectionTypes.AiLanguageModel],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		async execute(this: IExecuteFunctions) {
			const type = NodeConnectionTypes.AiLanguageModel;
			const [connected]: unknown[] = [await this.getInputConnectionData(type, 0)].flat();
			if (!isChatModel(connected)) throw new Error('This is no chat model');
			return [[{ json: { ...(await ask(connected)) } }]];
		},
	};
}

function isChatModel(value: unknown): value is ChatModelLike {
	return typeof value === 'object' && value !== null && 'invoke' in value && 'bindTools' in value;
}
