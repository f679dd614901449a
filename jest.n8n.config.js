'use strict';

const { projects, ...shared } = require('./jest.config.js');

const folder = '<rootDir>/test/n8n';
const { host } = JSON.parse(process.env.N8N_TEST_INSTANCE ?? '{}');

/** The main path, which holds in n8n 1, too: all but chat models, for which it has no SDK. */
const mainPath = [
	'built-in-open-router',
	'chat-completion',
	'credential',
	'examples',
	'package',
	'picker',
	'secrecy',
	'stop-and-timeout',
	'streaming',
	'tools',
	'webhook',
	'n8n-1/*',
];

/** Which tests run in which n8n. */
const selections = {
	1: { testMatch: mainPath.map((name) => `${folder}/${name}.test.ts`) },
	2: {
		testMatch: [`${folder}/**/*.test.ts`],
		testPathIgnorePatterns: [`${folder}/n8n-1/`],
	},
};

/**
 * Tests against a real n8n server. `npm run test:n8n` starts the server, hands its address to the
 * tests and ends it.
 */
module.exports = {
	...shared,
	projects: [
		{
			...projects[0],
			displayName: `n8n ${host}`,
			...selections[host ?? 2],
			// Unlike the other tests these use scripts/, which talks to the server.
			modulePathIgnorePatterns: ['<rootDir>/\\.cache/', '<rootDir>/scripts/n8n-host/'],
		},
	],
	testTimeout: 60_000,
	maxWorkers: 1,
	// A file named on the command line may be one that does not run in n8n 1.
	passWithNoTests: host === '1',
};
