import { readFile } from 'node:fs/promises';
import { z } from 'zod/v3';
import { openSession, type OpenSession } from '../../../scripts/lib/session';
import { temporaryFolder } from '../../../scripts/lib/temporary-folder';
import { checkLoaded } from '../../../scripts/n8n/check-loaded';
import { installHost } from '../../../scripts/n8n/install';
import { installLikeCompose } from '../../../scripts/n8n/install-like-compose';
import { createRestClient, type RestClient } from '../../../scripts/n8n/rest/client';
import { createOwner, signIn } from '../../../scripts/n8n/rest/sign-in';
import { startQueue, type Queue } from '../../../scripts/n8n/start-queue';
import type { Worker } from '../../../scripts/n8n/start-worker';

/** A queue of n8n processes with our package, and a client signed in to its main process. */
export interface TestQueue extends Queue {
	readonly client: RestClient;
	readonly session: OpenSession;
}

/**
 * A worker that died is noticed when its locks on jobs run out. n8n gives them a minute and looks
 * twice a minute; these are the same steps, faster. Long enough for a busy machine, where a healthy
 * worker may be late with renewing its locks.
 */
const QUICK_RECOVERY = {
	QUEUE_WORKER_LOCK_DURATION: '12000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '2000',
	QUEUE_WORKER_STALLED_INTERVAL: '2000',
};

/** Starts n8n in queue mode with the settings of the compose file; `session.close()` ends it. */
export async function openQueue(): Promise<TestQueue> {
	const session = openSession();
	try {
		const host = await installHost(session);
		const userFolder = await temporaryFolder(session);
		await installLikeCompose(userFolder);
		const queue = await startQueue(session, host, userFolder, QUICK_RECOVERY);
		const client = createRestClient(queue.server.baseUrl);
		await signIn(client, createOwner());
		await checkLoaded(client, queue.server.logFile);
		return { ...queue, client, session };
	} catch (error) {
		await session.close();
		throw error;
	}
}

/** The executions a worker says it has begun, and those it says it has ended. */
export async function readWork(worker: Worker): Promise<{ begun: string[]; ended: string[] }> {
	const log = await readFile(worker.logFile, 'utf8');
	const idsAfter = (words: string) =>
		[...log.matchAll(new RegExp(`Worker ${words} execution (\\d+)`, 'g'))].flatMap(([, id]) =>
			id === undefined ? [] : [id],
		);
	return { begun: idsAfter('started'), ended: idsAfter('finished') };
}

const listSchema = z.object({
	count: z.number(),
	results: z.array(z.object({ id: z.string(), status: z.string() })),
});

/** The executions of a workflow that did not succeed, as n8n's list shows them; 100 at most. */
export async function listFailed(
	client: RestClient,
	workflowId: string,
): Promise<z.infer<typeof listSchema>['results']> {
	const filter = JSON.stringify({ workflowId, status: ['error', 'crashed', 'running', 'new'] });
	const query = new URLSearchParams({ filter, limit: '100' });
	const answer = await client.call('GET', `/rest/executions?${query.toString()}`);
	return listSchema.parse(answer).results;
}
