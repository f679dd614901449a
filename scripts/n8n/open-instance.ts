import { buildPackage } from '../lib/build-package';
import { reportProgress } from '../lib/report-progress';
import type { Session } from '../lib/session';
import { temporaryFolder } from '../lib/temporary-folder';
import { checkLoaded } from './check-loaded';
import { installHost } from './install';
import { installNode } from './install-node';
import { installPackage } from './install-package';
import type { HostName } from './locate-host';
import { createRestClient, type RestClient } from './rest/client';
import { createOwner, signIn, type Owner } from './rest/sign-in';
import { startServer, type Server } from './start-server';

/** A running n8n with our package in it, and a client signed in as its owner. */
export interface Instance {
	/** Of this n8n. */
	readonly version: string;
	readonly server: Server;
	readonly client: RestClient;
	readonly owner: Owner;
}

export interface InstanceOptions {
	/** Which of the pinned n8n; the usual one by default. */
	readonly host?: HostName;
	readonly logLevel?: 'info' | 'debug';
	/** Source files of nodes that are loaded beside the package, as `CUSTOM.<name>`. */
	readonly customNodes?: readonly string[];
}

/**
 * Builds the package, installs n8n where it is missing, and starts it with the package in a folder
 * of its own. The session stops it and removes the folder.
 */
export async function openInstance(
	session: Session,
	options: InstanceOptions = {},
): Promise<Instance> {
	const { host: hostName, customNodes = [], ...serverOptions } = options;
	reportProgress('Building the package ...');
	await buildPackage(session.signal);
	const host = await installHost(session, hostName);
	session.signal.throwIfAborted();
	reportProgress(`Starting n8n ${host.version} ...`);
	const userFolder = await temporaryFolder(session);
	await installPackage(userFolder);
	for (const source of customNodes) await installNode(userFolder, source);
	const server = await startServer(session, host, { userFolder, ...serverOptions });
	const client = createRestClient(server.baseUrl);
	const owner = createOwner();
	await signIn(client, owner);
	await checkLoaded(client, server.logFile);
	return { version: host.version, server, client, owner };
}
