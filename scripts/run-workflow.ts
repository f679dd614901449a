import { storeAccount } from './n8n/store-account';
import { chooseProvider } from './lib/choose-provider';
import { runSession, type Session } from './lib/session';
import { openInstance } from './n8n/open-instance';
import { importFile, runImported } from './n8n/rest/run-file';

const usage = `Runs workflow files in a real n8n with this package and prints, for every node, its items.

  npx tsx scripts/run-workflow.ts examples/chat-completion.json [more.json]

OpenRouter is replaced by the sandbox unless OPENROUTER_API_KEY is set.`;

async function main(session: Session): Promise<number> {
	const files = process.argv.slice(2);
	if (files.length === 0) {
		console.error(usage);
		return 2;
	}
	const provider = await chooseProvider(session);
	const { client } = await openInstance(session);
	const credentials = await storeAccount(client, provider);
	let failed = 0;
	for (const file of files) {
		const imported = await importFile(client, file, credentials);
		const { status, error, runs } = await runImported(client, imported, {
			timeoutSeconds: 600,
			signal: session.signal,
		});
		if (status !== 'success') failed++;
		console.log(JSON.stringify({ file, status, error, runs }, null, 2));
	}
	return failed === 0 ? 0 : 1;
}

void runSession(main);
