import type { ChildProcess } from 'node:child_process';

const graceMs = 10_000;

/**
 * Ends a process started by us as the head of its own group, and resolves when it is gone. It is
 * asked first (SIGTERM) and killed after ten seconds. What it leaves of its group is killed, too:
 * stopped while it starts, n8n forgets its task runner.
 */
export async function stopProcess(child: ChildProcess): Promise<void> {
	if (child.exitCode === null && child.signalCode === null) {
		const gone = new Promise((resolve) => child.once('exit', resolve));
		const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
		child.kill('SIGTERM');
		await gone;
		clearTimeout(timer);
	}
	killRestOfGroup(child);
}

/** Ends a process started by us as the head of its own group without asking, as a crash does. */
export async function killProcess(child: ChildProcess): Promise<void> {
	const gone = new Promise((resolve) => child.once('exit', resolve));
	if (child.kill('SIGKILL')) await gone;
	killRestOfGroup(child);
}

function killRestOfGroup(child: ChildProcess): void {
	if (child.pid === undefined || process.platform === 'win32') return;
	try {
		process.kill(-child.pid, 'SIGKILL');
	} catch {
		// Nobody is left, which is the usual case.
	}
}
