import type { RestClient } from '../../scripts/n8n/rest/client';
import { connect } from './support/instance';
import { sendFiles } from './support/fileJourney';
import { openOwnServer } from './support/ownServer';

const START_TIMEOUT_MS = 240_000;

/** In every mode the same has to come out; only where n8n keeps the files differs. */
async function expectSameFiles(client: RestClient, place: string): Promise<void> {
	const { picture, recording, places, redrawn, captions } = await sendFiles(client);
	expect(new Set(picture).size).toBe(1);
	expect(new Set(recording).size).toBe(1);
	expect(places).toEqual([place, place, place]);
	expect(redrawn.toString('latin1', 1, 4)).toBe('PNG');
	expect(captions).toMatch(/^1\r?\n00:00:00,000 --> /);
}

describe('files in our nodes, by where n8n keeps them', () => {
	it('on disk, as n8n does it by itself: every byte arrives', () =>
		expectSameFiles(connect().client, 'filesystem-v2'));

	it.each([
		['default', 'memory'],
		['database', 'database'],
	])(
		'N8N_DEFAULT_BINARY_DATA_MODE=%s: every byte arrives',
		async (mode, place) => {
			const { client, session } = await openOwnServer({ N8N_DEFAULT_BINARY_DATA_MODE: mode });
			try {
				await expectSameFiles(client, place);
			} finally {
				await session.close();
			}
		},
		START_TIMEOUT_MS,
	);
});
