import type { FailureDetails } from '../shared/contract/failure';
import type { RequestDraft } from '../shared/contract/http';
import type { FactsByModel, ModelFacts } from '../shared/contract/modelFacts';
import type { Values } from '../shared/contract/operation';
import { textList } from '../shared/parameters/checkedValue';
import { badInput } from '../shared/policy/failure';
import { isJsonObject } from '../shared/wire/parseBody';
import { formatName } from './audio/audioFormat';
import { settingsOf, type Settings } from './settings';
import { toChat } from './toChat';

type Way = 'transcription' | 'chat';

/** What each endpoint takes (docs: speech to text; audio inputs). */
const FORMATS: Readonly<Record<Way, readonly string[]>> = {
	transcription: ['wav', 'mp3', 'flac', 'm4a', 'ogg', 'webm', 'aac'],
	chat: ['wav', 'mp3', 'aiff', 'aac', 'ogg', 'flac', 'm4a'],
};
/** Routers and presets stand for chat models. */
const CHAT_ROUTER = /^(openrouter\/|@preset\/|.*@preset\/)/;
const MODEL = 'Model';
const FALLBACKS = 'Fallback Models';

/**
 * The request for the endpoint its models understand.
 *
 * @throws Failure `badInput` for what that endpoint, or a model of the chain, cannot do
 */
export function inChosenForm(
	draft: RequestDraft,
	values: Values,
	facts: FactsByModel,
): RequestDraft {
	const settings = settingsOf(values);
	const model = String(values['model'] ?? '').trim();
	const way = wayOf(settings, model, facts);
	checkModel(MODEL, facts.get(model), way);
	for (const id of textList(values['fallbackModels'])) checkModel(FALLBACKS, facts.get(id), way);
	checkFormat(draft, way);
	if (way === 'chat') {
		checkChat(settings);
		return toChat(draft, settings);
	}
	checkTranscription(settings);
	return { ...draft, oneModel: true };
}

/** A model the catalogue does not have is taken for one that transcribes, until it says no. */
export function chatInstead(
	{ kind, cause }: FailureDetails,
	draft: RequestDraft,
	values: Values,
): RequestDraft | undefined {
	const settings = settingsOf(values);
	const isRefused = (kind === 'notFound' || kind === 'badRequest') && /transcription/i.test(cause);
	const canSwitch = settings.api === 'automatic' && settings.granularities.length === 0;
	const isChat = draft.path === '/chat/completions';
	return isRefused && canSwitch && !isChat ? toChat(draft, settings) : undefined;
}

function wayOf({ api, question }: Settings, model: string, facts: FactsByModel): Way {
	if (api !== 'automatic') return api;
	if (question !== undefined || CHAT_ROUTER.test(model)) return 'chat';
	const { outputModalities } = facts.get(model) ?? {};
	return (outputModalities?.includes('transcription') ?? true) ? 'transcription' : 'chat';
}

function checkModel(parameter: string, facts: ModelFacts | undefined, way: Way): void {
	if (facts === undefined) return;
	const { id, inputModalities, outputModalities } = facts;
	const transcribes = outputModalities?.includes('transcription') ?? true;
	if (way === 'transcription') {
		if (transcribes) return;
		throw badInput(parameter, `${id} is not made for transcription`, 'Choose one from the list.');
	}
	if (!(outputModalities?.includes('text') ?? true)) {
		throw badInput(
			parameter,
			`${id} transcribes and cannot be asked anything`,
			'Choose a chat model that takes audio, or remove Question and set API to Automatic.',
		);
	}
	if (inputModalities?.includes('audio') ?? true) return;
	throw badInput(
		parameter,
		`${id} cannot hear`,
		'Choose a model from the list, or a chat model that takes audio.',
	);
}

function checkFormat({ body = {} }: RequestDraft, way: Way): void {
	const { input_audio: sound } = body;
	const format = isJsonObject(sound) ? String(sound['format']) : '';
	if (FORMATS[way].includes(format)) return;
	const takers = way === 'chat' ? 'models that chat' : 'models that transcribe';
	throw badInput(
		'Source',
		`${takers} take no ${formatName(format)} files`,
		`Convert the recording first. Possible are: ${FORMATS[way].map(formatName).join(', ')}.`,
	);
}

function checkChat({ outputFormat, granularities, providerOptions }: Settings): void {
	if (outputFormat !== 'text' || granularities.length > 0) {
		throw badInput(
			outputFormat === 'text' ? 'Timestamp Granularities' : 'Output Format',
			'a chat model gives no times',
			'Choose Text, or a model made for transcription such as openai/whisper-large-v3.',
		);
	}
	if (isJsonObject(providerOptions) && Object.keys(providerOptions).length > 0) {
		throw badInput('Provider Options', 'they are for transcription only', 'Remove them.');
	}
}

function checkTranscription({ vocabulary, question }: Settings): void {
	if (question !== undefined) {
		throw badInput(
			'Question',
			'only chat models answer questions',
			'Set API to Automatic or Chat.',
		);
	}
	if (vocabulary.length > 0) {
		throw badInput(
			'Vocabulary',
			'OpenRouter’s transcription takes no hints',
			'Remove it, or choose a chat model that takes audio.',
		);
	}
}
