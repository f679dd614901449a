import { findModel } from '../catalogue/catalogue';
import type { CatalogueModel } from '../catalogue/types';
import type { ChatRequest } from '../contract/chatRequest';
import { describeAvailability } from '../faults/availabilityErrors';
import { errorAnswer } from '../faults/envelope';
import type { CannedAnswer } from '../faults/types';
import { chooseProvider } from './chooseProvider';

export interface ServingModel {
	model: CatalogueModel;
	providerSlug: string;
}

/** The model and provider that can serve the request, or OpenRouter's answer why none can. */
export function resolveModel(
	request: ChatRequest,
	requestedId: string,
): ServingModel | CannedAnswer {
	const model = findModel(requestedId);
	if (model === undefined) return refuseUnknown(requestedId);
	const wanted = request.modalities ?? ['text'];
	const missing = wanted.filter((name) => !model.architecture.output_modalities.includes(name));
	if (missing.length > 0) {
		return errorAnswer(
			404,
			`No endpoints found that support the requested output modalities: ${wanted.join(', ')}`,
			{ metadata: { error_type: 'not_found' } },
		);
	}
	const providerSlug = chooseProvider(requestedId, request.provider);
	if (providerSlug === undefined) {
		return errorAnswer(
			404,
			`No endpoints found for ${requestedId} that match your provider preferences.`,
			{
				metadata: { error_type: 'not_found' },
				availability: describeAvailability('constraint_filtered', false, requestedId, {
					excluded_by: ['allowed_providers'],
				}),
			},
		);
	}
	return { model, providerSlug };
}

function refuseUnknown(id: string): CannedAnswer {
	if (id.endsWith(':free')) {
		return errorAnswer(404, `No endpoints found for ${id}.`, {
			metadata: { error_type: 'not_found' },
			availability: describeAvailability('no_endpoints', false, id),
		});
	}
	return errorAnswer(400, `${id} is not a valid model ID`, {
		metadata: { error_type: 'invalid_request' },
		availability: describeAvailability('model_not_found', false, id),
	});
}
