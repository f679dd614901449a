import { asHeader, flag, number } from '../../../../nodes/shared/parameters/declare';
import { toHeaders } from '../../../../nodes/shared/parameters/toHeaders';

const FORM = [
	asHeader(flag({ label: 'Cache', name: 'cache', field: 'X-Cache', description: '' })),
	asHeader(number({ label: 'TTL', name: 'ttl', field: 'X-TTL', description: '' }, { min: 1 }, 5)),
	flag({ label: 'Seed', name: 'seed', field: 'seed', description: '' }),
];

describe('toHeaders', () => {
	it.each([
		['nothing entered', {}, {}],
		['false', { cache: false }, { 'X-Cache': 'false' }],
		['a number', { ttl: 60 }, { 'X-TTL': '60' }],
		['a field of the body', { seed: true }, {}],
	])('%s', (_title, values, headers) => {
		expect(toHeaders(FORM, values)).toEqual(headers);
	});
});
