import { drawFromText } from '../random';
import { FAULTS } from './table';
import type { Fault, FaultOptions, FaultRule } from './types';

/** What a rule is held against. */
export interface FaultTarget {
	path: string;
	/** Listings are hit only by rules that name their path. */
	needsPath?: boolean;
	/** Text of the last user message, the prompt, or the query. */
	identity: string;
	streaming: boolean;
	/** The target of an earlier redirect. */
	redirected: boolean;
}

export interface ChosenFault {
	name: string;
	fault: Fault;
	options: FaultOptions;
}

interface ActiveRule {
	rule: FaultRule;
	fault: Fault;
	/** Hits so far, by identity. */
	hits: Map<string, number>;
	/** Tries so far, by identity: each try draws anew. */
	tries: Map<string, number>;
}

/** The current fault rules and how often each has hit. */
export class FaultPlan {
	private rules: ActiveRule[] = [];

	constructor(private readonly seed: number) {}

	replace(rules: FaultRule[]): void {
		this.rules = rules.map((rule) => ({
			rule,
			fault: FAULTS[rule.fault],
			hits: new Map(),
			tries: new Map(),
		}));
	}

	/** The fault for a whole request: rules that name no model. */
	takeForRequest(target: FaultTarget): ChosenFault | undefined {
		return this.take(target, undefined);
	}

	/** The fault for one model of a request: rules that name this model. */
	takeForModel(target: FaultTarget, model: string): ChosenFault | undefined {
		return this.take(target, model);
	}

	private take(target: FaultTarget, model: string | undefined): ChosenFault | undefined {
		for (const [index, active] of this.rules.entries()) {
			const { rule, fault } = active;
			if (rule.match?.model !== model || !this.matches(active, index, target)) continue;
			active.hits.set(target.identity, (active.hits.get(target.identity) ?? 0) + 1);
			return { name: rule.fault, fault, options: rule.options ?? {} };
		}
		return undefined;
	}

	private matches({ rule, fault, hits, tries }: ActiveRule, index: number, target: FaultTarget) {
		const { path, textIncludes, probability } = rule.match ?? {};
		if (path === undefined ? target.needsPath === true : path !== target.path) return false;
		if (textIncludes !== undefined && !target.identity.includes(textIncludes)) return false;
		if ((fault.kind === 'stream' || fault.kind === 'buffered') && !target.streaming) return false;
		if (!fitsPath(fault, target.path)) return false;
		if (target.redirected && rule.fault.startsWith('redirect')) return false;
		if ((hits.get(target.identity) ?? 0) >= (rule.times ?? Infinity)) return false;
		if (probability === undefined) return true;
		const attempt = (tries.get(target.identity) ?? 0) + 1;
		tries.set(target.identity, attempt);
		return drawFromText(`${this.seed}|${index}|${attempt}|${target.identity}`) < probability;
	}
}

const PICTURE_PATHS = ['/images', '/chat/completions'];

/** Faults inside an answer only hit endpoints that give such answers. */
function fitsPath(fault: Fault, path: string): boolean {
	if (fault.kind === 'completion') return path === '/chat/completions';
	if (fault.kind === 'pictures') return PICTURE_PATHS.includes(path);
	return true;
}
