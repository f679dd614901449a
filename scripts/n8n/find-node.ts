import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../lib/run-command';

/** The Node that every pinned n8n takes: the one installed beside it, and what we ask of a machine's own. */
const minimumMajor = 24;

/**
 * The Node that n8n runs on: the one installed beside n8n where there is such a package for this
 * kind of machine and it starts, else the Node running this script when it is new enough.
 * @throws when neither will do, saying which Node is needed
 */
export async function findNode(hostFolder: string): Promise<string> {
	const folder = join(hostFolder, 'node_modules', `node-${platformName()}-${process.arch}`, 'bin');
	const bundled = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
	if (existsSync(bundled) && (await starts(bundled))) return bundled;
	if (Number(process.versions.node.split('.')[0]) >= minimumMajor) return process.execPath;
	throw new Error(
		`n8n needs Node ${minimumMajor} or newer, this is Node ${process.versions.node}, and there is ` +
			`no Node package for ${platformName()}-${process.arch}. Start this with a newer Node.`,
	);
}

function platformName(): string {
	return process.platform === 'win32' ? 'win' : process.platform;
}

/** False on systems the package was not built for, such as Linux without glibc. */
async function starts(node: string): Promise<boolean> {
	try {
		return (await runCommand(node, ['--version'])).exitCode === 0;
	} catch {
		return false;
	}
}
