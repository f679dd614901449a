import type { FailureDetails } from '../shared/contract/failure';
import type { FileWish, LoadedFile } from '../shared/contract/files';
import type { RequestDraft } from '../shared/contract/http';
import type { FactsByModel } from '../shared/contract/modelFacts';
import type { Values } from '../shared/contract/operation';
import { binaryWishes } from '../shared/parameters/attachments';
import { textList } from '../shared/parameters/checkedValue';
import { chainOf } from '../shared/policy/chain';
import { isJsonObject } from '../shared/wire/parseBody';
import { lesserForm, shaped, type Wish } from './form';
import { inputMessage, instructionMessage } from './messages';
import { attachments } from './parameters';
import { planOf } from './plan';

/** Larger files are refused by most providers anyway. */
const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** The files of the binary fields; a schema that is none is told before any is loaded. */
export function files(values: Values): FileWish[] {
	planOf(values);
	return binaryWishes(attachments, values, MAX_FILE_BYTES);
}

/** The conversation; in which form the data is asked for depends on the model. */
export function request(values: Values, loaded: readonly LoadedFile[]): RequestDraft {
	const { plan, instructions } = wishOf(values);
	const messages = [
		instructionMessage(plan, instructions, false),
		inputMessage(values, loaded, attachments),
	];
	return { method: 'POST', path: '/chat/completions', body: { messages } };
}

/** The request in the surest form the main model knows. */
export function shape(draft: RequestDraft, values: Values, facts: FactsByModel): RequestDraft {
	const chain = chainOf(String(values['model'] ?? ''), textList(values['fallbackModels']));
	return shaped(draft, wishOf(values), chain, facts);
}

/** The request in a humbler form, when the models refused this one. */
export function instead(
	failure: FailureDetails,
	draft: RequestDraft,
	values: Values,
): RequestDraft | undefined {
	return lesserForm(failure, draft, wishOf(values));
}

function wishOf(values: Values): Wish {
	const { options, providerPreferences, instructions } = values;
	const { responseHealing } = isJsonObject(options) ? options : {};
	const { requireParameters } = isJsonObject(providerPreferences) ? providerPreferences : {};
	return {
		plan: planOf(values),
		instructions: String(instructions ?? ''),
		heal: responseHealing === true,
		...(typeof requireParameters === 'boolean' ? { requireParameters } : {}),
	};
}
