import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { reportProgress } from '../lib/report-progress';
import { lastLines, runCommand, type CommandResult } from '../lib/run-command';
import type { Session } from '../lib/session';

/** A Perl module of Debian and its relatives that carries the suite of all drafts along. */
const debianPackage = 'libtest-json-schema-acceptance-perl';
const suiteInPackage = 'usr/share/perl5/auto/share/dist/Test-JSON-Schema-Acceptance';
const downloadSeconds = 30;
const updateSeconds = 90;

/**
 * Downloads the suite with apt-get and unpacks it to `folder`. Nothing is installed, so this needs
 * no root.
 * @throws saying what did not work
 */
export async function fetchSuite(session: Session, folder: string): Promise<void> {
	if (!existsSync('/usr/bin/apt-get')) {
		throw new Error(`this machine has no apt-get, which would fetch ${debianPackage}`);
	}
	reportProgress('Fetching the official JSON Schema test suite ...');
	await mkdir(dirname(folder), { recursive: true });
	const staging = await mkdtemp(`${folder}.fetching-`);
	const removeStaging = () => rm(staging, { recursive: true, force: true });
	session.defer(removeStaging);
	try {
		await download(staging, session.signal);
		const archive = (await readdir(staging)).find((name) => name.endsWith('.deb'));
		if (archive === undefined) throw new Error('apt-get brought no package');
		mustSucceed(
			'dpkg-deb',
			await run('dpkg-deb', ['-x', archive, 'unpacked'], staging, session.signal),
		);
		await rm(folder, { recursive: true, force: true });
		await rename(join(staging, 'unpacked', suiteInPackage), folder);
	} finally {
		await removeStaging();
	}
}

/** With the lists of packages this machine has; when that fails, with fresh ones of our own. */
async function download(staging: string, signal: AbortSignal): Promise<void> {
	const args = ['download', '-q', debianPackage];
	const first = await run('apt-get', args, staging, signal, downloadSeconds);
	if (first.exitCode === 0) return;
	await mkdir(join(staging, 'lists', 'partial'), { recursive: true });
	await mkdir(join(staging, 'cache', 'archives', 'partial'), { recursive: true });
	const own = ['-o', `Dir::State::Lists=${staging}/lists`, '-o', `Dir::Cache=${staging}/cache`];
	const update = [...own, 'update', '-q'];
	mustSucceed('apt-get update', await run('apt-get', update, staging, signal, updateSeconds));
	const second = await run('apt-get', [...own, ...args], staging, signal, downloadSeconds);
	mustSucceed('apt-get download', second);
}

async function run(
	command: string,
	args: readonly string[],
	cwd: string,
	signal: AbortSignal,
	timeoutSeconds = downloadSeconds,
): Promise<CommandResult> {
	const timeout = AbortSignal.timeout(timeoutSeconds * 1000);
	return await runCommand(command, args, { cwd, signal: AbortSignal.any([signal, timeout]) });
}

function mustSucceed(what: string, result: CommandResult): void {
	if (result.exitCode === 0) return;
	throw new Error(`${what} ended with ${result.exitCode}: ${lastLines(result, 2)}`);
}
