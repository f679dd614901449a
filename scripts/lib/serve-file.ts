import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One file at one address of this machine. */
export interface FileServer {
	readonly url: string;
	close(): Promise<void>;
}

/** Serves the file until it is closed. */
export async function serveFile(bytes: Uint8Array, mimeType: string): Promise<FileServer> {
	const server = createServer((_request, response) => {
		response.writeHead(200, { 'content-type': mimeType, 'content-length': bytes.length });
		response.end(bytes);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = isAddressInfo(address) ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}/episode.mp3`,
		close: async () => {
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

function isAddressInfo(address: string | AddressInfo | null): address is AddressInfo {
	return typeof address === 'object' && address !== null;
}
