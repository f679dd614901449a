import { redact } from '../../../../nodes/shared/policy/redact';

describe('redact', () => {
	it.each([
		['the secret', 'key my-secret-key is bad', ['my-secret-key'], 'key *** is bad'],
		['the secret twice', 'my-secret-key my-secret-key', ['my-secret-key'], '*** ***'],
		['signs of a pattern in the secret', 'x a.b(c)*+d y', ['a.b(c)*+d'], 'x *** y'],
		['several secrets', 'first-secret second-secret', ['first-secret', 'second-secret'], '*** ***'],
		['a key nobody named', 'Bearer sk-or-v1-0123456789abcdef!', [], 'Bearer ***!'],
		['a piece of a key', 'sk-or-v1-...abc', [], 'sk-or-v1-...abc'],
		['a secret that is too short', 'a short word', ['short'], 'a short word'],
		['nothing to hide', 'plain text', ['my-secret-key'], 'plain text'],
		['an empty text', '', ['my-secret-key'], ''],
	])('%s: masked where it can be one', (_title, text, secrets, clean) => {
		expect(redact(text, secrets)).toBe(clean);
	});
});
