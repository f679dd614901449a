import { readFile } from 'node:fs/promises';

/** USER_HZ, the same on every Linux that Node runs on. */
export const CLOCK_TICKS_PER_SECOND = 100;

/** CPU time a process has taken, in clock ticks, user and system together (proc(5), stat). */
export async function processStat(processId: number): Promise<{ cpuTicks: number }> {
	const stat = await readFile(`/proc/${processId}/stat`, 'utf8');
	// The name of the program, in parentheses, may hold blanks.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return { cpuTicks: Number(fields[11]) + Number(fields[12]) };
}
