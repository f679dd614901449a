'use strict';

const { projects, ...shared } = require('./jest.config.js');

/**
 * Tests against a real n8n server. `npm run test:n8n` starts the server, hands its address to the
 * tests and ends it.
 */
module.exports = {
	...shared,
	projects: [
		{
			...projects[0],
			displayName: 'n8n',
			testMatch: ['<rootDir>/test/n8n/**/*.test.ts'],
			// Unlike the other tests these use scripts/, which talks to the server.
			modulePathIgnorePatterns: ['<rootDir>/\\.cache/'],
		},
	],
	testTimeout: 60_000,
	maxWorkers: 1,
};
