import { CORPUS } from '../test/extract/corpus';
import { runCase } from '../test/extract/runCase';
import { runMain } from './lib/run-main';

/** `npm run test:extract`: what becomes of every malformed answer of the corpus. */
async function main(): Promise<number> {
	const count = { healed: 0, repaired: 0, rejected: 0, wrong: 0 };
	for (const [group, cases] of Object.entries(CORPUS)) {
		for (const one of cases) {
			const { end, why } = await runCase(one);
			count[end]++;
			if (end === 'wrong') process.stdout.write(`${group}: ${one.name}: ${why ?? ''}\n`);
		}
	}
	const { healed, repaired, rejected, wrong } = count;
	process.stdout.write(
		`healed ${healed}, repaired ${repaired}, rejected ${rejected}, wrong ${wrong}\n`,
	);
	return wrong === 0 ? 0 : 1;
}

void runMain(main);
