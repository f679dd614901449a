import { findModel, listProviderSlugs } from '../catalogue/catalogue';
import type { CatalogueModel } from '../catalogue/types';
import { chooseProvider } from '../chat/chooseProvider';
import type { ImageRequest } from '../contract/imageRequest';
import { applyOneModelFault } from '../faults/applyRequestFault';
import { errorAnswer } from '../faults/envelope';
import type { ChosenFault } from '../faults/FaultPlan';
import type { CannedAnswer } from '../faults/types';
import type { Exchange } from '../http/exchange';
import { sendEvents } from '../http/sendEvents';
import { buildImageEvents } from './buildImageEvents';
import { composeImages, countImageUsage } from './composeImages';

/** `POST /images`: pictures as JSON, or as a stream where the provider streams. */
export async function handleImages(exchange: Exchange, request: ImageRequest): Promise<void> {
	const { model: modelId, prompt } = request;
	exchange.record.model = modelId;
	const target = {
		path: exchange.path,
		identity: prompt,
		streaming: request.stream === true,
		redirected: exchange.redirected,
	};
	const fault = await applyOneModelFault(exchange, target, modelId);
	if (fault === 'ended' || !(await exchange.waitForLatency())) return;
	const model = findModel(modelId);
	const refusal = model === undefined ? refuseModel(modelId) : refuse(request, model);
	if (model === undefined || refusal !== undefined) {
		if (refusal !== undefined) exchange.send(refusal);
		return;
	}
	await answer(exchange, request, model, fault);
}

async function answer(
	exchange: Exchange,
	request: ImageRequest,
	model: CatalogueModel,
	chosen: ChosenFault | undefined,
): Promise<void> {
	const drawn = composeImages(request, model, exchange.state.imageBytes);
	const fault = chosen?.fault;
	const images = fault?.kind === 'pictures' ? fault.change(drawn) : drawn;
	const usage = countImageUsage(request.prompt, images.length, model);
	const created = Math.floor(Date.now() / 1000);
	const isStreamed = request.stream === true && streamsPictures(model.id);
	const isBilled = images.length > 0 && (fault?.kind !== 'stream' || fault.billed);
	if (isBilled) exchange.bill();
	if (!isStreamed || fault?.kind === 'buffered' || exchange.deliver !== undefined) {
		exchange.send({ status: 200, body: { created, data: images, usage } });
		return;
	}
	const events = buildImageEvents(images, usage, created);
	const context = { exchange, options: chosen?.options ?? {}, model: model.id };
	const plan =
		fault?.kind === 'stream' ? fault.plan(events, context) : { events, ending: 'end' as const };
	await sendEvents(exchange, plan);
}

/** Only OpenAI's endpoints stream pictures; all others answer with JSON. */
export const streamsPictures = (modelId: string): boolean =>
	listProviderSlugs(modelId).includes('openai');

const refuseModel = (modelId: string): CannedAnswer =>
	errorAnswer(400, `${modelId} is not a valid model ID`, {
		metadata: { error_type: 'invalid_request' },
	});

function refuse(request: ImageRequest, model: CatalogueModel): CannedAnswer | undefined {
	if (!model.architecture.output_modalities.includes('image')) {
		return errorAnswer(404, `No endpoints found that support image generation for ${model.id}.`, {
			metadata: { error_type: 'not_found' },
		});
	}
	if (chooseProvider(model.id, request.provider) === undefined) {
		return errorAnswer(
			404,
			`No endpoints found for ${model.id} that match your provider preferences.`,
		);
	}
	const references = request.input_references ?? [];
	if (references.length > 0 && !model.architecture.input_modalities.includes('image')) {
		return errorAnswer(400, `${model.id} does not support input_references`);
	}
	return undefined;
}
