import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface LocalServer {
	baseUrl: string;
	close: () => Promise<void>;
}

/** An HTTP server on a free port of this machine; `close` also ends open connections. */
export async function listen(
	handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<LocalServer> {
	const server = createServer(handle);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port');
	return {
		baseUrl: `http://127.0.0.1:${address.port}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
