import { classifyNetwork } from '../../../../nodes/shared/policy/classifyNetwork';

function coded(code: string, message = 'something broke'): Error {
	return Object.assign(new Error(message), { code });
}

const CUT_OFF = 'The connection was cut off before the answer was complete';

describe('classifyNetwork', () => {
	it.each(['ECONNABORTED', 'ETIMEDOUT', 'ESOCKETTIMEDOUT', 'ERR_CANCELED'])(
		'%s: a timeout that names the limit',
		(code) => {
			expect(classifyNetwork(coded(code), 1250)).toEqual({
				kind: 'timeout',
				cause: 'No answer within 1.3 seconds',
				retryable: true,
			});
		},
	);

	it('a message about a timeout without a code: a timeout', () => {
		expect(classifyNetwork(new Error('timeout of 300000ms exceeded'), 300_000)).toEqual({
			kind: 'timeout',
			cause: 'No answer within 300 seconds',
			retryable: true,
		});
	});

	it.each([
		['ECONNREFUSED', 'The server refused the connection'],
		['ENOTFOUND', 'The host name could not be found'],
		['EAI_AGAIN', 'The host name could not be looked up'],
		['EHOSTUNREACH', 'The host cannot be reached'],
		['ENETUNREACH', 'The network cannot be reached'],
		['ECONNRESET', CUT_OFF],
		['EPIPE', CUT_OFF],
		['ERR_BAD_RESPONSE', CUT_OFF],
		['ERR_NETWORK', CUT_OFF],
		['ERR_STREAM_PREMATURE_CLOSE', CUT_OFF],
		['UND_ERR_SOCKET', CUT_OFF],
	])('%s: network, “%s”', (code, cause) => {
		expect(classifyNetwork(coded(code), 1000)).toEqual({ kind: 'network', cause, retryable: true });
	});

	it.each([
		'aborted',
		'socket hang up',
		'Premature close',
		'terminated',
		'Network request did not end',
	])('“%s” without a code: the connection was cut off', (message) => {
		expect(classifyNetwork(new Error(message), 1000)).toEqual({
			kind: 'network',
			cause: CUT_OFF,
			retryable: true,
		});
	});

	it('the code sits two causes down: found', () => {
		const wrapped = new Error('The service is not reachable', {
			cause: new Error('request did not end', { cause: coded('ECONNREFUSED') }),
		});
		expect(classifyNetwork(wrapped, 1000)?.cause).toBe('The server refused the connection');
	});

	it('the code stands as httpCode: found', () => {
		const wrapped = Object.assign(new Error('no luck'), { httpCode: 'ENOTFOUND' });
		expect(classifyNetwork(wrapped, 1000)?.kind).toBe('network');
	});

	it('causes in a circle: ends', () => {
		const one = new Error('one');
		one.cause = one;
		expect(classifyNetwork(one, 1000)).toBeUndefined();
	});

	it.each([
		['a bug', new TypeError("Cannot read properties of undefined (reading 'x')")],
		['an unknown code', coded('ERR_ASSERTION')],
		['a number as code', Object.assign(new Error('x'), { code: 7 })],
		['a text', 'socket hang up'],
		['nothing', undefined],
		['null', null],
	])('%s: not the network', (_title, error) => {
		expect(classifyNetwork(error, 1000)).toBeUndefined();
	});
});
