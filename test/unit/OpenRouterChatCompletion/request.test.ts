import type { Values } from '../../../nodes/shared/contract/operation';
import { chatCompletion } from '../../../nodes/OpenRouterChatCompletion/operation';
import { parametersOf } from '../support/nodes';

const HI = [{ role: 'user', content: 'Hi' }];

const FORMS: Array<[string, Values]> = [
	['simple', { promptType: 'simple', userMessage: 'Hi' }],
	['messages', { promptType: 'messages', messages: { values: HI } }],
	['json', { promptType: 'json', messagesJson: HI }],
];

/** First steps of the ways of the fields that the form fills: `provider` of `provider.sort.by`. */
const DECLARED = parametersOf(chatCompletion.properties).flatMap(({ property }) => {
	return property.routing?.send?.property?.split(/[.<[]/).slice(0, 1) ?? [];
});

describe('request of Chat Completion', () => {
	it.each(FORMS)('%s: the conversation, sent to the chat endpoint', (_title, values) => {
		expect(chatCompletion.request(values, [], new Map())).toMatchObject({
			method: 'POST',
			path: '/chat/completions',
			body: { messages: HI },
		});
	});

	it.each(FORMS)('%s: adds no field that the form fills', (_title, values) => {
		const { body = {} } = chatCompletion.request(values, [], new Map());
		expect(Object.keys(body).filter((key) => DECLARED.includes(key))).toEqual([]);
	});

	it('the form: fills the fields it should know', () => {
		expect([...new Set(DECLARED)]).toEqual(
			expect.arrayContaining(['model', 'models', 'provider', 'reasoning', 'seed', 'stop', 'user']),
		);
	});
});
