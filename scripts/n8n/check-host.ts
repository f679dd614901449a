import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describeError } from '../lib/session';
import { lastLines, runCommand } from '../lib/run-command';
import { findNode } from './find-node';

/** A complete n8n installation. */
export interface Host {
	readonly version: string;
	readonly folder: string;
	/** The Node executable that n8n runs on. */
	readonly node: string;
	/** n8n's start script, the first argument for `node`. */
	readonly script: string;
}

export type HostCheck = { readonly host: Host } | { readonly problem: string };

/** Looks whether a folder holds the n8n asked for: right version, and a database driver that loads. */
export async function checkHost(folder: string, version: string): Promise<HostCheck> {
	const script = join(folder, 'node_modules', 'n8n', 'bin', 'n8n');
	if (!existsSync(script)) return { problem: 'n8n is not there' };
	try {
		const node = await findNode(folder);
		const reported = await runCommand(node, [script, '--version'], { cwd: folder });
		if (reported.stdout.trim() !== version) {
			return { problem: `n8n --version does not say ${version}:\n${lastLines(reported)}` };
		}
		const driver = await runCommand(node, ['-e', "require('sqlite3')"], { cwd: folder });
		if (driver.exitCode !== 0) {
			return { problem: `its database driver sqlite3 does not load:\n${lastLines(driver)}` };
		}
		return { host: { version, folder, node, script } };
	} catch (error) {
		return { problem: describeError(error) };
	}
}
