import { version as current } from '../../package.json';
import { loadPackage } from '../engine/harness';
import { askAll } from './askAll';
import type { Release } from './checkWorkflow';
import { checkWorkflow } from './checkWorkflow';
import {
	EXAMPLES,
	filesOf,
	frozenVersions,
	readRequests,
	readWorkflow,
	REQUESTS,
	SETTINGS,
} from './frozen';

/** A few hundred runs of a node. */
const RUNS_TIMEOUT_MS = 120_000;

let release: Release;
beforeAll(async () => {
	release = await loadPackage();
});

test('the version in package.json: was frozen by "npm run freeze-version"', () => {
	expect(frozenVersions()).toContain(current);
});

describe.each(frozenVersions())('workflows stored by version %s', (version) => {
	test.each(filesOf(version, EXAMPLES))(
		'example %s: every node, parameter and value still exists',
		(file) => {
			expect(checkWorkflow(release, readWorkflow(version, EXAMPLES, file))).toEqual([]);
		},
	);

	test.each(filesOf(version, SETTINGS))(
		'every setting in %s: the parameter and its value still exist',
		(file) => {
			expect(checkWorkflow(release, readWorkflow(version, SETTINGS, file))).toEqual([]);
		},
	);

	test.each(filesOf(version, REQUESTS))(
		'every setting in %s: the node still sends the same request',
		async (file) => {
			const sentThen = readRequests(version, file);
			const { nodes } = readWorkflow(version, SETTINGS, file);
			const sentNow = await askAll(nodes.filter(({ name }) => name in sentThen));
			expect(sentNow).toEqual(sentThen);
		},
		RUNS_TIMEOUT_MS,
	);
});
