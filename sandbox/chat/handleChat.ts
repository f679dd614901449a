import type { ChatRequest } from '../contract/chatRequest';
import { applyFault, applyRequestFault } from '../faults/applyRequestFault';
import type { ChosenFault, FaultTarget } from '../faults/FaultPlan';
import type { CannedAnswer } from '../faults/types';
import type { Exchange } from '../http/exchange';
import { addImages } from './addImages';
import { composeCompletion } from './composeCompletion';
import { deliverCompletion } from './deliverCompletion';
import { readLastRole, readLastUserText } from './readPrompt';
import { resolveModel, type ServingModel } from './resolveModel';
import type { ChatCompletion } from './types';

const ACCOUNT_DEFAULT_MODEL = 'openai/gpt-4o-mini';

interface Choice {
	requestedId: string;
	serving: ServingModel;
	fault: ChosenFault | undefined;
}

/** `POST /chat/completions`: walks the models, then answers plain or as a stream. */
export async function handleChat(exchange: Exchange, request: ChatRequest): Promise<void> {
	const { record } = exchange;
	const identity = readLastUserText(request);
	const target: FaultTarget = {
		path: exchange.path,
		identity,
		streaming: request.stream === true,
		redirected: exchange.redirected,
	};
	const models = [
		...new Set([
			...(request.model === undefined ? [] : [request.model]),
			...(request.models ?? []),
		]),
	];
	const [firstModel = ACCOUNT_DEFAULT_MODEL] = models;
	record.model = firstModel;
	const requestFault = await applyRequestFault(exchange, target, firstModel);
	if (requestFault === 'ended') return;
	const choice = chooseModel(exchange, request, target, [firstModel, ...models.slice(1)]);
	if ('status' in choice) {
		if (await exchange.waitForLatency()) exchange.send(choice);
		return;
	}
	record.model = choice.requestedId;
	const modelFault =
		requestFault === undefined && choice.fault !== undefined
			? await applyFault(exchange, choice.fault, choice.requestedId)
			: requestFault;
	if (modelFault !== 'ended') await answer(exchange, request, { ...choice, fault: modelFault });
}

/** The first model without a status error; when all have one, the last error. */
function chooseModel(
	exchange: Exchange,
	request: ChatRequest,
	target: FaultTarget,
	models: string[],
): Choice | CannedAnswer {
	let refusal: CannedAnswer | undefined;
	for (const requestedId of models) {
		const chosen = exchange.state.faults.takeForModel(target, requestedId);
		if (chosen?.fault.kind === 'answer') {
			exchange.record.fault = chosen.name;
			const { options } = chosen;
			refusal = chosen.fault.build({ exchange, options, model: requestedId });
			// A broken success looks like a success to the router too, so it ends the walk.
			if (refusal.status < 400) return refusal;
			continue;
		}
		const serving = resolveModel(request, requestedId);
		if (!('status' in serving)) return { requestedId, serving, fault: chosen };
		refusal = serving;
	}
	if (refusal === undefined) throw new Error('A request without a model cannot be routed');
	return refusal;
}

const describeRouting = (requested: string) => ({ requested, strategy: 'direct', attempt: 1 });

async function answer(
	exchange: Exchange,
	request: ChatRequest,
	{ requestedId, serving, fault }: Choice,
): Promise<void> {
	const { state } = exchange;
	if (!(await exchange.waitForLatency())) return;
	const compose = (): ChatCompletion => {
		const composed = composeCompletion({
			request,
			requestedId,
			...serving,
			reply: state.replies.take({
				model: requestedId,
				identity: readLastUserText(request),
				lastRole: readLastRole(request),
			}),
			id: state.nextGenerationId(),
			created: Math.floor(Date.now() / 1000),
		});
		return addImages(composed, request, fault?.fault, state.imageBytes);
	};
	const sent = exchange.request.headers;
	const cached = state.responses.answer(sent, request, compose);
	for (const [name, value] of Object.entries(cached.headers)) {
		exchange.response.setHeader(name, value);
	}
	const completion =
		sent['x-openrouter-metadata'] === 'enabled'
			? { ...cached.completion, openrouter_metadata: describeRouting(requestedId) }
			: cached.completion;
	const context = { exchange, options: fault?.options ?? {}, model: requestedId };
	await deliverCompletion(exchange, request, completion, fault?.fault, context);
}
