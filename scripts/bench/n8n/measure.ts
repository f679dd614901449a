import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod/v3';

import type { Session } from '../../lib/session';
import type { RestClient } from '../../n8n/rest/client';
import { itemsOf, waitForExecution, type Execution } from '../../n8n/rest/executions';
import type { WorkflowDefinition, WorkflowNode } from '../../n8n/rest/workflow-file';
import { createWorkflow, runWorkflow } from '../../n8n/rest/workflows';
import { inSequence, node, questionNodes } from '../../../test/n8n/support/workflows';
import type { Contender, Contestants } from './contenders';
import type { Cost, Marks } from './marks';
import { startProvider } from './provider';
import type { Scenario } from './scenarios';

/** What one contender made of one scenario. */
export interface Measured {
	scenario: string;
	contender: string;
	items: number;
	/** Run time of the node alone; undefined when the execution was ended by us. */
	seconds: number | undefined;
	requests: number;
	/** Requests that brought nothing. */
	wasted: number;
	/** Items without their own answer. */
	lost: number;
	cost: Cost | undefined;
}

/** Runs a scenario against a fresh provider. */
export async function measure(
	session: Session,
	client: RestClient,
	marks: Marks,
	contender: Contender,
	scenario: Scenario,
): Promise<Measured> {
	const provider = await startProvider(scenario);
	session.defer(() => provider.stop());
	try {
		marks.reset();
		const nodes = await contender.build(client, provider, scenario);
		const { id } = await createWorkflow(client, workflowFor(nodes, marks, scenario));
		const executionId = await runWorkflow(client, id, 'Start');
		await untilReported(marks, scenario.capSeconds);
		const execution = await waitForExecution(client, executionId, {
			timeoutSeconds: scenario.capSeconds + 60,
			signal: session.signal,
		});
		const { total: requests } = await provider.stats();
		const answered = countAnswered(execution, contender, scenario.items);
		return {
			scenario: scenario.name,
			contender: contender.name,
			items: scenario.items,
			seconds: secondsOf(execution),
			requests,
			wasted: requests - answered,
			lost: scenario.items - answered,
			cost: marks.cost(),
		};
	} finally {
		provider.stop();
	}
}

/** Asking n8n all the time would cost it more than the nodes do. */
async function untilReported(marks: Marks, capSeconds: number): Promise<void> {
	const deadline = Date.now() + (capSeconds + 10) * 1000;
	while (marks.cost() === undefined && Date.now() < deadline) await sleep(20);
}

/** Start, the items, a report, the node to measure, another report. */
function workflowFor(
	{ measured, models = [] }: Contestants,
	marks: Marks,
	{ items, attachmentBytes, capSeconds }: Scenario,
): WorkflowDefinition {
	const questions = Array.from({ length: items }, (_, index) => `question ${index}.`);
	const makers = [...questionNodes(questions), ...fileNodes(marks, attachmentBytes)];
	const workflow = inSequence([...makers, { ...measured, position: [0, 100] }, end(marks)]);
	const last = makers.at(-1)?.name ?? '';
	const branches = ['Begin', measured.name].map((to) => ({ node: to, type: 'main', index: 0 }));
	const begin = node('Begin', 'n8n-nodes-base.httpRequest', 4.2, { url: marks.beginUrl }, ONCE);
	const target = [[{ node: measured.name, type: 'ai_languageModel', index: 0 }]];
	const attached = models.map(({ name }) => [name, { ai_languageModel: target }] as const);
	return {
		...workflow,
		nodes: [...workflow.nodes, begin, ...models],
		connections: {
			...workflow.connections,
			[last]: { main: [branches] },
			...Object.fromEntries(attached),
		},
		settings: { executionOrder: 'v1', executionTimeout: capSeconds },
	};
}

/** n8n runs the upper branch first. */
const ONCE: Partial<WorkflowNode> = { position: [0, 0], executeOnce: true };

function end({ endUrl }: Marks): WorkflowNode {
	return node('End', 'n8n-nodes-base.httpRequest', 4.2, { url: endUrl }, ONCE);
}

/** A few downloads at a time, so that making the items takes no memory worth mentioning. */
function fileNodes({ fileUrl }: Marks, bytes: number | undefined): WorkflowNode[] {
	if (bytes === undefined) return [];
	const response = { response: { responseFormat: 'file', outputPropertyName: 'data' } };
	const options = {
		response: { response: response.response },
		batching: { batch: { batchSize: 4, batchInterval: 1 } },
	};
	const download = node('Download', 'n8n-nodes-base.httpRequest', 4.2, {
		url: `${fileUrl}?bytes=${bytes}`,
		options,
	});
	const assignments = [
		{
			id: 'question',
			name: 'question',
			type: 'string',
			value: '=question {{ $itemIndex }}.',
		},
	];
	const name = node('Name', 'n8n-nodes-base.set', 3.4, {
		assignments: { assignments },
		options: { stripBinary: false },
		includeOtherFields: true,
	});
	return [download, name];
}

function secondsOf(execution: Execution): number | undefined {
	const run = execution.runs['Measured']?.at(-1);
	const timed = z.object({ executionTime: z.number() }).passthrough().safeParse(run);
	return execution.status === 'success' && timed.success
		? timed.data.executionTime / 1000
		: undefined;
}

/** Items that came out in their place with the answer to their own question. */
function countAnswered(execution: Execution, contender: Contender, items: number): number {
	const outputs = itemsOf(execution, 'Measured').slice(0, items);
	return outputs.filter(({ json }, index) => {
		const answer = contender.answer(json);
		if (typeof answer !== 'string') return false;
		return answer.includes(`question ${index}.`) || answer.startsWith('[sandbox] From');
	}).length;
}
