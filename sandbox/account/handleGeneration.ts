import { errorAnswer } from '../faults/envelope';
import type { Exchange } from '../http/exchange';

/** `GET /generation?id=`. */
export function handleGeneration(exchange: Exchange, { id }: { id: string }): void {
	const data = exchange.state.generations.find(id);
	exchange.send(
		data === undefined
			? errorAnswer(404, `Generation ${id} not found`, { metadata: { error_type: 'not_found' } })
			: { status: 200, body: { data } },
	);
}
