import { parseArgs } from 'node:util';

import { printMicro } from './bench/micro';
import { runAgainstN8n } from './bench/n8n/run';
import { toTable } from './bench/n8n/table';
import { printNodes } from './bench/nodes';
import { machine } from './lib/machine';
import { buildPackage } from './lib/build-package';
import { runSession, type Session } from './lib/session';

const SECTIONS = ['micro', 'n8n', 'nodes'];

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { quick: { type: 'boolean', default: false } },
});

/**
 * `npm run bench [-- micro n8n nodes] [--quick]`: figures of this machine; nothing here passes or
 * fails. `n8n` compares with n8n's own nodes in a real n8n (about 15 minutes, quick: 10).
 */
async function main(session: Session): Promise<number> {
	const unknown = positionals.find((name) => !SECTIONS.includes(name));
	if (unknown !== undefined) throw new Error(`There is no section ${unknown}: ${SECTIONS.join()}`);
	const wanted = positionals.length === 0 ? SECTIONS : positionals;
	say(`${new Date().toISOString().slice(0, 10)}, ${machine()}`);
	await buildPackage(session.signal);
	if (wanted.includes('micro')) await printMicro(say);
	if (wanted.includes('nodes')) await printNodes(say);
	if (wanted.includes('n8n')) say(toTable(await runAgainstN8n(session, values.quick)));
	return 0;
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

void runSession(main);
