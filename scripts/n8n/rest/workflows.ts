import { z } from 'zod/v3';
import type { RestClient } from './client';
import type { WorkflowDefinition } from './workflow-file';

const savedSchema = z.object({ id: z.string(), versionId: z.string() });
const startedSchema = z.object({ executionId: z.string() });

export type SavedWorkflow = z.infer<typeof savedSchema>;

/** Saves a new workflow. (n8n 1 insists on `active`, n8n 2 does not look at it.) */
export async function createWorkflow(
	client: RestClient,
	workflow: WorkflowDefinition,
): Promise<SavedWorkflow> {
	const body = { ...workflow, active: false };
	return savedSchema.parse(await client.call('POST', '/rest/workflows', body));
}

/** Switches a workflow's production triggers on. */
export async function activateWorkflow(
	client: RestClient,
	{ id, versionId }: SavedWorkflow,
): Promise<void> {
	await client.call('POST', `/rest/workflows/${id}/activate`, { versionId });
}

/**
 * Starts a saved workflow from its manual trigger, as the editor's button does.
 * @returns the id of the execution
 */
export async function runWorkflow(
	client: RestClient,
	workflowId: string,
	triggerName: string,
): Promise<string> {
	// n8n 1 runs the workflow it is sent, as its editor does; n8n 2 takes it, too.
	const workflowData = await client.call('GET', `/rest/workflows/${workflowId}`);
	const body = { workflowData, triggerToStartFrom: { name: triggerName } };
	const started = await client.call('POST', `/rest/workflows/${workflowId}/run`, body);
	return startedSchema.parse(started).executionId;
}
