import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DRAFTS } from '../../test/extract/suite/runSuite';
import { cacheFolder } from '../lib/cache-folder';
import { describeError, type Session } from '../lib/session';
import { fetchSuite } from './fetch-suite';

/** The environment variable that names a checkout of the suite. */
export const suiteVariable = 'JSON_SCHEMA_TEST_SUITE';

export type SuiteCheck = { readonly folder: string } | { readonly problem: string };

/**
 * The folder of the official JSON Schema test suite: the one the environment names, else the one
 * in the cache, fetched first when it is not there. It is no npm package of today's drafts.
 * @throws when the environment names a folder that is none
 */
export async function ensureSuite(
	session: Session,
	env: NodeJS.ProcessEnv = process.env,
): Promise<SuiteCheck> {
	const configured = env[suiteVariable];
	if (configured !== undefined && configured !== '') {
		const named = checkSuite(configured);
		if ('folder' in named) return named;
		throw new Error(`${suiteVariable}: ${named.problem}`);
	}
	const folder = join(cacheFolder(env), 'json-schema-test-suite');
	const cached = checkSuite(folder);
	if ('folder' in cached) return cached;
	try {
		await fetchSuite(session, folder);
	} catch (error) {
		session.signal.throwIfAborted();
		return { problem: describeError(error) };
	}
	return checkSuite(folder);
}

function checkSuite(folder: string): SuiteCheck {
	const missing = DRAFTS.find((draft) => !existsSync(join(folder, 'tests', draft, 'ref.json')));
	if (missing === undefined) return { folder };
	return { problem: `${folder} has no cases for ${missing}` };
}
