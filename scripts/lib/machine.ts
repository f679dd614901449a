import os from 'node:os';

/** What a figure was measured on, in one line. */
export function machine(): string {
	const cpus = os.cpus();
	const memoryGiB = Math.round(os.totalmem() / 2 ** 30);
	const model = cpus[0]?.model.trim() ?? 'unknown CPU';
	return `Node ${process.version}, ${cpus.length} × ${model}, ${memoryGiB} GiB, ${os.platform()} ${os.arch()}`;
}
