import { z } from 'zod/v3';
import type { RecordedRequest } from '../../../sandbox/types';
import { callWebhook } from '../../../scripts/n8n/rest/webhooks';

/** What somebody who asked through a webhook got back. */
export interface Reply {
	readonly question: string;
	readonly status: number;
	/** Of our node's item; absent when n8n answered with an error of its own. */
	readonly answer?: string;
	readonly attempts?: number;
	/** n8n's own words. */
	readonly message?: string;
}

const replySchema = z.object({
	text: z.string().optional(),
	attempts: z.array(z.unknown()).optional(),
	message: z.string().optional(),
});

/** So many questions of which none is the beginning of another. */
export const questions = (count: number): string[] =>
	Array.from({ length: count }, (_, index) => `Question ${index + 1}?`);

/** What the sandbox answers to a question. */
export const answerTo = (question: string): string => `[sandbox] You said: ${question}`;

/** Asks all questions at once, each by a call of its own. */
export function askAll(url: string, asked: readonly string[]): Promise<Reply[]> {
	return Promise.all(
		asked.map(async (question) => {
			const response = await callWebhook(url, { question });
			const { text, attempts, message } = replySchema.parse(await response.json());
			return {
				question,
				status: response.status,
				answer: text,
				attempts: attempts?.length,
				message,
			};
		}),
	);
}

/** How many requests carried each question; a question nobody sent is not in it. */
export function countByQuestion(requests: readonly RecordedRequest[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { body } of requests) {
		const question = /Question \d+\?/.exec(JSON.stringify(body))?.[0] ?? 'none';
		counts.set(question, (counts.get(question) ?? 0) + 1);
	}
	return counts;
}
