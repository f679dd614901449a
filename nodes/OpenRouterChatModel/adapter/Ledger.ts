import type { Answer } from '../types';

/** Keeps the answers whose output n8n has not recorded yet. */
export class Ledger {
	private readonly answers: Answer[] = [];

	enter(answer: Answer): Answer {
		this.answers.push(answer);
		return answer;
	}

	/**
	 * The answer n8n is recording. It tells only its text; of several with the same one, they are
	 * recorded in the order they came.
	 */
	take(text: string): Answer | undefined {
		const place = this.answers.findIndex((answer) => answer.text === text);
		return this.answers.splice(Math.max(place, 0), 1)[0];
	}
}
