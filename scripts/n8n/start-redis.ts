import { spawn, type ChildProcess } from 'node:child_process';
import { connect } from 'node:net';
import { poll } from '../lib/poll';
import type { Session } from '../lib/session';
import { temporaryFolder } from '../lib/temporary-folder';
import { ensureProgram } from '../programs/ensure-program';
import { redisServer } from '../programs/redis';
import { freePort } from './free-port';
import { stopProcess } from './stop-process';

const readyTimeoutSeconds = 20;

/**
 * Starts a Redis of its own on loopback that keeps nothing on disk, installed first where it is
 * missing and that is possible. The session stops it.
 * @returns its port
 * @throws when Redis is not there and cannot be installed, or does not start
 */
export async function startRedis(session: Session): Promise<number> {
	const executable = await ensureProgram(redisServer, session.signal);
	const folder = await temporaryFolder(session);
	const port = await freePort();
	const network = ['--bind', '127.0.0.1', '--port', String(port)];
	const child = spawn(executable, [...network, '--save', '', '--appendonly', 'no'], {
		cwd: folder,
		stdio: 'ignore',
		detached: process.platform !== 'win32',
	});
	const failedToStart = new Promise<never>((_resolve, reject) => child.once('error', reject));
	session.defer(() => stopProcess(child));
	const ready = poll('Redis to be ready', () => ping(port, child), {
		timeoutSeconds: readyTimeoutSeconds,
		signal: session.signal,
	});
	await Promise.race([ready, failedToStart]);
	return port;
}

function ping(port: number, child: ChildProcess): Promise<true | undefined> {
	if (child.exitCode !== null) throw new Error(`Redis ended with code ${child.exitCode}`);
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
		socket.once('error', () => resolve(undefined));
		socket.once('data', (answer) => {
			socket.destroy();
			resolve(answer.toString().startsWith('+PONG') ? true : undefined);
		});
	});
}
