import type { Host, RequestDraft, RequestPart } from '../../../../nodes/shared/contract/http';
import type { Delivered } from '../../../../nodes/shared/contract/operation';
import { converse } from '../../../../nodes/shared/transport/converse';
import { readCompletion, type Completion } from '../../../../nodes/shared/wire/completion';
import { settled } from '../../support/fakeClock';
import { billFor, chat, SETTINGS } from '../../support/chat';
import { fakeHost, openGate, refusal, type FakeHost, type Step } from '../../support/fakeHost';
import { detailsRejectedBy } from '../../support/thrown';

const DRAFT: RequestDraft = { method: 'POST', path: '/chat/completions', body: { seed: 1 } };

const partsOf = (count: number): RequestPart[] =>
	Array.from({ length: count }, (_, index) => ({
		name: `Part ${index + 1} of ${count}`,
		startSeconds: index * 10,
		endSeconds: index * 10 + 10,
		lateBody: () => ({ n: index + 1 }),
		lateBytes: 100,
	}));

interface Talk {
	host: FakeHost;
	result: Promise<Delivered<Completion>>;
	bytes: Array<number | undefined>;
	followedUp: () => boolean;
	/** Tries that were announced and not made. */
	givenUp: () => number;
}

function talk(
	script: Step[],
	count: number,
	maxRetries = 0,
	chain = ['a/1'],
	sleep?: Host['sleep'],
): Talk {
	const host = { ...fakeHost(script), ...(sleep === undefined ? {} : { sleep }) };
	let givenUp = 0;
	const bytes: Array<number | undefined> = [];
	const gate = openGate();
	const line = {
		host,
		gate: {
			...gate,
			enter: async (size?: number) => void bytes.push(size),
			giveUp: () => void givenUp++,
		},
		settings: { ...SETTINGS, maxRetries },
	};
	let followedUp = false;
	const operation = {
		read: readCompletion,
		salvage: (finished: ReadonlyArray<{ reply: Completion }>) => ({
			texts: finished.map(({ reply }) => reply.text),
		}),
		followUp: () => {
			followedUp = true;
			return undefined;
		},
	};
	const draft = { ...DRAFT, parts: partsOf(count), oneModel: true };
	const result = converse(line, operation, draft, chain, {});
	return { host, result, bytes, followedUp: () => followedUp, givenUp: () => givenUp };
}

describe('a request in parts', () => {
	it('every part: the draft with fields of its own, one after the other through the gate', async () => {
		const { host, result, bytes, followedUp } = talk([chat('a/1', 'x'), chat('a/1', 'y')], 2);
		await result;
		expect(host.requests.map(({ body }) => body)).toEqual([
			{ seed: 1, model: 'a/1', n: 1 },
			{ seed: 1, model: 'a/1', n: 2 },
		]);
		expect(bytes).toEqual([100, 100]);
		expect(followedUp()).toBe(false);
	});

	it('answers in another order than the parts: delivered in the order of the parts', async () => {
		const late = async () => {
			await new Promise((resolve) => setImmediate(resolve));
			return chat('a/1', 'first');
		};
		const { result } = talk([late, chat('a/1', 'second')], 2);
		const { earlier, reply, part, usage, attempts } = await result;
		expect(earlier.map((one) => [one.part?.name, one.reply.text])).toEqual([
			['Part 1 of 2', 'first'],
		]);
		expect([part?.name, reply.text]).toEqual(['Part 2 of 2', 'second']);
		expect(usage).toEqual(billFor(2));
		expect(attempts).toHaveLength(2);
	});

	it('a part that fails: its name, what the others gave, and the bill of all', async () => {
		const { result } = talk([chat('a/1', 'x'), refusal(400, 'no'), chat('a/1', 'z')], 3);
		expect(await detailsRejectedBy(result)).toMatchObject({
			kind: 'badRequest',
			part: 'Part 2 of 3',
			salvaged: { texts: ['x', 'z'] },
			usage: billFor(2),
			attempts: [{ outcome: 'success' }, { outcome: 'badRequest' }, { outcome: 'success' }],
		});
	});

	it('a part that fails: another one that waits for its next try is not sent again', async () => {
		const { host, result } = talk([refusal(500, 'later'), refusal(400, 'no')], 2, 3);
		expect(await detailsRejectedBy(result)).toMatchObject({ part: 'Part 2 of 2' });
		expect(host.requests).toHaveLength(2);
	});

	it('a part that fails while another one sleeps: nobody waits for the sleeper', async () => {
		const forever = async (): Promise<void> => await new Promise(() => {});
		const script = [refusal(500, 'later'), refusal(400, 'no')];
		const { host, result, givenUp } = talk(script, 2, 3, ['a/1'], forever);
		expect(await detailsRejectedBy(result)).toMatchObject({
			part: 'Part 2 of 2',
			attempts: [{ outcome: 'upstream', waitedMs: 0 }, { outcome: 'badRequest' }],
		});
		expect([host.requests.length, givenUp()]).toEqual([2, 1]);
	});

	it('a part that fails while another one waits at the gate: it is turned away, and leaves', async () => {
		const gate = openGate();
		let open = (): void => {};
		const opened = new Promise<void>((resolve) => {
			open = resolve;
		});
		let entered = 0;
		const enter = async (): Promise<void> => (entered++ === 0 ? undefined : await opened);
		const line = {
			host: fakeHost([refusal(400, 'no')]),
			gate: { ...gate, enter },
			settings: SETTINGS,
		};
		const draft = { ...DRAFT, parts: partsOf(2) };
		const result = converse(line, { read: readCompletion }, draft, ['a/1'], {});
		expect(await detailsRejectedBy(result)).toMatchObject({ part: 'Part 1 of 2' });
		expect(gate.ends).toHaveLength(1);
		open();
		await settled();
		expect(gate.ends).toEqual([expect.anything(), { end: 'failed' }]);
	});

	it('a single part that fails: not named', async () => {
		const { result } = talk([refusal(400, 'no')], 1);
		const details = await detailsRejectedBy(result);
		expect(details.part).toBeUndefined();
		expect(details.salvaged).toBeUndefined();
	});

	it('an endpoint for one model: the chain is walked model by model, for each part', async () => {
		const script = [refusal(400, 'no'), chat('a/1', 'x'), chat('b/2', 'y')];
		const { host, result } = talk(script, 2, 0, ['a/1', 'b/2']);
		await result;
		expect(host.requests.map(({ body }) => body)).toEqual([
			{ seed: 1, model: 'a/1', n: 1 },
			{ seed: 1, model: 'a/1', n: 2 },
			{ seed: 1, model: 'b/2', n: 1 },
		]);
	});
});
