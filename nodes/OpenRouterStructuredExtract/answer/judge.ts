import type { JsonObject } from '../../shared/contract/json';
import { isJsonObject } from '../../shared/wire/parseBody';
import type { Plan } from '../plan';
import { restoreAbsent } from '../schema/restoreAbsent';
import { describeValue, violationsOf } from '../schema/violations';
import { LIST_KEY } from '../schema/wireForm';
import { findJson } from './findJson';

/** What an answer is worth. */
export interface Verdict {
	/** The records that fit; unset when the answer does not. */
	records?: JsonObject[];
	/** Each as `path: expected …, got …`. */
	violations: string[];
}

const WHOLE = '(answer)';

/**
 * Reads a model's answer and holds it against the schema. Keys are neither added nor taken away:
 * of several values in an answer the one that fits counts, when there is exactly one.
 */
export function judge(plan: Plan, answer: string): Verdict {
	const { found, isTruncated } = findJson(answer);
	const verdicts = found.map(({ value }) => judgeValue(plan, value));
	const fitting = withoutDoubles(verdicts.filter(({ records }) => records !== undefined));
	const [only, other] = fitting;
	if (isTruncated) return refused('expected JSON to its end, got JSON that breaks off');
	if (other !== undefined) {
		return refused(`expected one JSON value, got ${fitting.length} different ones that fit`);
	}
	if (only !== undefined) return only;
	const closest = verdicts.reduce<Verdict | undefined>(
		(best, one) =>
			best === undefined || one.violations.length <= best.violations.length ? one : best,
		undefined,
	);
	if (closest !== undefined) return closest;
	return refused(`expected JSON, got ${answer.trim() === '' ? 'nothing' : 'a text without any'}`);
}

function refused(what: string): Verdict {
	return { violations: [`${WHOLE}: ${what}`] };
}

function withoutDoubles(verdicts: Verdict[]): Verdict[] {
	const byText = new Map(verdicts.map((verdict) => [JSON.stringify(verdict.records), verdict]));
	return [...byText.values()];
}

function judgeValue(plan: Plan, value: unknown): Verdict {
	if (!plan.isList) return judgeRecords(plan, [value], () => '');
	const list = listIn(value);
	if (list === undefined) {
		return refused(`expected an object with the list “${LIST_KEY}”, got ${describeValue(value)}`);
	}
	return judgeRecords(plan, list, (index) => `${LIST_KEY}[${index}]`);
}

/** The object around the records is ours, so a bare list of them means the same. */
function listIn(value: unknown): unknown[] | undefined {
	if (Array.isArray(value)) return value;
	if (!isJsonObject(value) || Object.keys(value).length !== 1) return undefined;
	const list = value[LIST_KEY];
	return Array.isArray(list) ? list : undefined;
}

function judgeRecords(
	{ record }: Plan,
	values: readonly unknown[],
	prefixOf: (index: number) => string,
): Verdict {
	const records: JsonObject[] = [];
	const violations: string[] = [];
	values.forEach((value, index) => {
		const restored = restoreAbsent(value, record.schema, record.resolve);
		const wrong = violationsOf(restored, record, prefixOf(index));
		if (wrong.length > 0) violations.push(...wrong);
		else if (isJsonObject(restored)) records.push(restored);
		else
			violations.push(
				`${prefixOf(index) || WHOLE}: expected an object, got ${describeValue(restored)}`,
			);
	});
	return violations.length > 0 ? { violations } : { records, violations };
}
