import type { ServerResponse } from 'node:http';

/**
 * Waits for the time to pass, or for the client to go away.
 * @param delayMs undefined waits for the client only
 * @returns whether the client is still there
 */
export async function waitUnlessClosed(
	response: ServerResponse,
	delayMs: number | undefined,
): Promise<boolean> {
	if (response.destroyed || response.closed) return false;
	return await new Promise((resolve) => {
		const onClose = (): void => {
			clearTimeout(timer);
			resolve(false);
		};
		const timer =
			delayMs === undefined
				? undefined
				: setTimeout(() => {
						response.off('close', onClose);
						resolve(true);
					}, delayMs);
		response.once('close', onClose);
	});
}
