import { readFile } from 'node:fs/promises';
import { z } from 'zod/v3';
import type { CredentialReference } from './credentials';

const nodeSchema = z
	.object({
		id: z.string(),
		name: z.string(),
		type: z.string(),
		typeVersion: z.number(),
		position: z.tuple([z.number(), z.number()]),
		parameters: z.record(z.unknown()),
		credentials: z.record(z.object({ id: z.string().nullable(), name: z.string() })).optional(),
	})
	.passthrough();

const workflowSchema = z.object({
	name: z.string(),
	nodes: z.array(nodeSchema),
	connections: z.record(z.unknown()),
	settings: z.record(z.unknown()).default({ executionOrder: 'v1' }),
});

export type WorkflowNode = z.infer<typeof nodeSchema>;
export type WorkflowDefinition = z.infer<typeof workflowSchema>;

/** Reads a workflow as n8n exports it, some texts replaced. @throws when the file is not one */
export async function readWorkflowFile(
	path: string,
	replacements: Readonly<Record<string, string>> = {},
): Promise<WorkflowDefinition> {
	const text = Object.entries(replacements).reduce(
		(changed, [from, to]) => changed.replaceAll(from, to),
		await readFile(path, 'utf8'),
	);
	return workflowSchema.parse(JSON.parse(text));
}

/** The workflow with its nodes pointed to stored credentials, by the type each node asks for. */
export function withCredentials(
	workflow: WorkflowDefinition,
	stored: readonly CredentialReference[],
): WorkflowDefinition {
	const references = new Map(stored.map(({ type, id, name }) => [type, { id, name }]));
	const nodes = workflow.nodes.map((node) => {
		if (node.credentials === undefined) return node;
		const credentials = Object.entries(node.credentials).map(
			([type, wanted]) => [type, references.get(type) ?? wanted] as const,
		);
		return { ...node, credentials: Object.fromEntries(credentials) };
	});
	return { ...workflow, nodes };
}

/** The name of the manual trigger a workflow can be started from, when it has one. */
export function manualTriggerOf(workflow: WorkflowDefinition): string | undefined {
	return workflow.nodes.find((node) => node.type === 'n8n-nodes-base.manualTrigger')?.name;
}
