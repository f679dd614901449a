import type { JsonObject } from '../shared/contract/json';
import type { ReplyFacts } from '../shared/contract/operation';
import { Failure } from '../shared/policy/failure';
import { readCompletion } from '../shared/wire/completion';
import { readChatPictures, readImages, type PictureSource } from '../shared/wire/images';
import { readUsage } from '../shared/wire/usage';

/** An answer with pictures, whichever API it came from; none is a flaw. */
export interface Pictures extends ReplyFacts {
	provider?: string;
	pictures: PictureSource[];
	/** What the model said beside them, or instead. */
	text?: string;
}

/**
 * @throws Failure `malformed` for an answer of neither API; `empty` where nothing was made and
 * nothing billed, which is worth another try
 */
export function readPictures(body: JsonObject): Pictures {
	return 'choices' in body ? fromChat(body) : fromImages(body);
}

function fromImages(body: JsonObject): Pictures {
	const usage = readUsage(body['usage']);
	const { pictures, model, provider, text } = readImages(body);
	const origin = { model, provider, usage, ...(text === undefined ? {} : { text }) };
	if (pictures.length > 0) return { pictures, ...origin };
	const isUnexplained = text === undefined && (usage?.cost ?? 0) === 0;
	if (!isUnexplained) return { pictures, ...origin, flaw: 'empty' };
	throw new Failure({
		kind: 'empty',
		cause: 'the list of pictures is empty',
		retryable: true,
		remedy: NO_PICTURE,
		model,
		provider,
		usage,
	});
}

function fromChat(body: JsonObject): Pictures {
	const { model, provider, usage, flaw, text, refusal } = readCompletion(body);
	const pictures = readChatPictures(body);
	const words = text === '' ? refusal : text;
	const without =
		pictures.length === 0 ? ({ flaw: flaw === 'refused' ? flaw : 'empty' } as const) : {};
	return { pictures, model, provider, usage, ...without, ...(words ? { text: words } : {}) };
}

/** What to try when there is no picture. */
export const NO_PICTURE =
	'Say in the prompt that you want a picture, reword what a provider may refuse to draw, or add a model under Fallback Models.';
