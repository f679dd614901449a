import type { RestClient } from '../../../scripts/n8n/rest/client';
import type { WorkflowNode } from '../../../scripts/n8n/rest/workflow-file';
import { activateWorkflow, createWorkflow } from '../../../scripts/n8n/rest/workflows';
import { node } from './workflows';

/** A workflow that answers whoever calls its address. */
export interface WebhookWorkflow {
	readonly id: string;
	readonly url: string;
}

/**
 * Saves and activates a webhook in front of one node.
 * @param path also the workflow's name
 * @param responseMode `lastNode` waits for the node's first item, `streaming` hands on its chunks
 */
export async function openWebhook(
	client: RestClient,
	path: string,
	responseMode: 'lastNode' | 'streaming',
	answering: WorkflowNode,
): Promise<WebhookWorkflow> {
	const parameters = { httpMethod: 'POST', path, responseMode, options: {} };
	const webhook = node('Webhook', 'n8n-nodes-base.webhook', 2.1, parameters, { webhookId: path });
	const saved = await createWorkflow(client, {
		name: path,
		nodes: [webhook, answering],
		connections: { Webhook: { main: [[{ node: answering.name, type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	});
	await activateWorkflow(client, saved);
	return { id: saved.id, url: `${client.baseUrl}/webhook/${path}` };
}
