import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from './lib/paths';
import { reportProgress } from './lib/report-progress';
import { runSession, type Session } from './lib/session';
import { hostNames, type HostName } from './n8n/locate-host';
import { openInstance } from './n8n/open-instance';

interface Arguments {
	readonly hosts: readonly HostName[];
	readonly jest: readonly string[];
}

/**
 * Starts a real n8n with this package, runs test/n8n against it and ends it; then the same with
 * the next pinned n8n. `--host 1` or `--host 2` leaves the other one out; whatever else is given
 * goes to jest.
 */
async function main(session: Session): Promise<number> {
	const { hosts, jest } = readArguments(process.argv.slice(2));
	let exitCode = 0;
	for (const host of hosts) {
		const hostExitCode = await testIn(session, host, jest);
		if (hostExitCode !== 0) exitCode = hostExitCode;
	}
	return exitCode;
}

/** @throws when `--host` names no host */
function readArguments(args: readonly string[]): Arguments {
	const at = args.indexOf('--host');
	if (at === -1) return { hosts: hostNames, jest: args };
	const host = hostNames.find((name) => name === args[at + 1]);
	if (host === undefined) throw new Error(`--host takes one of: ${hostNames.join(', ')}`);
	return { hosts: [host], jest: [...args.slice(0, at), ...args.slice(at + 2)] };
}

async function testIn(session: Session, host: HostName, args: readonly string[]): Promise<number> {
	const { server, client, owner, version } = await openInstance(session, {
		host,
		logLevel: 'debug',
	});
	const { baseUrl, logFile, userFolder } = server;
	reportProgress(`Testing in n8n ${version} ...`);
	const instance = { baseUrl, logFile, userFolder, host, owner, session: client.session() };
	try {
		return await runJest(args, instance, session.signal);
	} finally {
		await server.stop();
	}
}

/** A pattern given by hand may fit tests of one n8n only; without one, no tests are a fault. */
function runJest(args: readonly string[], instance: object, signal: AbortSignal): Promise<number> {
	const lenient = args.length > 0 ? ['--passWithNoTests'] : [];
	const jest = join(repositoryRoot, 'node_modules', 'jest', 'bin', 'jest.js');
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [jest, '-c', 'jest.n8n.config.js', ...lenient, ...args], {
			cwd: repositoryRoot,
			stdio: 'inherit',
			env: { ...process.env, N8N_TEST_INSTANCE: JSON.stringify(instance) },
			signal,
		});
		child.once('error', reject);
		child.once('close', (code) => resolve(code ?? 1));
	});
}

void runSession(main);
