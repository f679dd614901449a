import { join } from 'node:path';
import { makeMp3, startSandbox } from '../sandbox/server';
import { openEditor } from './browser/open-editor';
import { examplesFolder } from './lib/paths';
import { reportProgress } from './lib/report-progress';
import { runSession, type Session } from './lib/session';
import { serveFile } from './lib/serve-file';
import { openInstance } from './n8n/open-instance';
import { importFile } from './n8n/rest/run-file';
import { storeAccount } from './n8n/store-account';
import { panels, recordingAddress, replies } from './screenshots/pictures';
import { takeCanvas, takeError, takeForm, takePanel, takePicker } from './screenshots/take';

/** As wide as a page of documentation can show with text that is still read. */
const pictureSize = { width: 1280, height: 800 };
const recordingSeconds = 700;

/** The pictures of the documentation, from a real editor; the sandbox answers. */
async function main(session: Session): Promise<number> {
	const sandbox = await startSandbox({ apiKey: 'sandbox-key' });
	session.defer(() => sandbox.close());
	const recording = await serveFile(makeMp3(recordingSeconds), 'audio/mpeg');
	session.defer(() => recording.close());
	const instance = await openInstance(session);
	const credential = { apiKey: 'sandbox-key', baseUrl: sandbox.baseUrl };
	const stored = await storeAccount(instance.client, { credential });
	const { baseUrl } = instance.server;
	const page = await openEditor(session, { baseUrl, owner: instance.owner }, pictureSize);
	const camera = { page, baseUrl };
	const load = async (example: string): Promise<string> => {
		const path = join(examplesFolder, example);
		const replacements = { [recordingAddress]: recording.url };
		return (await importFile(instance.client, path, stored, replacements)).id;
	};

	reportProgress('Taking pictures ...');
	sandbox.setReplies([...replies]);
	for (const { name, example, node } of panels) {
		await takePanel(camera, await load(example), node, name);
	}
	const chat = 'OpenRouter Chat Completion';
	const first = await load('chat-completion.json');
	await takeCanvas(camera, first, 'workflow');
	await takePicker(camera, chat, 'picker');
	await takeForm(
		camera,
		await load('agent-with-tools.json'),
		'OpenRouter Chat Model Plus',
		'chat-model',
	);
	sandbox.setFaults([{ fault: 'payment-required' }]);
	await takeError(camera, await load('chat-completion.json'), chat, 'error');
	return 0;
}

void runSession(main);
