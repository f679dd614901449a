import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { poll } from '../lib/poll';
import { lastLines, runCommand } from '../lib/run-command';
import type { Session } from '../lib/session';
import { temporaryFolder } from '../lib/temporary-folder';
import { ensureProgram } from '../programs/ensure-program';
import { postgresServer } from '../programs/postgres';
import { freePort } from './free-port';
import { stopProcess } from './stop-process';

/** Where an empty database of its own is, and who may use it. */
export interface Postgres {
	readonly port: number;
	readonly database: string;
	readonly user: string;
	readonly password: string;
}

/** Postgres refuses to run as root: then it runs as the user its Debian package created. */
interface Account {
	readonly uid?: number;
	readonly gid?: number;
}

const readyTimeoutSeconds = 30;

/**
 * Starts a Postgres of its own on loopback with its data in a temporary folder, installed first
 * where it is missing and that is possible. The session stops it and removes the folder.
 * @throws when Postgres is not there and cannot be installed, or does not start
 */
export async function startPostgres(session: Session): Promise<Postgres> {
	const executable = await ensureProgram(postgresServer, session.signal);
	const account = await accountToRunAs();
	const folder = await temporaryFolder(session);
	const postgres: Postgres = {
		port: await freePort(),
		database: 'n8n',
		user: 'n8n',
		password: randomBytes(12).toString('hex'),
	};
	const data = await initialise(executable, folder, account, postgres);
	const child = launch(executable, data, account, postgres.port);
	session.defer(() => stopProcess(child));
	await poll('Postgres to be ready', () => createDatabase(executable, child, postgres), {
		timeoutSeconds: readyTimeoutSeconds,
		signal: session.signal,
	});
	return postgres;
}

async function accountToRunAs(): Promise<Account> {
	if (process.getuid?.() !== 0) return {};
	const [uid, gid] = await Promise.all(
		['-u', '-g'].map(async (option) => {
			const answer = await runCommand('id', [option, 'postgres']);
			if (answer.exitCode !== 0) throw new Error('There is no user "postgres" to run Postgres as');
			return Number(answer.stdout);
		}),
	);
	return { uid, gid };
}

/** Creates the files of a server with one user. */
async function initialise(
	executable: string,
	folder: string,
	account: Account,
	{ user, password }: Postgres,
): Promise<string> {
	const passwordFile = join(folder, 'password');
	await writeFile(passwordFile, password, { mode: 0o600 });
	if (account.uid !== undefined && account.gid !== undefined) {
		await chown(folder, account.uid, account.gid);
		await chown(passwordFile, account.uid, account.gid);
	}
	const data = join(folder, 'data');
	const owner = [`--username=${user}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
	const created = await runCommand(
		join(dirname(executable), 'initdb'),
		[`--pgdata=${data}`, '--encoding=UTF8', '--no-sync', ...owner],
		{ cwd: folder, ...account },
	);
	if (created.exitCode !== 0) {
		throw new Error(`Postgres could not set up its files:\n${lastLines(created)}`);
	}
	return data;
}

function launch(executable: string, data: string, account: Account, port: number): ChildProcess {
	const settings = {
		listen_addresses: '127.0.0.1',
		port: String(port),
		unix_socket_directories: '',
		// The data live as long as the test: nothing has to survive a power cut.
		fsync: 'off',
	};
	const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	return spawn(executable, ['-D', data, ...args], {
		cwd: data,
		...account,
		stdio: 'ignore',
		detached: process.platform !== 'win32',
	});
}

/** True once the server takes the database; undefined while it starts. */
async function createDatabase(
	executable: string,
	child: ChildProcess,
	{ port, database, user, password }: Postgres,
): Promise<true | undefined> {
	if (child.exitCode !== null) throw new Error(`Postgres ended with code ${child.exitCode}`);
	const address = ['--host=127.0.0.1', `--port=${port}`, `--username=${user}`];
	const created = await runCommand(
		join(dirname(executable), 'createdb'),
		[...address, '--no-password', database],
		{ env: { ...process.env, PGPASSWORD: password } },
	);
	return created.exitCode === 0 ? true : undefined;
}
