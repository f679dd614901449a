import {
	NodeConnectionTypes,
	type IConnections,
	type INode,
	type INodeConnections,
	type INodeParameters,
	type NodeConnectionType,
} from 'n8n-workflow';
import { loadPackage } from './loadPackage';
import { START_TYPE, toolNodeType } from './nodeTypes';
import { runWorkflow } from './runWorkflow';
import type { CredentialTypeMap, EngineOptions, NodeInput, NodeTypeMap, RunResult } from './types';

export interface NodeOptions extends Omit<EngineOptions, 'nodeTypes'> {
	parameters?: INodeParameters;
	/** The node's Settings tab, e.g. `{ onError: 'continueErrorOutput' }`. */
	settings?: Partial<
		Pick<INode, 'onError' | 'executeOnce' | 'alwaysOutputData' | 'retryOnFail' | 'typeVersion'>
	>;
	/** Objects to connect as AI tools, by node name. */
	tools?: Record<string, unknown>;
	/** Node types other than those of the built package. */
	nodeTypes?: NodeTypeMap;
}

const NODE = 'Node';
const START = 'Start';

/**
 * Runs Start -> one node.
 * @param type short name of a node of this package, or a key of `options.nodeTypes`
 */
export async function runNode(type: string, options: NodeOptions = {}): Promise<RunResult> {
	const { parameters = {}, settings = {}, tools = {}, ...engine } = options;
	const known = await knownTypes(options);
	const fullType = type in known.nodeTypes ? type : `${known.packageName}.${type}`;
	const node: NodeInput = {
		name: NODE,
		type: fullType,
		parameters,
		...settings,
		credentials: referencesTo(Object.keys(options.credentials ?? {})),
	};
	const toolNodes = Object.keys(tools).map((name) => ({ name, type: `harness.${name}` }));
	return await runWorkflow({
		...engine,
		nodes: [{ name: START, type: START_TYPE }, node, ...toolNodes],
		connections: connect(Object.keys(tools)),
		nodeTypes: { ...known.nodeTypes, ...toolTypes(tools) },
		credentialTypes: known.credentialTypes,
		outputNode: NODE,
	});
}

/** The built package is loaded only when the test does not bring its own node types. */
async function knownTypes(
	options: NodeOptions,
): Promise<{ packageName: string; nodeTypes: NodeTypeMap; credentialTypes: CredentialTypeMap }> {
	const { nodeTypes, credentialTypes = {} } = options;
	if (nodeTypes !== undefined) return { packageName: '', nodeTypes, credentialTypes };
	const built = await loadPackage();
	return { ...built, credentialTypes: { ...built.credentialTypes, ...credentialTypes } };
}

function referencesTo(types: string[]): NonNullable<INode['credentials']> {
	return Object.fromEntries(types.map((type) => [type, { id: type, name: type }]));
}

function toolTypes(tools: Record<string, unknown>): NodeTypeMap {
	return Object.fromEntries(
		Object.entries(tools).map(([name, tool]) => [`harness.${name}`, toolNodeType(tool)]),
	);
}

function connect(tools: string[]): IConnections {
	const toNode = (type: NodeConnectionType): INodeConnections => ({
		[type]: [[{ node: NODE, type, index: 0 }]],
	});
	return Object.fromEntries([
		[START, toNode(NodeConnectionTypes.Main)] as const,
		...tools.map((tool) => [tool, toNode(NodeConnectionTypes.AiTool)] as const),
	]);
}
