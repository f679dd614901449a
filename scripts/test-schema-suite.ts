import { join } from 'node:path';
import { DRAFTS, runSuite } from '../test/extract/suite/runSuite';
import { formatTable } from './lib/format-table';
import { runSession, type Session } from './lib/session';
import { ensureSuite, suiteVariable } from './schema-suite/ensure-suite';

/** The share of cases that has to pass, of every draft. */
const minimumShare = 0.98;

/**
 * `npm run test:schema-suite`: the required cases of the official JSON Schema test suite through
 * the validation of Structured Extract. `--list` names those that fail; with `--if-available` a
 * machine that cannot get the suite is no failure.
 */
async function main(session: Session, args: readonly string[]): Promise<number> {
	const suite = await ensureSuite(session);
	if ('problem' in suite) {
		process.stdout.write(
			`The official JSON Schema test suite was left out: ${suite.problem}. To run it: ` +
				`${suiteVariable}=<checkout of it> npm run test:schema-suite\n`,
		);
		return args.includes('--if-available') ? 0 : 1;
	}
	const results = DRAFTS.map((draft) => {
		const { passed, failed, leftOut } = runSuite(join(suite.folder, 'tests', draft));
		return { draft, passed, failed, leftOut, share: passed / (passed + failed.length) };
	});
	const rows = results.map(({ draft, passed, failed, leftOut, share }) => ({
		draft,
		passed,
		failed: failed.length,
		share: `${(share * 100).toFixed(1)} %`,
		'left out': leftOut,
	}));
	process.stdout.write(`${formatTable(rows)}\n`);
	const tooFew = results.filter(({ share }) => !(share >= minimumShare));
	const listed = args.includes('--list') ? results : tooFew;
	for (const { draft, failed } of listed) {
		for (const one of failed) process.stdout.write(`${draft}: ${one}\n`);
	}
	return tooFew.length === 0 ? 0 : 1;
}

void runSession((session) => main(session, process.argv.slice(2)));
