import type { FailureDetails } from '../shared/contract/failure';
import type { RequestDraft } from '../shared/contract/http';
import type { JsonObject } from '../shared/contract/json';
import type { FactsByModel, ModelFacts } from '../shared/contract/modelFacts';
import { isJsonObject } from '../shared/wire/parseBody';
import { instructionMessage } from './messages';
import type { Plan } from './plan';

/** The name of the schema, and of the function that takes its data. */
export const NAME = 'extracted_data';

/**
 * Ways to ask for data, the surest first: a schema the provider enforces, a function the model
 * must call, JSON without a schema, and words alone.
 */
const MODES = ['schema', 'function', 'json', 'words'] as const;
type Mode = (typeof MODES)[number];

/** Request parameters a model must take for each way (api guide: structured outputs). */
const NEEDS: Readonly<Record<Mode, readonly string[]>> = {
	schema: ['structured_outputs'],
	function: ['tools', 'tool_choice'],
	json: ['response_format'],
	words: [],
};

/** What a request asks for, and how. */
export interface Wish {
	plan: Plan;
	instructions: string;
	/** Whether OpenRouter mends the syntax of answers, too. */
	heal: boolean;
	/** What the user chose under Provider Preferences; unset leaves it to the form. */
	requireParameters?: boolean;
}

/**
 * The request in the surest way its main model knows. A fallback model that lacks that way finds
 * the schema in the prompt, too.
 */
export function shaped(
	draft: RequestDraft,
	wish: Wish,
	chain: readonly string[],
	facts: FactsByModel,
): RequestDraft {
	const known = chain.map((model) => facts.get(model));
	const mode = MODES.find((one) => takes(known[0], one)) ?? 'words';
	const isShared = known.every((model) => takes(model, mode));
	return inMode(draft, wish, { mode, strict: wish.plan.wire.strict, isShared });
}

/** Not known means: it may well. */
function takes(model: ModelFacts | undefined, mode: Mode): boolean {
	const supported = model?.supportedParameters;
	return supported === undefined || NEEDS[mode].every((name) => supported.includes(name));
}

/** Words of a refusal that is about the way of asking, not about the request. */
const ABOUT_FORM =
	/response_format|json_schema|json_object|json mode|structured.?output|schema|\btools?\b|tool_choice|function.?call|\bstrict\b|requested parameters/i;
/** Words of a refusal that is about the schema itself. */
const ABOUT_SCHEMA = /invalid.*schema|schema.*invalid|additionalProperties|keyword|\$ref|\$defs/i;
const MAY_BE_FORM: ReadonlySet<string> = new Set(['badRequest', 'notFound']);

/** The next surest form after one was refused; undefined when the refusal is about something else. */
export function lesserForm(
	failure: FailureDetails,
	draft: RequestDraft,
	wish: Wish,
): RequestDraft | undefined {
	if (!isAboutForm(failure)) return undefined;
	const { mode, strict } = formOf(draft);
	if (strict && ABOUT_SCHEMA.test(failure.cause)) {
		return inMode(draft, wish, { mode, strict: false, isShared: false });
	}
	const next = MODES[MODES.indexOf(mode) + 1];
	return next === undefined
		? undefined
		: inMode(draft, wish, { mode: next, strict, isShared: false });
}

function isAboutForm({ kind, cause, info }: FailureDetails): boolean {
	if (!MAY_BE_FORM.has(kind)) return false;
	const excludedBy = info?.excludedBy ?? [];
	if (excludedBy.length > 0) return excludedBy.includes('require_parameters');
	return info?.availabilityCode === undefined && ABOUT_FORM.test(cause);
}

/** Fields of a body that belong to one form only. */
const FORM_FIELDS = ['messages', 'plugins', 'provider', 'response_format', 'tool_choice', 'tools'];

interface Form {
	mode: Mode;
	strict: boolean;
	/** Whether every model of the chain takes this way. */
	isShared: boolean;
}

function formOf({ body = {} }: RequestDraft): Omit<Form, 'isShared'> {
	const { response_format: format, tools } = body;
	if (Array.isArray(tools)) return { mode: 'function', strict: isStrict(tools[0], 'function') };
	if (!isJsonObject(format)) return { mode: 'words', strict: false };
	return format['type'] === 'json_schema'
		? { mode: 'schema', strict: isStrict(format, 'json_schema') }
		: { mode: 'json', strict: false };
}

function isStrict(holder: unknown, key: string): boolean {
	const inside = isJsonObject(holder) ? holder[key] : undefined;
	return isJsonObject(inside) && inside['strict'] === true;
}

function inMode(draft: RequestDraft, wish: Wish, { mode, strict, isShared }: Form): RequestDraft {
	const { provider, messages } = draft.body ?? {};
	const enforced = mode === 'schema' || mode === 'function';
	const told = !enforced || !isShared;
	const [, ...conversation] = Array.isArray(messages) ? messages : [];
	const body: JsonObject = {
		...without(FORM_FIELDS, draft.body ?? {}),
		messages: [instructionMessage(wish.plan, wish.instructions, told), ...conversation],
		...askingFor(mode, wish.plan.wire.schema, strict),
		...preferences(provider, wish.requireParameters ?? (enforced && isShared)),
		...(wish.heal && (mode === 'schema' || mode === 'json')
			? { plugins: [{ id: 'response-healing' }] }
			: {}),
	};
	return { ...draft, body };
}

function askingFor(mode: Mode, schema: JsonObject, strict: boolean): JsonObject {
	switch (mode) {
		case 'schema':
			return {
				response_format: { type: 'json_schema', json_schema: { name: NAME, strict, schema } },
			};
		case 'function': {
			const description = 'Takes the data that was found';
			return {
				tools: [
					{ type: 'function', function: { name: NAME, description, parameters: schema, strict } },
				],
				tool_choice: { type: 'function', function: { name: NAME } },
			};
		}
		case 'json':
			return { response_format: { type: 'json_object' } };
		default:
			return {};
	}
}

/** Without `require_parameters` a provider that does not know the form drops it silently. */
function preferences(provider: unknown, isRequired: boolean): JsonObject {
	const entered = without(['require_parameters'], isJsonObject(provider) ? provider : {});
	const required = isRequired ? { require_parameters: true } : {};
	const joined = { ...entered, ...required };
	return Object.keys(joined).length === 0 ? {} : { provider: joined };
}

function without(fields: readonly string[], body: JsonObject): JsonObject {
	return Object.fromEntries(Object.entries(body).filter(([field]) => !fields.includes(field)));
}
