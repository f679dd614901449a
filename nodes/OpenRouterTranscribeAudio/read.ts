import type { JsonObject } from '../shared/contract/json';
import type { ReplyFacts } from '../shared/contract/operation';
import { readCompletion } from '../shared/wire/completion';
import { readTranscription } from '../shared/wire/transcription';
import type { Transcript } from './text/transcript';
import { NO_SPEECH } from './toChat';

/** What was heard in one request, whichever API answered; times count from its own beginning. */
export interface Heard extends ReplyFacts, Transcript {}

/** @throws Failure for an answer of neither API */
export function readHeard(body: JsonObject): Heard {
	if (!('choices' in body)) return readTranscription(body);
	const { text, model, usage, flaw } = readCompletion(body);
	const said = text.trim() === NO_SPEECH ? '' : text.trim();
	return { text: said, model, usage, flaw, segments: [], words: [] };
}
