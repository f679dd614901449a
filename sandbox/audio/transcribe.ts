import { createHash } from 'node:crypto';

import { findModel, listProviderSlugs } from '../catalogue/catalogue';
import type { CatalogueModel } from '../catalogue/types';
import { applyOneModelFault } from '../faults/applyRequestFault';
import { errorAnswer } from '../faults/envelope';
import type { CannedAnswer } from '../faults/types';
import type { Exchange } from '../http/exchange';
import { composeTranscript } from './composeTranscript';
import { listenTo } from './listenTo';

export interface TranscriptionInput {
	modelId: string;
	audio: Buffer;
	isVerbose: boolean;
	granularities: readonly string[];
	language: string | undefined;
}

/** Only these return more than the text. */
const VERBOSE_PROVIDERS = ['openai', 'groq', 'together'];

/** Answers a checked transcription request, however it was sent. */
export async function transcribe(exchange: Exchange, input: TranscriptionInput): Promise<void> {
	const { modelId, audio } = input;
	const { state, record } = exchange;
	record.model = modelId;
	// The bytes are what tells one piece of audio from another.
	const identity = `audio:${createHash('sha1').update(audio).digest('hex')}`;
	const target = {
		path: exchange.path,
		identity,
		streaming: false,
		redirected: exchange.redirected,
	};
	const fault = await applyOneModelFault(exchange, target, modelId);
	if (fault === 'ended' || !(await exchange.waitForLatency())) return;
	const model = findModel(modelId);
	const refusal = refuse(input, model);
	if (model === undefined || refusal !== undefined) {
		if (refusal !== undefined) exchange.send(refusal);
		return;
	}
	const reply = state.replies.take({ model: modelId, identity, lastRole: 'user' });
	const body = composeTranscript(listenTo(audio), model, {
		isVerbose: input.isVerbose,
		withWords: input.granularities.includes('word'),
		withSegments: input.granularities.length === 0 || input.granularities.includes('segment'),
		language: input.language,
		text: reply?.content ?? undefined,
	});
	exchange.bill();
	exchange.response.setHeader('x-generation-id', state.nextGenerationId());
	exchange.send({ status: 200, body });
}

function refuse(
	{ modelId, audio, isVerbose }: TranscriptionInput,
	model: CatalogueModel | undefined,
): CannedAnswer | undefined {
	if (model === undefined) return errorAnswer(400, `${modelId} is not a valid model ID`);
	if (!model.architecture.output_modalities.includes('transcription')) {
		return errorAnswer(404, `No endpoints found that support transcription for ${modelId}.`);
	}
	if (audio.length === 0) return errorAnswer(400, 'The audio is empty or not valid base64');
	const providers = listProviderSlugs(modelId);
	if (isVerbose && !VERBOSE_PROVIDERS.some((slug) => providers.includes(slug))) {
		return errorAnswer(400, `response_format verbose_json is not supported by ${modelId}`);
	}
	return undefined;
}
