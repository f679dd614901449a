import { z } from 'zod/v3';
import { packageName } from '../../../scripts/lib/paths';
import type { CredentialReference } from '../../../scripts/n8n/rest/credentials';
import type { Execution } from '../../../scripts/n8n/rest/executions';
import type { WorkflowDefinition, WorkflowNode } from '../../../scripts/n8n/rest/workflow-file';
import type { ReplyRule } from '../../../sandbox/types';
import { inSequence, node, questionNodes } from './workflows';

const LANGCHAIN = '@n8n/n8n-nodes-langchain';
const MODEL = 'openai/gpt-4o-mini';

/** Our chat model, named `Model`. */
export function ourModel(
	{ id, name }: CredentialReference,
	parameters: Record<string, unknown> = {},
): WorkflowNode {
	return node(
		'Model',
		`${packageName}.openRouterChatModel`,
		1,
		{ model: { __rl: true, mode: 'id', value: MODEL }, ...parameters },
		{ credentials: { openRouterAccountApi: { id, name } } },
	);
}

/** n8n's own, under the same name. */
export function builtInModel({ id, name }: CredentialReference): WorkflowNode {
	return node(
		'Model',
		`${LANGCHAIN}.lmChatOpenRouter`,
		1,
		{ model: MODEL, options: {} },
		{ credentials: { openRouterApi: { id, name } } },
	);
}

/** A Basic LLM Chain that asks this model, once for each question. */
export function chainWorkflow(
	model: WorkflowNode,
	questions: readonly string[],
	parameters: Record<string, unknown> = {},
): WorkflowDefinition {
	const chain = node('Chain', `${LANGCHAIN}.chainLlm`, 1.7, {
		promptType: 'define',
		text: '={{ $json.question }}',
		...parameters,
	});
	return withSubNodes(inSequence([...questionNodes(questions), chain]), 'Chain', [
		[model, 'ai_languageModel'],
	]);
}

/** An AI Agent with a calculator and a notepad that asks this model, once for each question. */
export function agentWorkflow(
	model: WorkflowNode,
	questions: readonly string[],
	options: Record<string, unknown> = {},
): WorkflowDefinition {
	return withSubNodes(inSequence([...questionNodes(questions), agentNode(options)]), 'Agent', [
		[model, 'ai_languageModel'],
		[node('Calculator', `${LANGCHAIN}.toolCalculator`, 1, {}), 'ai_tool'],
		[node('Think', `${LANGCHAIN}.toolThink`, 1.1, {}), 'ai_tool'],
	]);
}

/** The agent alone, named `Agent`; the prompt is each item's `question`. */
export function agentNode(options: Record<string, unknown> = {}): WorkflowNode {
	const parameters = { promptType: 'define', text: '={{ $json.question }}', options };
	return node('Agent', `${LANGCHAIN}.agent`, 3, parameters);
}

/** Connects sub-nodes below a root node. */
export function withSubNodes(
	workflow: WorkflowDefinition,
	root: string,
	subNodes: ReadonlyArray<readonly [node: WorkflowNode, type: string]>,
): WorkflowDefinition {
	const links = subNodes.map(([{ name }, type]) => [
		name,
		{ [type]: [[{ node: root, type, index: 0 }]] },
	]);
	return {
		...workflow,
		nodes: [...workflow.nodes, ...subNodes.map(([subNode]) => subNode)],
		connections: { ...workflow.connections, ...Object.fromEntries(links) },
	};
}

/** Turns in which the model calls both tools at once, then an answer. */
export function toolScript(
	turns: number,
	idOf: (turn: number, call: number) => string,
): ReplyRule[] {
	const calls = Array.from(
		{ length: turns },
		(_, turn): ReplyRule => ({
			times: 1,
			reasoning: `Step ${turn + 1}`,
			finishReason: 'tool_calls',
			toolCalls: [
				{ id: idOf(turn, 0), name: 'Calculator', arguments: { input: `${turn} + 1` } },
				{ id: idOf(turn, 1), name: 'Think', arguments: { input: `Thought ${turn + 1}` } },
			],
		}),
	);
	return [...calls, { content: `All ${turns} turns are done.` }];
}

const runSchema = z
	.object({
		data: z.object({
			ai_languageModel: z.array(z.array(z.object({ json: z.record(z.unknown()) }))),
		}),
	})
	.passthrough();

/** What n8n recorded for each answer of the sub-node `Model`. */
export function modelRuns(execution: Execution): Array<Record<string, unknown>> {
	return (execution.runs['Model'] ?? []).map(
		(run) => runSchema.parse(run).data.ai_languageModel[0]?.[0]?.json ?? {},
	);
}
