import { parse } from 'flatted';
import { z } from 'zod/v3';
import { poll } from '../../lib/poll';
import type { RestClient } from './client';

const itemSchema = z
	.object({
		json: z.record(z.unknown()),
		binary: z.record(z.unknown()).optional(),
		pairedItem: z.unknown(),
	})
	.passthrough();
const errorSchema = z
	.object({ message: z.string().default(''), description: z.string().nullish() })
	.passthrough();
const outputsSchema = z.array(z.array(itemSchema).nullable());
const nodeRunSchema = z
	.object({
		executionStatus: z.string().optional(),
		error: errorSchema.optional(),
		hints: z.array(z.object({ message: z.string() }).passthrough()).optional(),
		data: z.object({ main: outputsSchema.optional() }).passthrough().optional(),
	})
	.passthrough();
const dataSchema = z.object({
	resultData: z.object({
		error: errorSchema.optional(),
		lastNodeExecuted: z.string().optional(),
		runData: z.record(z.array(nodeRunSchema)).default({}),
	}),
});
const executionSchema = z.object({ id: z.string(), status: z.string(), data: z.string() });

export type ExecutionItem = z.infer<typeof itemSchema>;
export type ExecutionError = z.infer<typeof errorSchema>;

/** A finished execution. */
export interface Execution {
	readonly id: string;
	readonly status: string;
	readonly error?: ExecutionError;
	readonly lastNode?: string;
	readonly runs: Readonly<Record<string, ReadonlyArray<z.infer<typeof nodeRunSchema>>>>;
	/** n8n's own text of the run, to search in. */
	readonly raw: string;
}

/** Waits until an execution is over. @throws when it takes longer than `timeoutSeconds` */
export function waitForExecution(
	client: RestClient,
	executionId: string,
	options: { readonly timeoutSeconds?: number; readonly signal?: AbortSignal } = {},
): Promise<Execution> {
	const { timeoutSeconds = 60, signal } = options;
	return poll(`execution ${executionId}`, () => readFinished(client, executionId), {
		timeoutSeconds,
		signal,
	});
}

async function readFinished(client: RestClient, id: string): Promise<Execution | undefined> {
	const answer = executionSchema.parse(await client.call('GET', `/rest/executions/${id}`));
	if (['new', 'running', 'waiting'].includes(answer.status)) return undefined;
	// n8n stores a run with shared and circular references, in the format of the flatted library.
	const data: unknown = parse(answer.data);
	// n8n 1 stores the status a moment before the data.
	if (data === undefined) return undefined;
	const { resultData } = dataSchema.parse(data);
	return {
		id: answer.id,
		status: answer.status,
		error: resultData.error,
		lastNode: resultData.lastNodeExecuted,
		runs: resultData.runData,
		raw: answer.data,
	};
}

/** Presses Stop. */
export async function stopExecution(client: RestClient, executionId: string): Promise<void> {
	await client.call('POST', `/rest/executions/${executionId}/stop`);
}

/** The items a node gave in its last run; none when it did not run. Output 1 is often the error branch. */
export function itemsOf(execution: Execution, nodeName: string, output = 0): ExecutionItem[] {
	return execution.runs[nodeName]?.at(-1)?.data?.main?.[output] ?? [];
}
