import { config as n8nConfig } from '@n8n/node-cli/eslint';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What is published must pass n8n's own rules, which forbid timers, process and most imports. */
const shipped = ['nodes/**/*.ts', 'credentials/**/*.ts', 'package.json'];

/** What only developers run may use all of Node. */
const tooling = ['test/**/*.ts', 'sandbox/**/*.ts', 'scripts/**/*.ts'];

export default defineConfig(
	globalIgnores(['dist', '.cache', 'scripts/n8n-host']),
	{ linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
	{ files: shipped, extends: [n8nConfig] },
	{
		files: tooling,
		extends: [tseslint.configs.strict],
		languageOptions: {
			parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
		},
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/only-throw-error': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			'@typescript-eslint/consistent-type-assertions': [
				'warn',
				{ assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
			],
			eqeqeq: 'error',
			'max-lines': ['error', 300],
		},
	},
);
