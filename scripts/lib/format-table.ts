type Row = Readonly<Record<string, unknown>>;

const minimumWidth = 6;

/**
 * Rows as a text table with their numbers in front; a column for every key of any row. Columns
 * that are too wide for the terminal are cut with an ellipsis, the widest first.
 */
export function formatTable(rows: readonly Row[], maxWidth = 110): string {
	const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const lines = [
		['#', ...keys],
		...rows.map((row, index) => [String(index + 1), ...keys.map((key) => cellText(row[key]))]),
	];
	const widths = fitWidths(lines, maxWidth);
	const rule = widths.map((width) => '-'.repeat(width)).join('-+-');
	const [head, ...body] = lines.map((cells) =>
		cells.map((cell, column) => fitCell(cell, widths[column] ?? minimumWidth)).join(' | '),
	);
	return [head, rule, ...body].join('\n');
}

function cellText(value: unknown): string {
	if (value === undefined) return '';
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	return text.replaceAll(/\s+/g, ' ');
}

function fitWidths(lines: readonly string[][], maxWidth: number): number[] {
	const widths = (lines[0] ?? []).map((_, column) =>
		Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
	);
	const separators = 3 * (widths.length - 1);
	for (;;) {
		const widest = Math.max(...widths);
		const total = widths.reduce((sum, width) => sum + width, separators);
		if (total <= maxWidth || widest <= minimumWidth) return widths;
		widths[widths.indexOf(widest)] = widest - 1;
	}
}

function fitCell(text: string, width: number): string {
	return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
}
