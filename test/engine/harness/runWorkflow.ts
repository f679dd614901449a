import './environment';
import { WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type INode,
	type INodeExecutionData,
	type IRun,
	type IRunExecutionData,
	type IWorkflowBase,
	type StructuredChunk,
} from 'n8n-workflow';
import { createAdditionalData } from './additionalData';
import { HarnessNodeTypes, START_TYPE } from './nodeTypes';
import type { NodeInput, RunResult, WorkflowOptions } from './types';

const settings = { executionOrder: 'v1' } as const;

/**
 * Executes a workflow with n8n's own engine: expressions, HTTP helpers, error mapping, pairing,
 * error outputs. A failing node does not make it throw: see `error` of the result.
 */
export async function runWorkflow(options: WorkflowOptions): Promise<RunResult> {
	const nodes = options.nodes.map(completeNode);
	const nodeTypes = new HarnessNodeTypes(options.nodeTypes);
	const { connections } = options;
	const workflow = new Workflow({
		id: 'workflow',
		nodes,
		connections,
		active: false,
		nodeTypes,
		settings,
	});
	const mode = options.mode ?? (options.stream === true ? 'webhook' : 'manual');
	const chunks: StructuredChunk[] = [];
	const additionalData = createAdditionalData(
		describeWorkflow(nodes, options),
		mode,
		options,
		(chunk) => void chunks.push(chunk),
	);
	const execution = prepareExecution(findStart(nodes), options.input ?? [{ json: {} }]);
	await workflow.expression.acquireIsolate();
	try {
		const engine = new WorkflowExecute(additionalData, mode, execution);
		const running = engine.processRunExecutionData(workflow);
		options.cancelAfter?.(() => running.cancel());
		return summarise(await running, chunks, options.outputNode);
	} finally {
		await workflow.expression.releaseIsolate();
	}
}

function completeNode(node: NodeInput, index: number): INode {
	return { id: String(index), position: [0, 0], typeVersion: 1, parameters: {}, ...node };
}

function findStart(nodes: INode[]): INode {
	const start = nodes.find((node) => node.type === START_TYPE);
	if (start === undefined) throw new Error(`The workflow has no node of type ${START_TYPE}`);
	return start;
}

function describeWorkflow(nodes: INode[], options: WorkflowOptions): IWorkflowBase {
	return {
		id: 'workflow',
		name: 'workflow',
		active: false,
		isArchived: false,
		activeVersionId: null,
		nodes,
		connections: options.connections,
		settings,
		createdAt: new Date(0),
		updatedAt: new Date(0),
	};
}

/** An execution that is about to run the start node with these items. */
function prepareExecution(start: INode, input: INodeExecutionData[]): IRunExecutionData {
	return createRunExecutionData({
		executionData: {
			nodeExecutionStack: [{ node: start, data: { main: [input] }, source: null }],
		},
	});
}

function summarise(run: IRun, chunks: StructuredChunk[], outputNode?: string): RunResult {
	const { error, lastNodeExecuted, runData } = run.data.resultData;
	const task = runData[outputNode ?? lastNodeExecuted ?? '']?.at(-1);
	return {
		run,
		items: (task?.data?.main ?? []).map((output) => output ?? []),
		error,
		runData,
		chunks,
		hints: task?.hints ?? [],
		metadata: task?.metadata,
	};
}
