import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageName } from './paths';
import type { Session } from './session';

/** A new empty folder that the session removes. */
export async function temporaryFolder(session: Session): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), `${packageName}-`));
	session.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
	return folder;
}
