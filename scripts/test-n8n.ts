import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from './lib/paths';
import { runSession, type Session } from './lib/session';
import { openInstance } from './n8n/open-instance';

/** Starts a real n8n with this package, runs test/n8n against it and ends it. */
async function main(session: Session): Promise<number> {
	const { server, client } = await openInstance(session, { logLevel: 'debug' });
	const { baseUrl, logFile, userFolder } = server;
	const instance = { baseUrl, logFile, userFolder, session: client.session() };
	return runJest(process.argv.slice(2), instance, session.signal);
}

function runJest(args: string[], instance: object, signal: AbortSignal): Promise<number> {
	const jest = join(repositoryRoot, 'node_modules', 'jest', 'bin', 'jest.js');
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [jest, '-c', 'jest.n8n.config.js', ...args], {
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
