import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { runNode, type RunResult } from './harness';
import type { NodeOptions } from './harness';

const MANAGEMENT_KEY = 'sandbox-management-key';

/** A sandbox for the tests of a file, emptied before each of them. */
export function useCatalogue() {
	let sandbox: Sandbox | undefined;
	const get = (): Sandbox => {
		if (sandbox === undefined) throw new Error('The sandbox has not been started');
		return sandbox;
	};
	beforeAll(async () => {
		sandbox = await startSandbox();
	});
	beforeEach(() => get().reset());
	afterAll(async () => {
		await get().close();
	});

	/** Runs the List Models node with these parameters. */
	const run = async (parameters: INodeParameters, options: NodeOptions = {}): Promise<RunResult> =>
		await runNode('openRouterListModels', {
			parameters,
			credentials: {
				openRouterAccountApi: { apiKey: 'sandbox-key', baseUrl: get().baseUrl },
			},
			...options,
		});
	const managed = (): NodeOptions => ({
		credentials: {
			openRouterAccountApi: { apiKey: MANAGEMENT_KEY, baseUrl: get().baseUrl },
		},
	});
	return { sandbox: get, run, managed };
}

/** The JSON of the first output. */
export const jsonOf = ({ items }: RunResult): Array<INodeExecutionData['json']> =>
	(items[0] ?? []).map(({ json }) => json);

/** What the List Models node of an example workflow is set to. */
export async function exampleParameters(name: string): Promise<INodeParameters> {
	const file = path.resolve(__dirname, `../../examples/${name}.json`);
	const { nodes }: { nodes: INode[] } = JSON.parse(await readFile(file, 'utf8'));
	const node = nodes.find(({ type }) => type.endsWith('.openRouterListModels'));
	if (node === undefined) throw new Error(`${name} has no List Models node`);
	return node.parameters;
}
