import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Program } from './ensure-program';

const debianFolder = '/usr/lib/postgresql';

/** The database that n8n asks for in queue mode. Its other programs are in the same folder. */
export const postgresServer: Program = {
	displayName: 'Postgres',
	variable: 'POSTGRES_PATH',
	get usualPlaces() {
		const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
		const folders = versions.map((version) => join(debianFolder, version, 'bin'));
		return [...folders, '/usr/local/bin', '/opt/homebrew/bin'].map((folder) =>
			join(folder, 'postgres'),
		);
	},
	debianPackage: 'postgresql',
};
