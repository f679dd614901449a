import type { RestClient } from './client';
import type { CredentialReference } from './credentials';
import { waitForExecution, type Execution } from './executions';
import {
	manualTriggerOf,
	readWorkflowFile,
	withCredentials,
	type WorkflowDefinition,
} from './workflow-file';
import { createWorkflow, runWorkflow } from './workflows';

/** A workflow file that is now saved in n8n. */
export interface ImportedWorkflow {
	readonly id: string;
	readonly definition: WorkflowDefinition;
	/** What to start it from by hand; absent when only a trigger of another kind starts it. */
	readonly trigger?: string;
}

/**
 * Saves a workflow file in n8n, its nodes pointed to the stored credentials.
 *
 * @param replacements texts of the file, such as addresses, and what stands in their place
 */
export async function importFile(
	client: RestClient,
	path: string,
	credentials: readonly CredentialReference[],
	replacements: Readonly<Record<string, string>> = {},
): Promise<ImportedWorkflow> {
	const workflow = await readWorkflowFile(path, replacements);
	const definition = withCredentials(workflow, credentials);
	const { id } = await createWorkflow(client, definition);
	return { id, definition, trigger: manualTriggerOf(definition) };
}

/** Runs an imported workflow to its end. @throws when it has no manual trigger */
export async function runImported(
	client: RestClient,
	workflow: ImportedWorkflow,
	options: { readonly timeoutSeconds?: number; readonly signal?: AbortSignal } = {},
): Promise<Execution> {
	if (workflow.trigger === undefined) {
		throw new Error(`"${workflow.definition.name}" has no manual trigger to start it from`);
	}
	const executionId = await runWorkflow(client, workflow.id, workflow.trigger);
	return waitForExecution(client, executionId, options);
}
