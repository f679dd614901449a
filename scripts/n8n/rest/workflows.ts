import { z } from 'zod/v3';
import type { RestClient } from './client';
import type { WorkflowDefinition } from './workflow-file';

const savedSchema = z.object({ id: z.string(), versionId: z.string() });
const startedSchema = z.object({ executionId: z.string() });

export type SavedWorkflow = z.infer<typeof savedSchema>;

/** Saves a new workflow. */
export async function createWorkflow(
	client: RestClient,
	workflow: WorkflowDefinition,
): Promise<SavedWorkflow> {
	return savedSchema.parse(await client.call('POST', '/rest/workflows', workflow));
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
	const body = { triggerToStartFrom: { name: triggerName } };
	const started = await client.call('POST', `/rest/workflows/${workflowId}/run`, body);
	return startedSchema.parse(started).executionId;
}
