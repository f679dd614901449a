import type { FailureDetails } from '../shared/contract/failure';
import type { RequestDraft } from '../shared/contract/http';
import type { FactsByModel } from '../shared/contract/modelFacts';
import type { Values } from '../shared/contract/operation';
import { isJsonObject } from '../shared/wire/parseBody';
import { checkCapabilities } from './capabilities';
import { toChat } from './toChat';
import { ratioOfPixels } from './checks';

/**
 * The request for the API that was chosen; Automatic takes Chat where only the chat catalogue
 * lists the model.
 *
 * @throws Failure `badInput` for what a model of the chain cannot do
 */
export function inChosenForm(
	draft: RequestDraft,
	values: Values,
	facts: FactsByModel,
): RequestDraft {
	for (const known of facts.values()) checkCapabilities(known, draft.body ?? {});
	const main = facts.get(String(values['model']));
	const api = chosenApi(values);
	const onlyChat = api === 'automatic' && main?.listedIn === '/models';
	const form = api === 'chat' || onlyChat ? toChat(draft, main) : withoutDoubles(draft);
	// The raw body keeps its pictures as text, so there they must stay what they are.
	return { ...form, liftsFiles: values['simplify'] !== false };
}

/** A gateway or a model without the image API answers 404 there, and may still know the other. */
export function chatInstead(
	{ kind, status, model = '', info }: FailureDetails,
	draft: RequestDraft,
	values: Values,
	facts: FactsByModel,
): RequestDraft | undefined {
	if (draft.path !== '/images' || chosenApi(values) !== 'automatic') return undefined;
	if (kind !== 'notFound' || status !== 404 || (info?.excludedBy ?? []).length > 0)
		return undefined;
	return toChat(draft, facts.get(model));
}

function chosenApi({ options }: Values): unknown {
	return isJsonObject(options) ? (options['api'] ?? 'automatic') : 'automatic';
}

/** Pixels say the ratio already; some providers refuse to be told twice. */
function withoutDoubles(draft: RequestDraft): RequestDraft {
	const { aspect_ratio: aspectRatio, ...rest } = draft.body ?? {};
	const isDouble = aspectRatio !== undefined && ratioOfPixels(rest['size']) !== undefined;
	return { ...draft, oneModel: true, ...(isDouble ? { body: rest } : {}) };
}
