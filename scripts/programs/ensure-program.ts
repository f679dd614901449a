import { existsSync } from 'node:fs';
import { reportProgress } from '../lib/report-progress';
import { lastLines, runCommand } from '../lib/run-command';

/** A program that is no npm package: where it is usually found, and what brings it on Debian. */
export interface Program {
	/** Its name as people know it, for messages. */
	readonly displayName: string;
	/** The environment variable that names its executable. */
	readonly variable: string;
	readonly usualPlaces: readonly string[];
	readonly debianPackage: string;
}

/** The executable of a program on this machine, or undefined. */
export function findProgram(
	program: Program,
	env: NodeJS.ProcessEnv = process.env,
): string | undefined {
	const configured = env[program.variable];
	const places = configured === undefined ? program.usualPlaces : [configured];
	return places.find((place) => existsSync(place));
}

/**
 * The executable of a program, installed first where that needs no question: as root on Debian and
 * its relatives.
 * @throws naming the program and the way out; a failed installation says that it was that
 */
export async function ensureProgram(program: Program, signal?: AbortSignal): Promise<string> {
	const found = findProgram(program);
	if (found !== undefined) return found;
	const { displayName, debianPackage, variable } = program;
	if (!mayInstall()) {
		throw new Error(
			`${displayName} was not found. Install it (Debian: apt-get install ${debianPackage}), ` +
				`or set ${variable} to its executable.`,
		);
	}
	await install(program, signal);
	const installed = findProgram(program);
	if (installed !== undefined) return installed;
	throw new Error(
		`${displayName} is not where it was expected. Set ${variable} to its executable.`,
	);
}

function mayInstall(): boolean {
	return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

async function install({ displayName, debianPackage }: Program, signal?: AbortSignal) {
	reportProgress(`Installing ${displayName} (apt-get install ${debianPackage}) ...`);
	const options = {
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		progressLabel: `Installing ${displayName}`,
		...(signal === undefined ? {} : { signal }),
	};
	await runCommand('apt-get', ['update', '-q'], options);
	const result = await runCommand(
		'apt-get',
		['install', '-q', '-y', '--no-install-recommends', debianPackage],
		options,
	);
	if (result.exitCode === 0) return;
	throw new Error(
		`${displayName} could not be installed (apt-get ended with ${result.exitCode}). This concerns ` +
			`the installation, not this package.\n${lastLines(result)}`,
	);
}
