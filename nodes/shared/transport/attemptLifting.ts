import type { Host, RequestDraft } from '../contract/http';
import { liftBase64 } from '../wire/liftBase64';
import { answerFrom, failingClearly, toRequest, type Answer } from './attempt';
import { followRedirect } from './redirect';

/**
 * Sends a request once whose answer holds files as base64: they are decoded while they come and
 * are bytes (`LiftedText`) in the body.
 *
 * @throws Failure as `attempt` does
 */
export async function attemptLifting(
	host: Host,
	draft: RequestDraft,
	timeoutMs: number,
): Promise<Answer> {
	return await failingClearly(host, timeoutMs, async () => {
		const open = host.open.bind(host);
		const reply = await followRedirect(open, toRequest(host, draft, timeoutMs));
		const { text, revive, bytes } = await liftBase64(reply.body);
		return { ...answerFrom(host, { ...reply, text }, revive), bytes };
	});
}
