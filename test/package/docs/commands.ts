import { existsSync } from 'node:fs';
import path from 'node:path';
import packageJson from '../../../package.json';
import { ROOT } from '../sources';
import { fencedCode, inlineCode, type Page } from './pages';
import { commandLineOf } from './scriptFlags';

const SHELLS = new Set(['sh', 'bash', 'shell', 'console']);
/** Programs the documents may ask a reader to run, beside npm and npx. */
const PROGRAMS = new Set([
	'cd',
	'cp',
	'curl',
	'docker',
	'export',
	'git',
	'mkdir',
	'n8n',
	'openssl',
]);
const NPM_COMMANDS = new Set(['ci', 'install', 'pack', 'publish', 'version', 'view']);
const SCRIPTS = new Map<string, string>(Object.entries(packageJson.scripts));

/** Every command of a page: lines of shell blocks, and inline code that begins with npm or npx. */
export function commandsIn(page: Page): string[] {
	const blocks = fencedCode(page).filter(({ language }) => SHELLS.has(language));
	const lines = blocks.flatMap(({ code }) => code.replace(/\\\n/g, ' ').split('\n'));
	const inline = inlineCode(page).filter((code) => /^(npm|npx) /.test(code));
	return [...lines, ...inline]
		.map((line) => line.replace(/(^|\s)#.*$/, '').trim())
		.filter((line) => line !== '');
}

/** What is wrong with a command, or undefined. */
export function problemOfCommand(command: string): string | undefined {
	const words = command.split(/\s+/).filter((word) => !/^[A-Z_]+=/.test(word));
	const [program = '', ...rest] = words;
	if (program === 'npm') return problemOfNpm(rest);
	if (program === 'npx') return problemOfNpx(rest);
	return PROGRAMS.has(program) || words.length === 0 ? undefined : `${program} is not on the list`;
}

function problemOfNpm([verb = '', ...rest]: string[]): string | undefined {
	if (verb !== 'run' && verb !== 'test') {
		return NPM_COMMANDS.has(verb) ? undefined : `npm ${verb} is not on the list`;
	}
	const [name = '', ...args] = verb === 'run' ? rest : ['test', ...rest];
	const script = SCRIPTS.get(name);
	if (script === undefined) return `package.json has no script ${name}`;
	const [dashes, ...passedOn] = args;
	if (dashes === undefined) return undefined;
	if (dashes !== '--') return `arguments of npm run stand behind --`;
	const file = script.split(' ').findLast((word) => /\.(ts|mjs)$/.test(word));
	return file === undefined ? undefined : problemOfArguments(file, passedOn);
}

function problemOfNpx([tool = '', ...args]: string[]): string | undefined {
	if (!existsSync(path.join(ROOT, 'node_modules/.bin', tool))) return `${tool} is not installed`;
	const [file = '', ...rest] = args;
	if (tool === 'tsx') return problemOfArguments(file, rest);
	return args.map(problemOfPath).find((problem) => problem !== undefined);
}

/** Options must be among those of the script; words are files, words it knows, or placeholders. */
function problemOfArguments(file: string, args: readonly string[]): string | undefined {
	if (!existsSync(path.join(ROOT, file))) return `${file} does not exist`;
	const { flags, texts } = commandLineOf(file);
	let isValue = false;
	for (const arg of args) {
		const [flag = ''] = arg.split('=');
		if (flag.startsWith('--')) {
			// What test-n8n is given goes to jest.
			if (!flags.has(flag) && !file.endsWith('test-n8n.ts')) return `${file} knows no ${flag}`;
			isValue = !arg.includes('=');
			continue;
		}
		if (!isValue && !texts.has(arg)) {
			const problem = /^[\w-]+$/.test(arg) ? `${file} knows no ${arg}` : problemOfPath(arg);
			if (problem !== undefined) return problem;
		}
		isValue = false;
	}
	return undefined;
}

/** A word that looks like a file of this repository has to be one. */
function problemOfPath(word: string): string | undefined {
	const isFile = /^[\w.-]+(\/[\w.*-]+)+$/.test(word) && !word.includes('*');
	return !isFile || existsSync(path.join(ROOT, word)) ? undefined : `${word} does not exist`;
}
