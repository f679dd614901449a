import { packageName } from '../../../scripts/lib/paths';
import type { RestClient } from '../../../scripts/n8n/rest/client';
import type { CredentialReference } from '../../../scripts/n8n/rest/credentials';
import { waitForExecution, type Execution } from '../../../scripts/n8n/rest/executions';
import type { WorkflowDefinition, WorkflowNode } from '../../../scripts/n8n/rest/workflow-file';
import { createWorkflow, runWorkflow } from '../../../scripts/n8n/rest/workflows';

const startName = 'Start';

/** A node with the fields that no test cares about filled in. */
export function node(
	name: string,
	type: string,
	typeVersion: number,
	parameters: Record<string, unknown>,
	rest: Partial<WorkflowNode> = {},
): WorkflowNode {
	return { id: name, name, type, typeVersion, position: [0, 0], parameters, ...rest };
}

/** A node that gives one item `{ question }` per question. */
export function questionNodes(questions: readonly string[]): WorkflowNode[] {
	const value = JSON.stringify(questions);
	const assignments = [{ id: 'question', name: 'question', type: 'array', value }];
	return [
		node('Questions', 'n8n-nodes-base.set', 3.4, { assignments: { assignments }, options: {} }),
		node('Split', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'question', options: {} }),
	];
}

/** Our chat node, named `Chat`, with the question of each item as its prompt. */
export function chatNode(
	{ id, name }: CredentialReference,
	parameters: Record<string, unknown> = {},
	rest: Partial<WorkflowNode> = {},
): WorkflowNode {
	return node(
		'Chat',
		`${packageName}.openRouterChatCompletion`,
		1,
		{
			model: { __rl: true, mode: 'id', value: 'openrouter/auto' },
			promptType: 'simple',
			userMessage: '={{ $json.question }}',
			...parameters,
		},
		{ credentials: { openRouterAccountApi: { id, name } }, ...rest },
	);
}

/** A manual trigger and the nodes, one after the other. */
export function inSequence(nodes: readonly WorkflowNode[]): WorkflowDefinition {
	const all = [node(startName, 'n8n-nodes-base.manualTrigger', 1, {}), ...nodes];
	const links = all.slice(1).map((next, index) => {
		const target = [[{ node: next.name, type: 'main', index: 0 }]];
		return [all[index]?.name, { main: target }];
	});
	return {
		name: 'Test',
		nodes: all,
		connections: Object.fromEntries(links),
		settings: { executionOrder: 'v1' },
	};
}

/** Saves a workflow, runs it from its manual trigger and waits for its end. */
export async function execute(
	client: RestClient,
	workflow: WorkflowDefinition,
): Promise<Execution> {
	const { id } = await createWorkflow(client, workflow);
	return waitForExecution(client, await runWorkflow(client, id, startName));
}
