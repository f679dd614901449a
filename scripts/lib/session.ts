/** What a long-running script needs so that it leaves nothing behind. */
export interface Session {
	/** Aborted by Ctrl-C or SIGTERM. Pass it to everything that waits. */
	readonly signal: AbortSignal;
	/** Registers a clean-up step. Steps run once, the last registered first. */
	defer(cleanUp: () => Promise<void> | void): void;
}

/** A session together with the two ways it ends. */
export interface OpenSession extends Session {
	interrupt(): void;
	close(): Promise<void>;
}

/** Opens a session; `close` runs every clean-up step even when one of them throws. */
export function openSession(): OpenSession {
	const controller = new AbortController();
	const cleanUps: Array<() => Promise<void> | void> = [];
	return {
		signal: controller.signal,
		defer: (cleanUp) => void cleanUps.push(cleanUp),
		interrupt: () => controller.abort(new Error('Stopped on request')),
		async close() {
			for (let cleanUp = cleanUps.pop(); cleanUp !== undefined; cleanUp = cleanUps.pop()) {
				try {
					await cleanUp();
				} catch (error) {
					console.error(`Clean-up: ${describeError(error)}`);
				}
			}
		},
	};
}

/**
 * Runs a script's main function in a session, cleans up however it ends and exits with its code:
 * the number it returns, 1 when it throws, 130 when it was interrupted before it was done.
 */
export async function runSession(main: (session: Session) => Promise<number>): Promise<void> {
	const session = openSession();
	// npm passes a terminal's Ctrl-C on a second time, so a repeated signal must not cut clean-up short.
	for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(name, () => session.interrupt());
	}
	let exitCode = 1;
	try {
		exitCode = await main(session);
	} catch (error) {
		if (session.signal.aborted) exitCode = 130;
		else console.error(describeError(error));
	}
	await session.close();
	process.exit(exitCode);
}

/** Resolves when the session is interrupted; at once when it already is. */
export function untilInterrupted(signal: AbortSignal): Promise<void> {
	if (signal.aborted) return Promise.resolve();
	return new Promise((resolve) => {
		signal.addEventListener('abort', () => resolve(), { once: true });
	});
}

/** The text of whatever was thrown. */
export function describeError(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
