import type { z } from 'zod/v3';

/** The parsed request, or every way in which it breaks the contract. */
export type Checked<Value> = { value: Value } | { violations: string[] };

/** Holds a request against its schema. */
export function checkRequest<Schema extends z.ZodTypeAny>(
	schema: Schema,
	value: unknown,
): Checked<z.infer<Schema>> {
	const result = schema.safeParse(value);
	if (result.success) return { value: result.data };
	return { violations: result.error.issues.flatMap(describeIssue) };
}

function describeIssue(issue: z.ZodIssue): string[] {
	if (issue.code === 'invalid_union') {
		// Of all alternatives, the one that got furthest is the one that was meant.
		const depth = (error: z.ZodError): number =>
			Math.max(...error.issues.map(({ path }) => path.length));
		const [nearest] = [...issue.unionErrors].sort((a, b) => depth(b) - depth(a));
		return nearest === undefined ? [] : nearest.issues.flatMap(describeIssue);
	}
	return [`${formatPath(issue.path)}${issue.message}`];
}

function formatPath(path: Array<string | number>): string {
	const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
	return text === '' ? '' : `${text.replace(/^\./, '')}: `;
}
