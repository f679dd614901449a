import {
	NodeConnectionTypes,
	NodeHelpers,
	type IExecuteFunctions,
	type INodeType,
	type INodeTypeDescription,
	type INodeTypes,
	type IVersionedNodeType,
} from 'n8n-workflow';
import type { NodeTypeMap } from './types';

export const START_TYPE = 'harness.start';

function describe(name: string, connections: Pick<INodeTypeDescription, 'inputs' | 'outputs'>) {
	return {
		displayName: name,
		name,
		group: ['transform' as const],
		version: 1,
		description: name,
		defaults: { name },
		properties: [],
		...connections,
	};
}

/** Passes on the items the engine was started with. */
const start: INodeType = {
	description: describe('start', { inputs: [], outputs: [NodeConnectionTypes.Main] }),
	async execute(this: IExecuteFunctions) {
		return [this.getInputData()];
	},
};

/** A sub-node that gives the tool (any object with `invoke`) to the node it is connected to. */
export function toolNodeType(tool: unknown): INodeType {
	return {
		description: describe('tool', { inputs: [], outputs: [NodeConnectionTypes.AiTool] }),
		async supplyData() {
			return { response: tool };
		},
	};
}

/** The registry the engine asks for node types. */
export class HarnessNodeTypes implements INodeTypes {
	private readonly types: NodeTypeMap;

	constructor(types: NodeTypeMap) {
		this.types = { [START_TYPE]: start, ...types };
	}

	getByName(name: string): INodeType | IVersionedNodeType {
		const type = this.types[name];
		if (type === undefined) throw new Error(`The harness knows no node type ${name}`);
		return type;
	}

	getByNameAndVersion(name: string, version?: number): INodeType {
		return NodeHelpers.getVersionedNodeType(this.getByName(name), version);
	}

	getKnownTypes() {
		return {};
	}
}
