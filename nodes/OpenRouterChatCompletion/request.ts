import type { LoadedFile } from '../shared/contract/files';
import type { RequestDraft } from '../shared/contract/http';
import type { JsonObject } from '../shared/contract/json';
import type { Values } from '../shared/contract/operation';
import { withCacheMarks } from '../shared/mapping/cacheMarks';
import { messagesFrom } from '../shared/mapping/messages';
import { textList } from '../shared/parameters/checkedValue';
import { isUnset } from '../shared/parameters/entered';
import { isJsonObject } from '../shared/wire/parseBody';
import { attach, attachmentParts } from './attachments';
import { BODY_BUILDER, buildMode } from './bodyBuilder';
import { rawTools } from './rawTools';
import { enteredAnnotations, withAnnotations } from './fileAnnotations';

/** What the form shows for a setting of spoken answers that was not added. */
const AUDIO_DEFAULTS = {
	audioVoice: ['voice', 'alloy'],
	audioFormat: ['format', 'pcm16'],
} as const;

/** What the declarations cannot say: where to send it, and the conversation. */
export function request(values: Values, files: readonly LoadedFile[]): RequestDraft {
	const attached = attach(messagesFrom(values), attachmentParts(values, files));
	const audio = missingAudio(values);
	const draft: RequestDraft = {
		method: 'POST',
		path: '/chat/completions',
		body: {
			messages: withCacheMarks(attached, values),
			...rawTools(values),
			...(audio === undefined ? {} : { audio }),
		},
		// Spoken answers are given out as a stream only (guide: audio).
		...(audio === undefined ? {} : { streams: 'always' }),
	};
	if (buildMode(values) !== undefined) return { ...draft, chain: [BODY_BUILDER], streams: 'never' };
	const known = enteredAnnotations(values);
	return known.length === 0 ? draft : withAnnotations(draft, known);
}

/** The API wants voice and format of spoken answers, always; undefined when none are asked for. */
function missingAudio({ options }: Values): JsonObject | undefined {
	const entered = isJsonObject(options) ? options : {};
	if (!textList(entered['modalities']).includes('audio')) return undefined;
	const missing = Object.entries(AUDIO_DEFAULTS).filter(([name]) => isUnset(entered[name]));
	return Object.fromEntries(missing.map(([, field]) => field));
}
