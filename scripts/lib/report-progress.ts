/** One line about what is going on. On stderr, so that a script's result has stdout for itself. */
export function reportProgress(line: string): void {
	process.stderr.write(`${line}\n`);
}
