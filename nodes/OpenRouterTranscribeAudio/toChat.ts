import type { RequestDraft } from '../shared/contract/http';
import type { JsonObject } from '../shared/contract/json';
import type { Settings } from './settings';

/** What a chat model is asked to write when nobody speaks. */
export const NO_SPEECH = '[no speech]';

const TRANSCRIPTION_FIELDS = [
	'input_audio',
	'language',
	'provider',
	'response_format',
	'timestamp_granularities',
];

/**
 * The same request to a chat model that hears: the recording goes along with a prompt. Fields that
 * only the transcription endpoint knows stay behind.
 */
export function toChat(draft: RequestDraft, settings: Settings): RequestDraft {
	const body = Object.fromEntries(
		Object.entries(draft.body ?? {}).filter(([field]) => !TRANSCRIPTION_FIELDS.includes(field)),
	);
	const text = promptOf(settings);
	const late = (sound: JsonObject): JsonObject => ({
		messages: [
			{
				role: 'user',
				content: [
					{ type: 'text', text },
					{ type: 'input_audio', input_audio: sound['input_audio'] },
				],
			},
		],
	});
	const { parts, lateBody, lateBytes } = draft;
	return {
		method: 'POST',
		path: '/chat/completions',
		body,
		...(lateBody === undefined ? {} : { lateBody: () => late(lateBody()), lateBytes }),
		...(parts === undefined
			? {}
			: { parts: parts.map((part) => ({ ...part, lateBody: () => late(part.lateBody()) })) }),
	};
}

function promptOf({ question, language, vocabulary }: Settings): string {
	if (question !== undefined) return question;
	return [
		'Write down word for word what is said in this recording, in the language that is spoken.',
		`Answer with the spoken words alone: no introduction, no remarks, no times, no speaker names. If nobody speaks, answer ${NO_SPEECH}.`,
		...(language === undefined ? [] : [`The language is ${language}.`]),
		...(vocabulary.length === 0
			? []
			: [`Spell these names and terms as here, where they occur: ${vocabulary.join(', ')}.`]),
	].join('\n');
}
