import type { RequestDraft } from '../../../../nodes/shared/contract/http';
import type { Delivered, FollowUp } from '../../../../nodes/shared/contract/operation';
import { badInput } from '../../../../nodes/shared/policy/failure';
import { converse } from '../../../../nodes/shared/transport/converse';
import { readCompletion, type Completion } from '../../../../nodes/shared/wire/completion';
import { billFor, chat, chatBody, SETTINGS } from '../../support/chat';
import { fakeHost, openGate, refusal, type FakeHost, type Step } from '../../support/fakeHost';
import { detailsRejectedBy } from '../../support/thrown';

const FIRST: RequestDraft = { method: 'POST', path: '/chat/completions', body: { seed: 1 } };
const SECOND: RequestDraft = { ...FIRST, body: { seed: 2 } };
const SIX = ['a/1', 'b/2', 'c/3', 'd/4', 'e/5', 'f/6'];

type Next = (delivered: Delivered<Completion>) => FollowUp | undefined;

interface Talk {
	host: FakeHost;
	result: Promise<Delivered<Completion>>;
}

function talk(
	script: Step[],
	followUp?: Next,
	chain: readonly string[] = SIX,
	maxRetries = 0,
): Talk {
	const host = fakeHost(script);
	const line = { host, gate: openGate(), settings: { ...SETTINGS, maxRetries } };
	return { host, result: converse(line, { read: readCompletion, followUp }, FIRST, chain, {}) };
}

/** One more request after the first answer, none after that. */
const once =
	(model: FollowUp['model']): Next =>
	({ earlier }) =>
		earlier.length === 0 ? { draft: SECOND, model } : undefined;

describe('converse', () => {
	it('an operation without follow-ups: one answer, with its account', async () => {
		const { host, result } = talk([refusal(500, 'x'), chat('a/1', 'Hi')], undefined, ['a/1'], 1);
		expect(await result).toEqual({
			draft: FIRST,
			reply: readCompletion(chatBody('a/1', 'Hi')),
			body: chatBody('a/1', 'Hi'),
			arrival: { headers: {}, tookMs: 0 },
			earlier: [],
			usage: billFor(1),
			attempts: [
				{ model: 'a/1', outcome: 'upstream', status: 500, waitedMs: 0 },
				{ model: 'a/1', outcome: 'success', status: 200, waitedMs: 50 },
			],
		});
		expect(host.requests).toHaveLength(2);
	});

	it('a follow-up to the same model: the one that answered goes on, all is billed', async () => {
		const { host, result } = talk([chat('b/2', 'one'), chat('b/2', 'two')], once('same'));
		const delivered = await result;
		expect(host.requests.map(({ body }) => body)).toStrictEqual([
			{ seed: 1, model: 'a/1', models: ['b/2', 'c/3', 'd/4'] },
			{ seed: 2, model: 'b/2', models: ['c/3', 'd/4', 'e/5'] },
		]);
		expect(delivered).toMatchObject({
			draft: SECOND,
			body: chatBody('b/2', 'two'),
			earlier: [{ draft: FIRST, body: chatBody('b/2', 'one') }],
			usage: billFor(2),
		});
		expect(delivered.attempts.map(({ model }) => model)).toEqual(['b/2', 'b/2']);
	});

	it('a router answered: the follow-up goes to the router', async () => {
		const script = [chat('x/9', 'one'), chat('y/8', 'two')];
		const { host, result } = talk(script, once('same'), ['openrouter/auto', 'b/2']);
		await result;
		expect(host.requests.map(({ body }) => body?.['model'])).toEqual([
			'openrouter/auto',
			'openrouter/auto',
		]);
	});

	it('a follow-up to the next model: the one behind the one that answered', async () => {
		const { host, result } = talk([chat('d/4', 'one'), chat('e/5', 'two')], once('next'));
		await result;
		expect(host.requests[1]?.body).toStrictEqual({ seed: 2, model: 'e/5', models: ['f/6'] });
	});

	it('a next model past the end of the chain: what there is', async () => {
		const { host, result } = talk([chat('b/2', 'one')], once('next'), ['a/1', 'b/2']);
		expect((await result).reply.text).toBe('one');
		expect(host.requests).toHaveLength(1);
	});

	it('pages, without a chain: all of them, oldest first', async () => {
		const pages = ['one', 'two', 'three'];
		const script = pages.map((page) => chat('', page));
		const { result } = talk(
			script,
			({ earlier }) => (earlier.length < 2 ? { draft: SECOND, model: 'same' } : undefined),
			[],
		);
		const { earlier, reply } = await result;
		expect([...earlier.map((one) => one.reply.text), reply.text]).toEqual(pages);
	});

	it('an answer that is taken back: its attempt says why', async () => {
		const because = 'invalidOutput';
		const { result } = talk([chat('a/1', 'one'), chat('a/1', 'two')], ({ earlier }) =>
			earlier.length === 0 ? { draft: SECOND, model: 'same', because } : undefined,
		);
		expect((await result).attempts.map(({ outcome }) => outcome)).toEqual([because, 'success']);
	});

	it('the follow-up is refused: the failure carries the account of all exchanges', async () => {
		const { result } = talk([chat('a/1', 'one'), refusal(400, 'no')], once('same'), ['a/1']);
		expect(await detailsRejectedBy(result)).toEqual({
			kind: 'badRequest',
			status: 400,
			cause: 'no',
			model: 'a/1',
			retryable: false,
			info: { message: 'no', code: 400 },
			usage: billFor(1),
			attempts: [
				{ model: 'a/1', outcome: 'success', status: 200, waitedMs: 0 },
				{ model: 'a/1', outcome: 'badRequest', status: 400, waitedMs: 0 },
			],
		});
	});

	it('failures that were billed: summed up in the failure', async () => {
		const blank = chat('a/1', '', { finish_reason: '' });
		const { result } = talk([blank, blank, blank], undefined, ['a/1'], 2);
		const { kind, usage, attempts } = await detailsRejectedBy(result);
		expect({ kind, usage, tries: attempts?.length }).toEqual({
			kind: 'empty',
			usage: billFor(3),
			tries: 3,
		});
	});

	it('a follow-up that finds bad input: the bill is not lost', async () => {
		const { result } = talk([chat('a/1', 'one')], () => {
			throw badInput('Schema', 'it is odd');
		});
		expect(await detailsRejectedBy(result)).toMatchObject({
			kind: 'badInput',
			parameter: 'Schema',
			usage: billFor(1),
		});
	});

	it('a bug in a follow-up: internal, the bill is not lost', async () => {
		const { result } = talk([chat('a/1', 'one')], () => {
			throw new TypeError('x is undefined');
		});
		expect(await detailsRejectedBy(result)).toMatchObject({ kind: 'internal', usage: billFor(1) });
	});
});
