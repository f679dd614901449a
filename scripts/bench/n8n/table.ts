import type { Measured } from './measure';

const HEAD = [
	'Scenario',
	'Node',
	'Seconds',
	'Requests',
	'Wasted',
	'Items lost',
	'Peak memory',
	'CPU an item',
];

/** The results as a Markdown table, scenario by scenario. */
export function toTable(results: readonly Measured[]): string {
	const scenarios = [...new Set(results.map(({ scenario }) => scenario))];
	const ordered = scenarios.flatMap((name) => results.filter(({ scenario }) => scenario === name));
	const rows = ordered.map(cells);
	const widths = HEAD.map((head, column) =>
		Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
	);
	const line = (row: readonly string[]): string =>
		`| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
	return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function cells({ scenario, contender, items, seconds, requests, ...rest }: Measured): string[] {
	const { wasted, lost, cost } = rest;
	return [
		scenario,
		contender,
		seconds === undefined ? 'ended by us' : seconds.toFixed(2),
		String(requests),
		String(wasted),
		`${lost} of ${items}`,
		cost === undefined ? '' : `+${(cost.peakMegabytes - cost.idleMegabytes).toFixed(0)} MB`,
		cost === undefined ? '' : `${(cost.cpuMs / items).toFixed(1)} ms`,
	];
}
