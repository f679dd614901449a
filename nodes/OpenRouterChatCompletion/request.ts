import type { RequestDraft } from '../shared/contract/http';
import type { Values } from '../shared/contract/operation';
import { messagesFrom } from '../shared/mapping/messages';

/** What the declarations cannot say: where to send it, and the conversation. */
export function request(values: Values): RequestDraft {
	return { method: 'POST', path: '/chat/completions', body: { messages: messagesFrom(values) } };
}
