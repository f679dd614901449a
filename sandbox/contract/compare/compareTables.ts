import type { FieldFacts, FieldTable } from './flatten';
import { BOUNDS } from './shape';

export type FactName = 'field' | keyof FieldFacts;

export interface Difference {
	endpoint: string;
	path: string;
	fact: FactName;
	ours: string;
	theirs: string;
}

/** Every fact in which our contract and OpenRouter's document disagree, for one endpoint. */
export function compareTables(
	endpoint: string,
	ours: FieldTable,
	theirs: FieldTable,
): Difference[] {
	const paths = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].sort();
	return paths.flatMap((path) => {
		const mine = ours[path];
		const other = theirs[path];
		if (mine === undefined || other === undefined) {
			const absent = mine === undefined;
			return [
				{
					endpoint,
					path,
					fact: 'field' as const,
					ours: absent ? 'absent' : 'present',
					theirs: absent ? 'present' : 'absent',
				},
			];
		}
		return compareFacts(mine, other).map((difference) => ({ endpoint, path, ...difference }));
	});
}

function compareFacts(
	ours: FieldFacts,
	theirs: FieldFacts,
): Array<Pick<Difference, 'fact' | 'ours' | 'theirs'>> {
	const facts = ['type', 'required', 'enum', ...BOUNDS] as const;
	const differences: Array<Pick<Difference, 'fact' | 'ours' | 'theirs'>> = [];
	for (const fact of facts) {
		const mine = JSON.stringify(ours[fact]) ?? 'unset';
		const other = JSON.stringify(theirs[fact]) ?? 'unset';
		if (mine !== other) differences.push({ fact, ours: mine, theirs: other });
	}
	// Where the document leaves further keys open to interpretation, ours refuses them on purpose.
	if (theirs.keys !== 'unstated' && ours.keys !== theirs.keys) {
		differences.push({ fact: 'keys', ours: String(ours.keys), theirs: String(theirs.keys) });
	}
	return differences;
}
