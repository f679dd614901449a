import { judge } from '../../nodes/OpenRouterStructuredExtract/answer/judge';
import { planOf } from '../../nodes/OpenRouterStructuredExtract/plan';
import type { JsonObject } from '../../nodes/shared/contract/json';

const TYPES = ['string', 'number', 'integer', 'boolean', 'date', 'email', 'url', 'enum'];

/** What the schema work of Structured Extract costs, without the network. */
export interface ExtractFigures {
	items: number;
	fields: number;
	/** Building the schema, its strict form and its validator. */
	buildMsPerItem: number;
	/** Finding the JSON in the answer and validating it. */
	judgeMsPerItem: number;
	totalMsPerItem: number;
}

/** Every item has a schema of its own, as when each brings its fields along. */
export function measureExtract(items = 1000, fields = 20): ExtractFigures {
	work(items, fields);
	const { buildMs, judgeMs } = work(items, fields);
	return {
		items,
		fields,
		buildMsPerItem: buildMs / items,
		judgeMsPerItem: judgeMs / items,
		totalMsPerItem: (buildMs + judgeMs) / items,
	};
}

function work(items: number, fields: number): { buildMs: number; judgeMs: number } {
	const rows = Array.from({ length: fields }, (_, index) => ({
		name: `field${index}`,
		type: TYPES[index % TYPES.length],
		description: `What field ${index} means`,
		enumValues: 'low, medium, high',
		required: index % 3 !== 0,
		isList: index % 5 === 0,
	}));
	const values = (): JsonObject => ({
		schemaType: 'fields',
		fields: { values: rows },
		outputMode: 'object',
	});
	const answer = JSON.stringify(
		Object.fromEntries(rows.map((row) => [row.name, row.isList ? [sample(row)] : sample(row)])),
	);
	let buildMs = 0;
	let judgeMs = 0;
	for (let index = 0; index < items; index++) {
		const start = performance.now();
		const plan = planOf(values());
		const built = performance.now();
		const { violations } = judge(plan, answer);
		judgeMs += performance.now() - built;
		buildMs += built - start;
		if (violations.length > 0) throw new Error(violations.join('; '));
	}
	return { buildMs, judgeMs };
}

const SAMPLES: Readonly<Record<string, unknown>> = {
	string: 'some text of usual length',
	number: 12.5,
	integer: 3,
	boolean: true,
	date: '2026-01-31',
	email: 'ada@example.com',
	url: 'https://example.com/a',
	enum: 'low',
};

function sample({ type }: { type: string | undefined }): unknown {
	return SAMPLES[type ?? ''];
}

if (require.main === module) {
	const { items, fields, buildMsPerItem, judgeMsPerItem, totalMsPerItem } = measureExtract();
	process.stdout.write(
		`${items} items, ${fields} fields: ${totalMsPerItem.toFixed(3)} ms an item (schema ${buildMsPerItem.toFixed(3)}, answer ${judgeMsPerItem.toFixed(3)})\n`,
	);
}
