import type { NodeExecutionHint } from 'n8n-workflow';

import type { Attempt } from '../contract/usage';

/** Collects what a user should know although the run went well; one sentence per matter. */
export class RunHints {
	private readonly sentences = new Map<string, number>();
	private readonly fallbacks = new Map<string, number>();
	private readonly reasons = new Map<string, number>();
	private retriedItems = 0;

	/** A sentence about one item; the same sentence of many items is said once. */
	say(sentence: string): void {
		count(this.sentences, sentence);
	}

	/** @param fallback the fallback model that answered, if one did */
	answered(attempts: readonly Attempt[], fallback: string | undefined): void {
		if (fallback !== undefined) count(this.fallbacks, fallback);
		const retried = attempts.slice(0, -1).filter(({ outcome }) => outcome !== 'success');
		if (retried.length === 0) return;
		this.retriedItems++;
		for (const { outcome, status } of retried) {
			count(
				this.reasons,
				status === undefined || status === 200 ? outcome : `${outcome} ${status}`,
			);
		}
	}

	list(items: number): NodeExecutionHint[] {
		const hints = [...this.sentences].map(([sentence, times]) =>
			times > 1 ? `${sentence} (${times} of ${items} items)` : sentence,
		);
		for (const [model, times] of this.fallbacks) {
			hints.push(`The fallback model ${model} answered ${times} of ${items} items.`);
		}
		if (this.retriedItems > 0) {
			const reasons = [...this.reasons].map(([reason, times]) => `${times} × ${reason}`);
			hints.push(
				`${this.retriedItems} of ${items} items needed more than one request (${reasons.join(', ')}).`,
			);
		}
		return hints.map((message) => ({ message, location: 'outputPane', type: 'info' }));
	}
}

function count(map: Map<string, number>, key: string): void {
	map.set(key, (map.get(key) ?? 0) + 1);
}
