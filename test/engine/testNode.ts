import {
	NodeApiError,
	NodeConnectionTypes,
	type ICredentialType,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type JsonObject,
} from 'n8n-workflow';

/** A credential that sends its key the declarative way. */
export const testCredential: ICredentialType = {
	name: 'testApi',
	displayName: 'Test API',
	properties: [
		{ displayName: 'API Key', name: 'apiKey', type: 'string', default: '' },
		{ displayName: 'Base URL', name: 'baseUrl', type: 'string', default: 'http://127.0.0.1' },
	],
	authenticate: {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{$credentials.apiKey}}' } },
	},
};

/** The smallest node that needs what our nodes need of the engine: one request per item. */
export class TestNode implements INodeType {
	description: INodeType['description'] = {
		displayName: 'Test',
		name: 'test',
		group: ['transform'],
		version: 1,
		description: 'Asks the API once per item',
		defaults: { name: 'Test' },
		inputs: [
			NodeConnectionTypes.Main,
			{ type: NodeConnectionTypes.AiTool, displayName: 'Tools', required: false },
		],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'testApi', required: true }],
		properties: [{ displayName: 'Path', name: 'path', type: 'string', default: '/ok' }],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = this.getInputData();
		const out: INodeExecutionData[] = [];
		for (const index of items.keys()) {
			const pairedItem = { item: index };
			try {
				out.push({ json: await ask(this, index), pairedItem });
			} catch (error) {
				if (!this.continueOnFail()) throw error;
				out.push({ json: { failed: String(error) }, error: asApiError(this, error), pairedItem });
			}
		}
		this.addExecutionHints({ message: `${items.length} asked`, location: 'outputPane' });
		return [out];
	}
}

function asApiError(context: IExecuteFunctions, error: unknown): NodeApiError {
	if (error instanceof NodeApiError) return error;
	const cause: JsonObject = { message: String(error) };
	return new NodeApiError(context.getNode(), cause);
}

async function ask(context: IExecuteFunctions, index: number) {
	const { baseUrl } = await context.getCredentials<{ baseUrl: string }>('testApi');
	const path = context.getNodeParameter('path', index, '', { extractValue: true });
	const reply = await context.helpers.httpRequestWithAuthentication.call(context, 'testApi', {
		url: `${baseUrl}${String(path)}`,
		json: true,
	});
	if (context.isStreaming()) {
		context.sendChunk('begin', index);
		context.sendChunk('item', index, 'chunk');
		context.sendChunk('end', index);
	}
	const tools = await context.getInputConnectionData(NodeConnectionTypes.AiTool, 0);
	const size = context.getInputData()[index]?.binary?.data
		? (await context.helpers.getBinaryDataBuffer(index, 'data')).length
		: 0;
	return { reply, size, tools: Array.isArray(tools) ? tools.length : 0 };
}
