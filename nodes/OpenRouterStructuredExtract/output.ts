import type { JsonObject } from '../shared/contract/json';
import type { Delivered, OutputItem, Values } from '../shared/contract/operation';
import { Failure } from '../shared/policy/failure';
import { isJsonObject } from '../shared/wire/parseBody';
import { repairsOf } from './answer/followUp';
import type { Extraction } from './answer/read';
import { planOf } from './plan';

/** Longer answers are cut: an error is no place for a payload. */
const LONGEST_RAW_ANSWER = 20_000;

/**
 * One item per record: the data itself. `_openrouter` is added on request only, to the first
 * record, so that costs can be summed over items.
 *
 * @throws Failure that says what does not fit, or that there is no answer to hold against the
 * schema
 */
export function output(delivered: Delivered<Extraction>, values: Values): OutputItem[] {
	const { records, flaw } = delivered.reply;
	if (records === undefined || flaw === 'refused') throw unusable(delivered, values);
	if (values['simplify'] === false) return [{ json: delivered.body }];
	const isIncluded = optionsOf(values)['includeMetadata'] === true;
	return records.map((record, index) => ({
		json: isIncluded && index === 0 ? { ...record, _openrouter: metadata(delivered) } : record,
	}));
}

/** A sentence for schemas the providers cannot enforce. */
export function hints(delivered: Delivered<Extraction>, values: Values): string[] {
	const { strict, obstacle } = planOf(values).wire;
	if (strict) return [];
	const because = obstacle === undefined ? '' : `: ${obstacle}`;
	const fit = delivered.reply.records === undefined ? '' : ' The answers were checked and fit.';
	return [`The schema has no strict form, so models follow it less surely${because}.${fit}`];
}

function metadata(delivered: Delivered<Extraction>): JsonObject {
	const { reply, usage, attempts } = delivered;
	return {
		model: reply.model ?? null,
		provider: reply.provider ?? null,
		usage,
		attempts,
		repairs: repairsOf(delivered),
	};
}

function unusable(delivered: Delivered<Extraction>, values: Values): Failure {
	const { reply } = delivered;
	const isAsked = optionsOf(values)['includeRawAnswer'] === true;
	const origin = {
		model: reply.model,
		provider: reply.provider,
		retryable: false,
		...(isAsked ? { rawAnswer: reply.answer.slice(0, LONGEST_RAW_ANSWER) } : {}),
	};
	if (reply.flaw === 'refused') {
		return new Failure({ kind: 'refused', cause: refusalOf(reply), ...origin });
	}
	const { violations } = reply;
	if (reply.finishReason === 'length') {
		const cause = 'the JSON breaks off before its end';
		return new Failure({ kind: 'truncated', cause, violations, ...origin });
	}
	return new Failure({ kind: 'invalidOutput', cause: summary(delivered), violations, ...origin });
}

function refusalOf({ refusal, finishReason }: Extraction): string {
	if (finishReason === 'content_filter') return 'a content filter stopped it';
	return refusal === undefined ? 'it declined' : `it declined (“${refusal.slice(0, 200)}”)`;
}

function summary(delivered: Delivered<Extraction>): string {
	const [first = 'nothing fits', ...more] = delivered.reply.violations;
	const others = more.length === 0 ? '' : ` (and ${more.length} more)`;
	const repairs = repairsOf(delivered);
	return `${first}${others}${repairs === 0 ? '' : `, after ${repairs} repair${repairs > 1 ? 's' : ''}`}`;
}

function optionsOf({ options }: Values): JsonObject {
	return isJsonObject(options) ? options : {};
}
