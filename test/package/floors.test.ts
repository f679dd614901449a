import { findMutualImports, findViolations, placeOf } from './floors';
import { readSources } from './sources';
import { identifiersOf, isTypesOnly, longFunctions } from './syntax';

const VENDOR_FILE = 'nodes/shared/vendor.ts';
const MAX_LINES = 300;
const MAX_FUNCTION_LINES = 40;

/** The only folders that touch n8n's execution context. */
const CONTEXT_FOLDERS = ['runner', 'search'];

const shipped = [...readSources('nodes'), ...readSources('credentials')];
const sources = shipped.filter(({ file }) => file.startsWith('nodes/') && file !== VENDOR_FILE);

describe('the sources', () => {
	test('imports: only downwards', () => {
		expect(sources.flatMap(findViolations)).toEqual([]);
	});

	test('folders on one floor: no two import each other', () => {
		expect(findMutualImports(sources)).toEqual([]);
	});

	test('contract: types and nothing else', () => {
		const contract = sources.filter(({ file }) => placeOf(file).home === 'contract');

		expect(contract.filter((source) => !isTypesOnly(source)).map(({ file }) => file)).toEqual([]);
	});

	test('parameters and helpers of n8n: used by runner and search alone', () => {
		const outside = sources.filter(({ file }) => !CONTEXT_FOLDERS.includes(placeOf(file).home));
		const offenders = outside.filter((source) => {
			const names = identifiersOf(source);
			return names.has('getNodeParameter') || names.has('helpers');
		});

		expect(offenders.map(({ file }) => file)).toEqual([]);
	});

	test(`files: at most ${MAX_LINES} lines`, () => {
		const long = shipped.filter(({ text }) => text.split('\n').length > MAX_LINES);

		expect(long.map(({ file }) => file)).toEqual([]);
	});

	test(`functions: at most ${MAX_FUNCTION_LINES} lines`, () => {
		const long = shipped.flatMap((source) =>
			longFunctions(source, MAX_FUNCTION_LINES).map((long) => ({ file: source.file, ...long })),
		);

		expect(long).toEqual([]);
	});
});

describe('the guard', () => {
	test.each([
		['nodes/shared/contract/a.ts', "import { x } from '../wire/b';"],
		['nodes/shared/wire/a.ts', "import { sleep } from 'n8n-workflow';"],
		['nodes/shared/wire/a.ts', "import { z } from 'zod/v3';"],
		['nodes/shared/policy/a.ts', "import { z } from '../vendor';"],
		['nodes/shared/policy/a.ts', "import type { Host } from '../transport/host';"],
		['nodes/shared/runner/a.ts', "import { chat } from '../../Chat/operation';"],
		['nodes/shared/transport/a.ts', "const host = require('../runner/host');"],
		['nodes/shared/transport/a.ts', "export { run } from '../runner/run';"],
		['nodes/shared/transport/a.ts', "let a: import('../runner/run').Run;"],
		['nodes/Chat/request.ts', "import { send } from '../shared/transport/send';"],
		['nodes/Chat/request.ts', "import { other } from '../Image/request';"],
		['nodes/Chat/request.ts', "import { Chat } from './Chat.node';"],
		['nodes/Chat/request.ts', "import { type A, sleep } from 'n8n-workflow';"],
	])('%s with %s: reported', (file, text) => {
		expect(findViolations({ file, text })).toHaveLength(1);
	});

	test.each([
		['nodes/shared/wire/a.ts', "import { z } from '../vendor';"],
		['nodes/shared/wire/a.ts', "import { Failure } from '../policy/failure';"],
		['nodes/shared/transport/a.ts', "import type { Readable } from 'node:stream';"],
		['nodes/shared/runner/a.ts', "import { NodeApiError } from 'n8n-workflow';"],
		['nodes/Chat/request.ts', "import { a } from '../shared/mapping/a';"],
		['nodes/Chat/request.ts', "import { type INode } from 'n8n-workflow';"],
		['nodes/Chat/Chat.node.ts', "import { operation } from './operation';"],
		['nodes/Chat/Chat.node.ts', "import { run } from '../shared/runner/run';"],
	])('%s with %s: allowed', (file, text) => {
		expect(findViolations({ file, text })).toEqual([]);
	});

	test('two folders that import each other: reported once', () => {
		const wire = { file: 'nodes/shared/wire/a.ts', text: "import '../policy/a';" };
		const policy = { file: 'nodes/shared/policy/a.ts', text: "import '../wire/a';" };

		expect(findMutualImports([wire, policy])).toEqual(['policy -> wire']);
	});

	test('a folder without a floor: refused', () => {
		expect(() => placeOf('nodes/shared/utils/a.ts')).toThrow('no floor is known');
	});

	test('names in comments and strings: not taken for code', () => {
		const text = "// helpers\nconst a = 'getNodeParameter';";

		expect(identifiersOf({ file: 'a.ts', text })).toEqual(new Set(['a']));
	});

	test('a function of five lines, four allowed: reported, unless it only returns data', () => {
		const text = [
			'function busy() {\n\tlet a;\n\tlet b;\n\treturn;\n}',
			'const data = () => ({\n\ta: 1,\n\tb: 2,\n\tc: 3,\n});',
		].join('\n');

		expect(longFunctions({ file: 'a.ts', text }, 4)).toEqual([{ name: 'busy', lines: 5 }]);
	});
});
