import type { INodeParameters } from 'n8n-workflow';
import { z } from 'zod/v3';

import { isRecord } from './fields';

/** As much of a stored node as its node type has a say in. */
export const storedNode = z.object({
	name: z.string(),
	type: z.string(),
	typeVersion: z.number(),
	parameters: z.custom<INodeParameters>(isRecord),
	credentials: z.record(z.unknown()).optional(),
});

/** A workflow as n8n stores and exports it. */
export const storedWorkflow = z.object({ name: z.string(), nodes: z.array(storedNode) });

export type StoredNode = z.infer<typeof storedNode>;
export type StoredWorkflow = z.infer<typeof storedWorkflow>;

/** One request as it reached the server, without what every HTTP client adds. */
export const sentRequest = z.object({
	method: z.string(),
	path: z.string(),
	query: z.record(z.string()).optional(),
	headers: z.record(z.string()).optional(),
	body: z.unknown(),
});

/** What a node sends first, by the name of the node; nodes that send nothing are not there. */
export const sentRequests = z.record(sentRequest);

export type SentRequest = z.infer<typeof sentRequest>;
