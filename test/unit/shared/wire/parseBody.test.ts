import { isJsonObject, parseBody } from '../../../../nodes/shared/wire/parseBody';

describe('parseBody', () => {
	it.each([
		['an object', '{"a":0}', { body: { a: 0 } }],
		['padding in front', '\n\n   \n{"a":[]}\n', { body: { a: [] } }],
		['nothing', '', { problem: 'The answer has no content' }],
		['padding alone', ' \n ', { problem: 'The answer has no content' }],
		['a list', '[{"a":0}]', { problem: 'The answer is no JSON object' }],
		['null', 'null', { problem: 'The answer is no JSON object' }],
		['a text', '"ok"', { problem: 'The answer is no JSON object' }],
		['a body cut off', '{"a":"secret', { problem: 'The answer is broken JSON' }],
		['words', 'Bad Gateway', { problem: 'The answer is broken JSON' }],
		[
			'a web page with a title',
			'<!DOCTYPE html><html><head><title> 502 Bad Gateway </title></head></html>',
			{ problem: 'The answer is a web page (“502 Bad Gateway”)' },
		],
		[
			'a web page without one',
			'<html><body>x</body></html>',
			{ problem: 'The answer is a web page' },
		],
		[
			'a web page with an empty title',
			'<html><title> </title></html>',
			{ problem: 'The answer is a web page' },
		],
	])('%s: the body, or why there is none, without quoting it', (_title, text, expected) => {
		expect(parseBody(text)).toStrictEqual(expected);
	});
});

describe('isJsonObject', () => {
	it.each([
		[{}, true],
		[{ a: 1 }, true],
		[[], false],
		[null, false],
		[undefined, false],
		['{}', false],
		[0, false],
	])('%j: %s', (value, expected) => {
		expect(isJsonObject(value)).toBe(expected);
	});
});
