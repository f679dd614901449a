'use strict';

const swc = [
	'@swc/jest',
	{
		jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
		module: { type: 'commonjs' },
		sourceMaps: 'inline',
	},
];

const common = {
	rootDir: __dirname,
	testEnvironment: 'node',
	transform: { '\\.(ts|js)$': swc },
	// The parser of SRT captions is published as ES modules only; everything else runs as it is.
	transformIgnorePatterns: ['/node_modules/(?!srt-parser-2/)', '<rootDir>/dist/'],
	modulePathIgnorePatterns: ['<rootDir>/scripts/', '<rootDir>/\\.cache/'],
	// Packages around n8n-core bring n8n-workflow copies of their own. With two of them
	// `instanceof NodeApiError` is false, so every import gets the one of this package.
	moduleNameMapper: { '^n8n-workflow$': '<rootDir>/node_modules/n8n-workflow/dist/cjs/index.js' },
};

/** Every kind of test is a folder of test/: `npx jest --selectProjects unit`. */
const project = (displayName) => ({
	...common,
	displayName,
	testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
});

module.exports = {
	// `engine` and `upgrade` execute dist/ and `package` looks into it: build first.
	projects: ['unit', 'wire', 'sandbox', 'package', 'engine', 'upgrade'].map(project),
	testTimeout: 10_000,
};
