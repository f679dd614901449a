import { NodeHelpers, type INodeProperties, type INodeTypeDescription } from 'n8n-workflow';

import { loadPackage } from '../engine/harness';
import { checkWorkflow, type Release } from './checkWorkflow';
import { choicesOf, groupsOf, membersOf } from './fields';
import { settingsWorkflow } from './settingsWorkflow';
import type { StoredNode } from './types';

/** A form that lacks one thing, and the path of what it lacks. */
interface Lack {
	path: string;
	form: INodeProperties[];
}

let release: Release;
let descriptions: INodeTypeDescription[];
beforeAll(async () => {
	release = await loadPackage();
	descriptions = Object.values(release.nodeTypes).map(
		(nodeType) => NodeHelpers.getVersionedNodeType(nodeType).description,
	);
});

/** Every form that lacks one parameter or one choice of the given one. */
function lacksOf(properties: INodeProperties[]): Lack[] {
	return properties.flatMap((property, index) => {
		const others = properties.toSpliced(index, 1);
		const lessOf = (options: INodeProperties['options']): INodeProperties[] =>
			properties.with(index, { ...property, options });
		const inner = [...lacksInside(property), ...lackedChoices(property)];
		return [
			{ path: property.name, form: others },
			...inner.map(({ path, options }) => ({
				path: `${property.name}${path}`,
				form: lessOf(options),
			})),
		];
	});
}

interface Less {
	path: string;
	options: INodeProperties['options'];
}

function lacksInside(property: INodeProperties): Less[] {
	if (property.type === 'collection') {
		return lacksOf(membersOf(property)).map(({ path, form }) => ({
			path: `.${path}`,
			options: form,
		}));
	}
	if (property.type !== 'fixedCollection') return [];
	const groups = groupsOf(property);
	return groups.flatMap((group, index) =>
		lacksOf(group.values).map(({ path, form }) => ({
			path: `.${group.name}.${path}`,
			options: groups.with(index, { ...group, values: form }),
		})),
	);
}

function lackedChoices(property: INodeProperties): Less[] {
	const { options = [] } = property;
	return choicesOf(property).map((choice) => ({
		path: property.type === 'multiOptions' ? '' : `: ${String(choice)}`,
		options: options.filter((option) => !('value' in option) || option.value !== choice),
	}));
}

/** The settings that hold what a path names. */
const holds = (path: string) => (node: StoredNode) =>
	node.name === path || node.name.startsWith(`${path}.`) || node.name.startsWith(`${path}: `);

test('every node as it is: its settings can be stored', () => {
	const problems = descriptions.flatMap((description) =>
		checkWorkflow(release, settingsWorkflow(release.packageName, description)),
	);
	expect(problems).toEqual([]);
});

test('any parameter or choice of any node taken away: noticed', () => {
	const unnoticed = descriptions.flatMap((description) => {
		const workflow = settingsWorkflow(release.packageName, description);
		const type = `${release.packageName}.${description.name}`;
		return lacksOf(description.properties)
			.filter(({ path, form }) => {
				const node = { description: { ...description, properties: form } };
				const nodes = workflow.nodes.filter(holds(path)).slice(0, 1);
				return (
					checkWorkflow({ ...release, nodeTypes: { [type]: node } }, { name: '', nodes }).length ===
					0
				);
			})
			.map(({ path }) => `${description.name}: ${path}`);
	});
	expect(unnoticed).toEqual([]);
});
