import { poll } from '../../lib/poll';

/**
 * Calls a production webhook with a JSON body. Just after its workflow was activated n8n may still
 * answer 404 for some 100 ms, so 404 is asked again for ten seconds.
 */
export function callWebhook(url: string, body: object): Promise<Response> {
	return poll(
		`the webhook ${url}`,
		async () => {
			const response = await fetch(url, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
			});
			if (response.status !== 404) return response;
			await response.arrayBuffer();
			return undefined;
		},
		{ timeoutSeconds: 10 },
	);
}
