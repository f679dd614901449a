import type { RequestDraft } from '../shared/contract/http';
import type { JsonObject } from '../shared/contract/json';
import type { ModelFacts } from '../shared/contract/modelFacts';
import { badInput } from '../shared/policy/failure';
import { isJsonObject } from '../shared/wire/parseBody';

/** What `image_config` calls the fields of the image API; where it differs, by its own name. */
const CONFIG: Readonly<Record<string, string>> = {
	aspect_ratio: 'aspect_ratio',
	background: 'background',
	output_compression: 'output_compression',
	output_format: 'output_format',
	quality: 'quality',
	resolution: 'image_size',
	size: 'image_size',
};

/**
 * The same request for the chat endpoint, which gives one picture at a time: the number of
 * pictures is dropped.
 *
 * @param draft for the image API
 * @throws Failure `badInput` for provider options, which the chat endpoint refuses
 */
export function toChat(draft: RequestDraft, facts: ModelFacts | undefined): RequestDraft {
	const { prompt, input_references: references, seed, provider } = draft.body ?? {};
	if (isJsonObject(provider) && 'options' in provider) {
		throw badInput(
			'Provider Options (JSON)',
			'the chat API, which this model needs, does not take them',
			'Remove them, or choose Images as API under Options.',
		);
	}
	const parts = Array.isArray(references) ? references : [];
	const config = imageConfig(draft.body ?? {});
	const body: JsonObject = {
		messages: [
			{
				role: 'user',
				content: parts.length === 0 ? prompt : [{ type: 'text', text: prompt }, ...parts],
			},
		],
		modalities: modalitiesOf(facts),
		...(Object.keys(config).length === 0 ? {} : { image_config: config }),
		...(seed === undefined ? {} : { seed }),
		...(provider === undefined ? {} : { provider }),
	};
	return { ...draft, path: '/chat/completions', body, oneModel: false };
}

/** A model that gives no text must not be asked for any. */
function modalitiesOf(facts: ModelFacts | undefined): string[] {
	const given = facts?.outputModalities ?? ['image', 'text'];
	return ['image', 'text'].filter((modality) => given.includes(modality));
}

function imageConfig(body: JsonObject): JsonObject {
	return Object.fromEntries(
		Object.entries(CONFIG).flatMap(([field, name]) => {
			const value = body[field];
			return value === undefined || value === 'auto' ? [] : [[name, value]];
		}),
	);
}
