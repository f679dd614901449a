import type { INodeTypeDescription } from 'n8n-workflow';

import { everySetting } from './everySetting';
import { TRIALS } from './samples';
import type { StoredWorkflow } from './types';

/**
 * A workflow with one node for every setting of a node type, named after the setting.
 *
 * @throws when the version number is not a single one: settings of older ones are frozen already
 */
export function settingsWorkflow(
	packageName: string,
	{ name, version, properties, credentials = [] }: INodeTypeDescription,
): StoredWorkflow {
	const trial = TRIALS[name];
	if (trial === undefined) throw new Error(`${name}: samples.ts must say how to try this node`);
	const typeVersion = Math.max(...[version].flat());
	const references = Object.fromEntries(
		credentials.map((credential) => [credential.name, { id: '1', name: 'OpenRouter account' }]),
	);
	return {
		name: `Every setting of ${name}`,
		nodes: everySetting(properties, trial).map((setting) => ({
			name: setting.name,
			type: `${packageName}.${name}`,
			typeVersion,
			parameters: setting.parameters,
			credentials: references,
		})),
	};
}
