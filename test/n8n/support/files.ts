import { createHash } from 'node:crypto';
import { z } from 'zod/v3';
import { packageName } from '../../../scripts/lib/paths';
import type { RestClient } from '../../../scripts/n8n/rest/client';
import type { CredentialReference } from '../../../scripts/n8n/rest/credentials';
import { itemsOf, type Execution } from '../../../scripts/n8n/rest/executions';
import type { WorkflowDefinition, WorkflowNode } from '../../../scripts/n8n/rest/workflow-file';
import { chatNode, inSequence, node } from './workflows';

/** A file of an item: its bytes are in `data`, or n8n keeps them elsewhere under `id`. */
const storedFileSchema = z
	.object({ id: z.string().optional(), data: z.string(), mimeType: z.string() })
	.passthrough();

export type StoredFile = z.infer<typeof storedFileSchema>;

const modelOf = (value: string) => ({ __rl: true, mode: 'id', value });

export const sha256 = (bytes: Uint8Array): string =>
	createHash('sha256').update(bytes).digest('hex');

/** Draws a picture, then has a model look at it and draw another one. */
export function pictureWorkflow(credential: CredentialReference): WorkflowDefinition {
	const draw = ourNode('Draw', 'openRouterImageGenerate', credential, {
		prompt: 'A lighthouse at dusk',
	});
	const redraw = chatNode(credential, {
		model: modelOf('google/gemini-2.5-flash-image'),
		userMessage: 'The same by day',
		attachments: { binaryFields: 'data' },
		options: { modalities: ['image', 'text'] },
	});
	return inSequence([draw, redraw]);
}

/** Downloads a recording and makes a file of captions of it. */
export function recordingWorkflow(
	credential: CredentialReference,
	url: string,
): WorkflowDefinition {
	const options = { response: { response: { responseFormat: 'file' } } };
	return inSequence([
		node('Recording', 'n8n-nodes-base.httpRequest', 4.2, { url, options }),
		ourNode('Captions', 'openRouterTranscribeAudio', credential, { outputFormat: 'srt' }),
	]);
}

function ourNode(
	name: string,
	type: string,
	{ id, name: account }: CredentialReference,
	parameters: Record<string, unknown>,
): WorkflowNode {
	const credentials = { openRouterAccountApi: { id, name: account } };
	return node(name, `${packageName}.${type}`, 1, parameters, { credentials });
}

/** A file of a node's only item. @throws saying how the run ended when there is none of that name */
export function fileOf(execution: Execution, nodeName: string, field: string): StoredFile {
	const files = itemsOf(execution, nodeName)[0]?.binary ?? {};
	const file = storedFileSchema.safeParse(files[field]);
	if (file.success) return file.data;
	const { status, error } = execution;
	const found = Object.keys(files).join(', ');
	throw new Error(`${nodeName} gave no "${field}" [${found}]: ${status} ${error?.message ?? ''}`);
}

/** The bytes of a file, as somebody gets them who downloads it in the editor. */
export async function download(client: RestClient, file: StoredFile): Promise<Buffer> {
	if (file.id === undefined) return Buffer.from(file.data, 'base64');
	const { browserId, cookie } = client.session();
	const query = new URLSearchParams({ id: file.id, action: 'download' });
	const response = await fetch(`${client.baseUrl}/rest/binary-data?${query.toString()}`, {
		headers: { 'browser-id': browserId, cookie },
	});
	if (!response.ok) throw new Error(`n8n: the file ${file.id}: ${response.status}`);
	return Buffer.from(await response.arrayBuffer());
}
