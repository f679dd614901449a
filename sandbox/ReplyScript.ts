import type { ReplyRule } from './types';

export interface ReplyTarget {
	model: string;
	/** Text of the last user message. */
	identity: string;
	lastRole: string;
}

/** The scripted answers and how often each was given. */
export class ReplyScript {
	private rules: Array<{ rule: ReplyRule; used: Map<string, number> }> = [];

	replace(rules: ReplyRule[]): void {
		this.rules = rules.map((rule) => ({ rule, used: new Map() }));
	}

	/** The first rule that fits and is not used up for this text. */
	take(target: ReplyTarget): ReplyRule | undefined {
		const found = this.rules.find(({ rule, used }) => {
			const { model, textIncludes, lastRole } = rule.match ?? {};
			return (
				(model === undefined || model === target.model) &&
				(textIncludes === undefined || target.identity.includes(textIncludes)) &&
				(lastRole === undefined || lastRole === target.lastRole) &&
				(used.get(target.identity) ?? 0) < (rule.times ?? Infinity)
			);
		});
		found?.used.set(target.identity, (found.used.get(target.identity) ?? 0) + 1);
		return found?.rule;
	}
}
