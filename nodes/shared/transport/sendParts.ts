import type { RequestDraft, RequestPart } from '../contract/http';
import type { Delivered, Exchange, Operation, ReplyFacts, Values } from '../contract/operation';
import type { Attempt, Usage } from '../contract/usage';
import { failureFrom } from '../policy/failure';
import { NO_USAGE, sumUsage } from '../policy/sumUsage';
import { sendAlongChain } from './sendAlongChain';
import type { Line } from './sendWithRetry';
import { Trail } from './trail';
import { Loss, untilLost } from './untilLost';

/**
 * Sends the parts of a draft side by side, as many at once as the gate lets in. Each has its own
 * retries and its own way along the chain.
 *
 * @returns the answer to the last part; the others are `earlier`, in the order of the parts
 * @throws Failure of the part that failed first, with its name, what the others gave and the bill
 * of all; parts that were not on their way yet are not sent then
 */
export async function sendParts<Reply extends ReplyFacts>(
	line: Line,
	operation: Pick<Operation<Reply>, 'read' | 'salvage'>,
	{ parts = [], ...draft }: RequestDraft,
	chain: readonly string[],
	values: Values,
): Promise<Delivered<Reply>> {
	const trails = parts.map(() => new Trail());
	const loss = new Loss();
	const shared = untilLost(line, loss);
	const read = (body: Exchange<Reply>['body']): Reply => operation.read(body, values);
	const send = async (part: RequestPart, index: number): Promise<Array<Exchange<Reply>>> => {
		const { lateBytes } = part;
		const lateBody = part.lateBody.bind(part);
		const trail = trails[index] ?? new Trail();
		try {
			const own = { ...draft, lateBody, lateBytes };
			const sent = await sendAlongChain(shared, own, chain, 0, read, trail);
			const { reply, body, arrival } = sent;
			return [{ draft, reply, body, arrival, part }];
		} catch (error) {
			loss.report(failureFrom(error), part);
			return [];
		}
	};
	const finished = (await Promise.all(parts.map(send))).flat();
	const { broken } = loss;
	if (broken !== undefined) {
		const part = parts.length > 1 ? broken.part.name : undefined;
		const salvaged = finished.length > 0 ? operation.salvage?.(finished, values) : undefined;
		throw broken.failure.with({ ...accountOf(trails), part, salvaged });
	}
	const last = finished.at(-1);
	if (last === undefined) throw new Error('A request in parts needs at least one part');
	return { ...last, earlier: finished.slice(0, -1), ...accountOf(trails) };
}

function accountOf(trails: readonly Trail[]): { attempts: Attempt[]; usage: Usage } {
	return {
		attempts: trails.flatMap(({ attempts }) => attempts),
		usage: trails.reduce((sum, { usage }) => sumUsage(sum, usage), NO_USAGE),
	};
}
