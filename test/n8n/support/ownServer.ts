import { openSession, type OpenSession } from '../../../scripts/lib/session';
import { temporaryFolder } from '../../../scripts/lib/temporary-folder';
import { installHost } from '../../../scripts/n8n/install';
import { installPackage } from '../../../scripts/n8n/install-package';
import { createRestClient, type RestClient } from '../../../scripts/n8n/rest/client';
import { createOwner, signIn } from '../../../scripts/n8n/rest/sign-in';
import type { Settings } from '../../../scripts/n8n/server-environment';
import { startServer } from '../../../scripts/n8n/start-server';

/** An n8n that one test file has for itself; `session.close()` ends it. */
export interface OwnServer {
	readonly client: RestClient;
	readonly session: OpenSession;
}

/** Starts an n8n with the package and with settings that the shared one does not have. */
export async function openOwnServer(settings: Settings): Promise<OwnServer> {
	const session = openSession();
	try {
		const host = await installHost(session);
		const userFolder = await temporaryFolder(session);
		await installPackage(userFolder);
		const server = await startServer(session, host, { userFolder, settings });
		const client = createRestClient(server.baseUrl);
		await signIn(client, createOwner());
		return { client, session };
	} catch (error) {
		await session.close();
		throw error;
	}
}
