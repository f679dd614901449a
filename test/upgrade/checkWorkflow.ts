import { NodeHelpers, type INodeTypeDescription } from 'n8n-workflow';

import type { CredentialTypeMap, NodeTypeMap } from '../engine/harness';
import { checkParameters } from './checkParameters';
import type { StoredNode, StoredWorkflow } from './types';

/** What a version of the package gives to n8n. */
export interface Release {
	packageName: string;
	nodeTypes: NodeTypeMap;
	credentialTypes: CredentialTypeMap;
}

/**
 * Holds a stored workflow against the nodes of a release.
 *
 * @returns what would not work any more, one sentence each with workflow, node and parameter path;
 * nodes of other packages are left alone
 */
export function checkWorkflow(release: Release, { name, nodes }: StoredWorkflow): string[] {
	return nodes
		.filter(({ type }) => type.startsWith(`${release.packageName}.`))
		.flatMap((node) =>
			checkNode(release, node).map((problem) => `${name} > ${node.name}: ${problem}`),
		);
}

function checkNode(release: Release, node: StoredNode): string[] {
	const nodeType = release.nodeTypes[node.type];
	if (nodeType === undefined) return [`there is no node type ${node.type}`];
	const versions =
		'nodeVersions' in nodeType
			? Object.keys(nodeType.nodeVersions).map(Number)
			: [nodeType.description.version].flat();
	if (!versions.includes(node.typeVersion)) {
		return [`typeVersion ${node.typeVersion} is gone; known: ${versions.join(', ')}`];
	}
	const { description } = NodeHelpers.getVersionedNodeType(nodeType, node.typeVersion);
	return [...checkCredentials(release, node, description), ...checkParameters(node, description)];
}

function checkCredentials(
	{ credentialTypes }: Release,
	{ credentials = {} }: StoredNode,
	description: INodeTypeDescription,
): string[] {
	const accepted = (description.credentials ?? []).map(({ name }) => name);
	return Object.keys(credentials).flatMap((name) => {
		if (!accepted.includes(name)) return [`takes no credential ${name}`];
		return name in credentialTypes ? [] : [`there is no credential type ${name}`];
	});
}
