import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, delimiter, join } from 'node:path';
import { reportProgress } from '../lib/report-progress';
import { lastLines, type CommandResult } from '../lib/run-command';
import { runNpm } from '../lib/run-npm';
import { describeError, runSession, type Session } from '../lib/session';
import { checkHost, type Host } from './check-host';
import { findNode } from './find-node';
import { hostNames, locateHost, type HostLocation, type HostName } from './locate-host';

const attempts = 2;

/**
 * A pinned n8n, installed into the cache first when it is missing or broken (5 to 10 minutes).
 * @throws when it cannot be installed; the message says so, because it is not a fault of ours
 */
export async function installHost(session: Session, name: HostName = hostNames[0]): Promise<Host> {
	const location = locateHost(name);
	const { version, folder } = location;
	const found = await checkHost(folder, version);
	if ('host' in found) return found.host;

	reportProgress(`Installing n8n ${version} into ${folder} (once; takes 5 to 10 minutes) ...`);
	let problem = found.problem;
	for (let attempt = 1; attempt <= attempts; attempt++) {
		try {
			return await installOnce(session, location);
		} catch (error) {
			session.signal.throwIfAborted();
			problem = describeError(error);
			reportProgress(`Installing n8n, attempt ${attempt} of ${attempts}: ${problem}`);
		}
	}
	throw new Error(
		`n8n ${version} could not be installed, so nothing was run against it. This concerns the ` +
			`installation of n8n itself, not this package.\n${problem}`,
	);
}

/** Installs beside the final folder and renames at the end, so that what is there is complete. */
async function installOnce(session: Session, location: HostLocation): Promise<Host> {
	const { version, folder } = location;
	await mkdir(dirname(folder), { recursive: true });
	const staging = await mkdtemp(`${folder}.installing-`);
	const removeStaging = () => rm(staging, { recursive: true, force: true, maxRetries: 3 });
	session.defer(removeStaging);
	try {
		await fill(staging, location, session.signal);
		const staged = await checkHost(staging, version);
		if ('problem' in staged) throw new Error(staged.problem);
		await putInPlace(staging, folder, version);
	} finally {
		await removeStaging();
	}
	const installed = await checkHost(folder, version);
	if ('problem' in installed) throw new Error(installed.problem);
	reportProgress(`n8n ${version} is installed.`);
	return installed.host;
}

/** Another process may have finished the same installation meanwhile: a good one stays. */
async function putInPlace(staging: string, folder: string, version: string): Promise<void> {
	if ('host' in (await checkHost(folder, version))) return;
	await rm(folder, { recursive: true, force: true });
	await rename(staging, folder);
}

async function fill(
	folder: string,
	{ version, manifestFolder }: HostLocation,
	signal: AbortSignal,
): Promise<void> {
	for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
		await copyFile(join(manifestFolder, name), join(folder, name));
	}
	// Called from `npm run`, npm would inherit this repository's settings: state the host's own.
	const packages = await runNpm(['ci', '--ignore-scripts=true', '--legacy-peer-deps=false'], {
		cwd: folder,
		signal,
		progressLabel: `Installing n8n ${version}`,
	});
	mustSucceed('npm ci', packages);

	// The only install script n8n needs: it fetches the compiled driver, or compiles it.
	const node = await findNode(folder);
	const path = `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`;
	const driver = await runNpm(['rebuild', 'sqlite3', '--ignore-scripts=false'], {
		cwd: folder,
		signal,
		env: { ...process.env, PATH: path },
		progressLabel: 'Building the database driver sqlite3',
	});
	mustSucceed('npm rebuild sqlite3', driver);
}

function mustSucceed(name: string, result: CommandResult): void {
	if (result.exitCode === 0) return;
	throw new Error(`${name} ended with code ${result.exitCode}:\n${lastLines(result)}`);
}

if (require.main === module) {
	void runSession(async (session) => {
		for (const name of hostNames) {
			const host = await installHost(session, name);
			console.log(`n8n ${host.version}: ${host.folder}`);
		}
		return 0;
	});
}
