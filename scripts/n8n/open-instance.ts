import { buildPackage } from '../lib/build-package';
import { reportProgress } from '../lib/report-progress';
import type { Session } from '../lib/session';
import { temporaryFolder } from '../lib/temporary-folder';
import { checkLoaded } from './check-loaded';
import { installHost } from './install';
import { installPackage } from './install-package';
import { createRestClient, type RestClient } from './rest/client';
import { createOwner, signIn, type Owner } from './rest/sign-in';
import { startServer, type Server } from './start-server';

/** A running n8n with our package in it, and a client signed in as its owner. */
export interface Instance {
	readonly server: Server;
	readonly client: RestClient;
	readonly owner: Owner;
}

/**
 * Builds the package, installs n8n where it is missing, and starts it with the package in a folder
 * of its own. The session stops it and removes the folder.
 */
export async function openInstance(
	session: Session,
	options: { readonly logLevel?: 'info' | 'debug' } = {},
): Promise<Instance> {
	reportProgress('Building the package ...');
	await buildPackage(session.signal);
	const host = await installHost(session);
	session.signal.throwIfAborted();
	reportProgress(`Starting n8n ${host.version} ...`);
	const userFolder = await temporaryFolder(session);
	await installPackage(userFolder);
	const server = await startServer(session, host, { userFolder, ...options });
	const client = createRestClient(server.baseUrl);
	const owner = createOwner();
	await signIn(client, owner);
	await checkLoaded(client, server.logFile);
	return { server, client, owner };
}
