import { CONTRACT_ENDPOINTS } from '../endpoints';
import { ALLOWED_DIFFERENCES, findAllowance } from './allowList';
import { compareTables, type Difference } from './compareTables';
import { describeZod } from './describeZod';
import { flatten, type FieldTable } from './flatten';

/** Endpoint id to the fields that OpenRouter's document gives it. */
export type ContractDigest = Record<string, FieldTable>;

export interface ContractReport {
	endpoints: number;
	fields: number;
	/** Differences that the allow-list covers. */
	allowed: Difference[];
	differences: Difference[];
	/** Allow-list entries that cover nothing any more, and so must go. */
	staleAllowances: string[];
}

/** Holds all our request schemas against the digest of OpenRouter's document. */
export function compareContract(digest: ContractDigest): ContractReport {
	const all: Difference[] = [];
	let fields = 0;
	for (const { id, schema } of CONTRACT_ENDPOINTS) {
		const theirs = digest[id] ?? {};
		// The row of the root itself is not a field.
		fields += Object.keys(theirs).filter((path) => path !== '').length;
		all.push(...compareTables(id, flatten(describeZod(schema)), theirs));
	}
	const used = new Set(all.map(findAllowance));
	return {
		endpoints: CONTRACT_ENDPOINTS.length,
		fields,
		allowed: all.filter((difference) => findAllowance(difference) !== undefined),
		differences: all.filter((difference) => findAllowance(difference) === undefined),
		staleAllowances: ALLOWED_DIFFERENCES.filter((entry) => !used.has(entry)).map(
			({ endpoint, path }) => `${endpoint} ${path}`,
		),
	};
}
