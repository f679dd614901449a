import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v3';
import { compileSchema } from '../../../nodes/OpenRouterStructuredExtract/schema/compileSchema';
import { violationsOf } from '../../../nodes/OpenRouterStructuredExtract/schema/violations';
import { failureFrom } from '../../../nodes/shared/policy/failure';

const groups = z.array(
	z.object({
		description: z.string(),
		schema: z.unknown(),
		tests: z.array(z.object({ description: z.string(), data: z.unknown(), valid: z.boolean() })),
	}),
);

/** The drafts whose required cases are run, by the suite's names of their folders. */
export const DRAFTS = ['draft4', 'draft6', 'draft7', 'draft2019-09', 'draft2020-12'];

/** Files about what this package does not do, by design. */
const NOT_VALIDATION = new Set([
	// Documents outside the schema are never fetched.
	'refRemote.json',
	// Formats are checked here, which drafts leave to the implementation.
	'format.json',
	// Schemas with keywords of their own.
	'vocabulary.json',
]);

/** How a draft's required cases went. */
export interface SuiteResult {
	passed: number;
	/** Each as `file: group: case: what went wrong`. */
	failed: string[];
	/** Cases of what this package does not do, by design. */
	leftOut: number;
}

/**
 * Runs the required cases of one draft of the official JSON Schema test suite through the node's
 * validation.
 *
 * @param folder e.g. `…/tests/draft2020-12`
 */
export function runSuite(folder: string): SuiteResult {
	const result: SuiteResult = { passed: 0, failed: [], leftOut: 0 };
	for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
		for (const group of groups.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')))) {
			if (NOT_VALIDATION.has(file)) result.leftOut += group.tests.length;
			else runGroup(result, `${file}: ${group.description}`, path.basename(folder), group);
		}
	}
	return result;
}

type Group = z.infer<typeof groups>[number];

function runGroup(result: SuiteResult, title: string, draft: string, group: Group): void {
	for (const one of group.tests) {
		const problem = problemOf(group.schema, draft, one);
		if (problem === undefined) result.passed++;
		else result.failed.push(`${title}: ${one.description}: ${problem}`);
	}
}

interface Expectation {
	data?: unknown;
	valid: boolean;
}

function problemOf(
	schema: unknown,
	draft: string,
	{ data, valid }: Expectation,
): string | undefined {
	try {
		const compiled = compileSchema('JSON Schema', declared(schema, draft));
		const violations = violationsOf(data, compiled);
		if ((violations.length === 0) === valid) return undefined;
		return violations.join('; ') || 'passed';
	} catch (error) {
		return failureFrom(error).details.cause;
	}
}

/** The suite's cases for older drafts do not say which draft they are of. */
function declared(schema: unknown, draft: string): unknown {
	if (typeof schema !== 'object' || schema === null || '$schema' in schema) return schema;
	const $schema = draft.startsWith('draft20')
		? `https://json-schema.org/${draft.replace('draft', 'draft/')}/schema`
		: `http://json-schema.org/${draft.replace('draft', 'draft-0')}/schema#`;
	return { $schema, ...schema };
}
