import { reportProgress } from '../../lib/report-progress';
import { openSession, type Session } from '../../lib/session';
import { openInstance } from '../../n8n/open-instance';
import { BARE_LOOP_SOURCE, CONTENDERS, type Contender } from './contenders';
import { openMarks } from './marks';
import { measure, type Measured } from './measure';
import { LARGE_BODIES, SCENARIOS, type Scenario } from './scenarios';

/** In quick runs those who work one item after the other get no 1,000 items. */
const SEQUENTIAL = /OpenAI/;

/** Every scenario for everybody; each contender has an n8n of its own. */
export async function runAgainstN8n(session: Session, quick: boolean): Promise<Measured[]> {
	const results: Measured[] = [];
	for (const contender of CONTENDERS) {
		const scenarios = SCENARIOS.filter(
			({ name, items }) =>
				(contender.only?.includes(name) ?? true) &&
				(!quick || items <= 100 || !SEQUENTIAL.test(contender.name)),
		);
		results.push(...(await inFreshN8n(session, contender, scenarios)));
		if (contender.sendsFiles) {
			results.push(...(await inFreshN8n(session, contender, [LARGE_BODIES])));
		}
	}
	return results;
}

async function inFreshN8n(
	session: Session,
	contender: Contender,
	scenarios: readonly Scenario[],
): Promise<Measured[]> {
	const inner = openSession();
	session.defer(() => inner.close());
	try {
		const { client, server } = await openInstance(inner, { customNodes: [BARE_LOOP_SOURCE] });
		if (server.processId === undefined) throw new Error('n8n has no process');
		const marks = await openMarks(server.processId);
		inner.defer(() => marks.close());
		const results: Measured[] = [];
		// A first run of everything, so that loading and compiling are not counted.
		const first = scenarios[0];
		if (first !== undefined) {
			await measure(session, client, marks, contender, { ...first, items: 10, latencyMs: 1 });
		}
		for (const scenario of scenarios) {
			const result = await measure(session, client, marks, contender, scenario);
			reportProgress(`${contender.name}: ${JSON.stringify(result)}`);
			results.push(result);
		}
		return results;
	} finally {
		await inner.close();
	}
}
