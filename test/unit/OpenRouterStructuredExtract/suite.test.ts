import { existsSync } from 'node:fs';
import path from 'node:path';
import { runSuite } from '../../extract/suite/runSuite';

/**
 * The official suite is no npm package of today's drafts: point JSON_SCHEMA_TEST_SUITE at a
 * checkout of it, or install Debian's package `json-schema-test-suite`.
 */
const SUITE = process.env['JSON_SCHEMA_TEST_SUITE'] ?? '/usr/share/json-schema-test-suite';
const DRAFTS = ['draft4', 'draft6', 'draft7', 'draft2019-09', 'draft2020-12'];
const folders = DRAFTS.map((draft) => path.join(SUITE, 'tests', draft)).filter(existsSync);

describe('official JSON Schema test suite', () => {
	if (folders.length === 0) {
		test.todo('not on this machine: set JSON_SCHEMA_TEST_SUITE to a checkout of it');
		return;
	}

	test.each(folders)('required cases of %s: at least 98 % pass', (folder) => {
		const { passed, failed } = runSuite(folder);

		expect(passed / (passed + failed.length)).toBeGreaterThanOrEqual(0.98);
	});
});
