#!/usr/bin/env node
// Runs before node_modules exists, so it uses nothing but Node itself.
//
//   node scripts/ensure-install.mjs                            installs what is missing
//   node scripts/ensure-install.mjs scripts/demo.ts [args]     ... then runs a TypeScript file
//   node scripts/ensure-install.mjs test:unit [args]           ... then runs an npm script
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const installedLock = join(root, 'node_modules', '.package-lock.json');

/** npm writes node_modules/.package-lock.json last, so its age is the age of the installation. */
function isInstalled() {
	if (!existsSync(installedLock)) return false;
	return statSync(installedLock).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/** The npm that called us, or the one on the PATH: as [command, first arguments]. */
function npmCommand() {
	const calledBy = process.env.npm_execpath;
	if (calledBy?.endsWith('npm-cli.js')) return [process.execPath, [calledBy]];
	return ['npm', []];
}

/** Runs a command on our own terminal; resolves to its exit code. */
function run(command, args) {
	return new Promise((resolve) => {
		const shell = process.platform === 'win32' && command === 'npm';
		const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell });
		// The child decides when to end: it has things to clean up first.
		const forward = (signal) => child.kill(signal);
		process.on('SIGTERM', forward);
		process.on('SIGINT', forward);
		const finish = (code) => {
			process.off('SIGTERM', forward);
			process.off('SIGINT', forward);
			resolve(code);
		};
		child.once('error', (error) => {
			console.error(`${command} did not start: ${error.message}`);
			finish(127);
		});
		child.once('exit', (code, signal) => finish(signal === null ? code : 130));
	});
}

/** `npm ci` from the lock file, tried twice because a registry can have a bad moment. */
async function install() {
	const [command, first] = npmCommand();
	for (const attempt of [1, 2]) {
		console.log(`Installing the development packages (npm ci, attempt ${attempt} of 2) ...`);
		const code = await run(command, [...first, 'ci', '--no-audit', '--no-fund']);
		if (code === 0) return;
		if (code === 130) process.exit(code);
		console.error(`npm ci ended with code ${code}.`);
	}
	console.error(
		'The development packages could not be installed, so nothing else was run. ' +
			'See what npm printed above; a missing network or registry is the usual reason.',
	);
	process.exit(1);
}

if (!isInstalled()) await install();

const [target, ...rest] = process.argv.slice(2);
if (target !== undefined) {
	const [npm, first] = npmCommand();
	process.exitCode = target.endsWith('.ts')
		? await run(process.execPath, ['--import', 'tsx', target, ...rest])
		: await run(npm, [...first, 'run', target, '--', ...rest]);
}
