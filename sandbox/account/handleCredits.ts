import { errorAnswer } from '../faults/envelope';
import type { Exchange } from '../http/exchange';

/** `GET /credits`: only management keys may look. */
export function handleCredits(exchange: Exchange): void {
	exchange.send(
		exchange.usesManagementKey
			? { status: 200, body: { data: { total_credits: 100.5, total_usage: 25.75 } } }
			: errorAnswer(403, 'Only management keys can perform this operation'),
	);
}
