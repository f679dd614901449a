import { commandsIn, problemOfCommand } from './docs/commands';
import { addressesIn, problemOfAddress } from './docs/links';
import { causesOf } from './docs/messages';
import { anchorsOf, type Page } from './docs/pages';
import { labelsInTables, missingLabels } from './docs/parameters';

const page = (...lines: string[]): Page => ({ file: 'docs/a.md', text: lines.join('\n') });

describe('links', () => {
	test.each([
		['../README.md#install', undefined],
		['../README.md#no-such-heading', 'names no heading of README.md'],
		['no-such-page.md', 'leads to docs/no-such-page.md, which does not exist'],
		['../../elsewhere.md', 'leads out of the repository'],
		['../package.json#name', 'has an anchor, but leads to no page'],
		['https://openrouter.ai/models', undefined],
		['http://openrouter.ai/models', 'is not https'],
		['https://openrouter.example/', 'leads to openrouter.example, which is not on the list'],
		['https://', 'is no address'],
		[
			'https://github.com/n8n-nodes-openrouter-suite/n8n-nodes-openrouter-suite#nowhere',
			'names no heading of README.md',
		],
	])('%s: %s', (address, problem) => {
		expect(problemOfAddress('docs/errors.md', address)).toBe(problem);
	});

	test('a page: gives links, pictures and bare addresses, and none that stand in code', () => {
		const text = page(
			'[one](a.md) ![two](b.png "title") [`three`](c.json) https://n8n.io/x.',
			'`[four](d.md)`',
			'```',
			'[five](e.md)',
			'```',
		);

		expect(addressesIn(text)).toEqual(['a.md', 'b.png', 'c.json', 'https://n8n.io/x']);
	});

	test('headings: get the anchors GitHub gives them', () => {
		const text = page(
			'# It’s n8n’s: `npm test`',
			'## [Link](a.md)',
			'## Link',
			'```',
			'# no',
			'```',
		);

		expect([...anchorsOf(text)]).toEqual(['its-n8ns-npm-test', 'link', 'link-1']);
	});
});

describe('commands', () => {
	test.each([
		['npm test', undefined],
		['npm run bench -- n8n --quick', undefined],
		['npm run bench -- n8n --fast', 'scripts/bench.ts knows no --fast'],
		['npm run bench -- everything', 'scripts/bench.ts knows no everything'],
		['npm run bench --quick', 'arguments of npm run stand behind --'],
		['npm run no-such-script', 'package.json has no script no-such-script'],
		['npm run demo -- --once', undefined],
		['npm run demo -- --twice', 'scripts/demo.ts knows no --twice'],
		['npm run test:faults -- --seed 7', undefined],
		['npm run contract -- <openapi.json>', undefined],
		['npm frobnicate', 'npm frobnicate is not on the list'],
		['npx tsx scripts/no-such-script.ts', 'scripts/no-such-script.ts does not exist'],
		['npx tsx sandbox/main.ts --port 4010', undefined],
		['npx jest test/no-such-folder', 'test/no-such-folder does not exist'],
		['npx no-such-tool', 'no-such-tool is not installed'],
		['sudo reboot', 'sudo is not on the list'],
		['OPENROUTER_API_KEY=sk-or-v1-abc npm run demo', undefined],
	])('%s: %s', (command, problem) => {
		expect(problemOfCommand(command)).toBe(problem);
	});

	test('a page: gives lines of shell blocks and inline npm, joined and without comments', () => {
		const text = page(
			'`npm test` and `text`',
			'```sh',
			'# first',
			'npm run bench -- \\',
			'  micro # quick',
			'```',
			'```json',
			'npm run not-a-command',
			'```',
		);

		expect(commandsIn(text).map((line) => line.replace(/\s+/g, ' '))).toEqual([
			'npm run bench -- micro',
			'npm test',
		]);
	});
});

describe('parameters and messages', () => {
	test('a label: counts only in bold', () => {
		expect(missingLabels(page('**Seed** and Top P'), ['Seed', 'Top P'])).toEqual(['Top P']);
	});

	test('tables of a form: give the bold names of their first column', () => {
		const text = page(
			'| Option | What |',
			'|---|---|',
			'| **A**, **B** | **C** |',
			'',
			'| Other | What |',
			'|---|---|',
			'| **D** | x |',
		);

		expect(labelsInTables(text)).toEqual(['A', 'B']);
	});

	test.each([
		["badInput('Size', 'it is too wide')", ['it is too wide']],
		['badInput(name, `“${x}” is ${y}${z}`)', ['“…” is …']],
		["const cause = kind === 'not this' ? 'but this one' : other;", ['but this one']],
		["fail({ cause: 'one word' }); fail({ cause: 'word' });", ['one word']],
		["function fail(cause: string) {}\nfail('passed on here');", ['passed on here']],
		["say('something else entirely')", []],
	])('%s: %j', (text, causes) => {
		expect(causesOf({ file: 'nodes/a.ts', text }).map((cause) => cause.text)).toEqual(causes);
	});
});
