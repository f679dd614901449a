import type { ISupplyDataFunctions } from 'n8n-workflow';

/** The API takes no longer ones. */
const MAX_LENGTH = 256;

/**
 * The session of the agent above, found as n8n's memory nodes find it: in the item, or in the chat
 * trigger. Undefined when there is none.
 */
export function sessionIdOf(context: ISupplyDataFunctions, itemIndex: number): string | undefined {
	const expressions = ['{{ $json.sessionId }}', chatTriggerExpression(context)];
	for (const expression of expressions) {
		const id = expression === undefined ? undefined : evaluated(context, expression, itemIndex);
		if (typeof id === 'string' && id !== '' && id.length <= MAX_LENGTH) return id;
	}
	return undefined;
}

function chatTriggerExpression(context: ISupplyDataFunctions): string | undefined {
	const name = context.getChatTrigger()?.name;
	return name === undefined ? undefined : `{{ $(${JSON.stringify(name)}).first().json.sessionId }}`;
}

/** A chat trigger that did not run makes n8n throw. */
function evaluated(context: ISupplyDataFunctions, expression: string, itemIndex: number): unknown {
	try {
		return context.evaluateExpression(expression, itemIndex);
	} catch {
		return undefined;
	}
}
