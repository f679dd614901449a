import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';

const CREDENTIAL = 'openRouterAccountApi';
const LANES = 64;

/**
 * The least a node can do: one request for each item with n8n's helper, the answer given out as it
 * is. No retry, no check, no limit. It imports nothing, so that n8n can load this file alone.
 */
export class BareLoop implements INodeType {
	description: INodeType['description'] = {
		displayName: 'Bare Loop',
		name: 'bareLoop',
		group: ['transform'],
		version: 1,
		description: 'Sends one request for each item',
		defaults: { name: 'Bare Loop' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: CREDENTIAL, required: true }],
		properties: [
			{ displayName: 'Model', name: 'model', type: 'string', default: '' },
			{ displayName: 'User Message', name: 'userMessage', type: 'string', default: '' },
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const count = this.getInputData().length;
		const { baseUrl } = await this.getCredentials<{ baseUrl: string }>(CREDENTIAL);
		const results: INodeExecutionData[] = [];
		let next = 0;
		const ask = async (item: number): Promise<void> => {
			const json = await this.helpers.httpRequestWithAuthentication.call(this, CREDENTIAL, {
				method: 'POST',
				url: `${baseUrl}/chat/completions`,
				body: {
					model: this.getNodeParameter('model', item),
					messages: [{ role: 'user', content: this.getNodeParameter('userMessage', item) }],
				},
				json: true,
			});
			results[item] = { json, pairedItem: { item } };
		};
		const lane = async (): Promise<void> => {
			while (next < count) await ask(next++);
		};
		await Promise.all(Array.from({ length: LANES }, lane));
		return [results];
	}
}
