import { z } from 'zod/v3';
import { makeMp3 } from '../../../sandbox/server';
import type { RestClient } from '../../../scripts/n8n/rest/client';
import { openAccount, type TestAccount } from './account';
import { serveFile } from '../../../scripts/lib/serve-file';
import { download, fileOf, pictureWorkflow, recordingWorkflow, sha256 } from './files';
import { execute } from './workflows';

const drawnSchema = z.object({ data: z.array(z.object({ b64_json: z.string() })).length(1) });
const chatSchema = z.object({
	messages: z.tuple([
		z.object({
			content: z.array(z.object({ image_url: z.object({ url: z.string() }).optional() })),
		}),
	]),
});
const transcriptionSchema = z.object({ input_audio: z.object({ data: z.string() }) });

const PICTURE_BYTES = 200_000;
const RECORDING_SECONDS = 30;

/** One file at one place of its way through n8n, as a checksum. */
export interface FileJourney {
	/** What the provider drew, what n8n holds of it, what the model was shown. */
	readonly picture: readonly string[];
	/** What was downloaded, what n8n holds of it, what was transcribed. */
	readonly recording: readonly string[];
	/** Where n8n keeps the files our nodes gave out: `filesystem-v2`, `database`, or `memory`. */
	readonly places: readonly string[];
	/** The files our nodes made at the end of the way. */
	readonly redrawn: Buffer;
	readonly captions: string;
}

/** Sends a picture and a recording through our nodes in an n8n. */
export async function sendFiles(client: RestClient): Promise<FileJourney> {
	const account = await openAccount(client);
	const recording = makeMp3(RECORDING_SECONDS);
	const server = await serveFile(recording, 'audio/mpeg');
	try {
		return await travel(client, account, recording, server.url);
	} finally {
		await server.close();
		await account.sandbox.close();
	}
}

async function travel(
	client: RestClient,
	{ sandbox, credential, apiKey }: TestAccount,
	recording: Buffer,
	url: string,
): Promise<FileJourney> {
	sandbox.setImageBytes(PICTURE_BYTES);
	const pictures = await execute(client, pictureWorkflow(credential));
	const captioned = await execute(client, recordingWorkflow(credential, url));
	const [drawRequest, chatRequest, transcription] = sandbox.requests
		.filter(({ method }) => method === 'POST')
		.map(({ body }) => body);
	const drawn = fileOf(pictures, 'Draw', 'data');
	const redrawn = fileOf(pictures, 'Chat', 'image');
	const heard = fileOf(captioned, 'Recording', 'data');
	const captions = fileOf(captioned, 'Captions', 'data');
	const asked = await drawAgain(sandbox.baseUrl, apiKey, drawRequest);
	return {
		picture: [asked, await download(client, drawn), shownPicture(chatRequest)].map(sha256),
		recording: [recording, await download(client, heard), sentSound(transcription)].map(sha256),
		places: [drawn, redrawn, captions].map(({ id }) => id?.split(':')[0] ?? 'memory'),
		redrawn: await download(client, redrawn),
		captions: (await download(client, captions)).toString('utf8'),
	};
}

/** The sandbox draws the same picture for the same request. */
async function drawAgain(baseUrl: string, apiKey: string, request: unknown): Promise<Buffer> {
	const response = await fetch(`${baseUrl}/images`, {
		method: 'POST',
		headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
		body: JSON.stringify(request),
	});
	const [picture] = drawnSchema.parse(await response.json()).data;
	return Buffer.from(picture?.b64_json ?? '', 'base64');
}

function shownPicture(chatRequest: unknown): Buffer {
	const [{ content }] = chatSchema.parse(chatRequest).messages;
	const address = content.find(({ image_url }) => image_url !== undefined)?.image_url?.url ?? '';
	return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

function sentSound(transcription: unknown): Buffer {
	return Buffer.from(transcriptionSchema.parse(transcription).input_audio.data, 'base64');
}
