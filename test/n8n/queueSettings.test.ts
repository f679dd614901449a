import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json';
import { packageName, repositoryRoot } from '../../scripts/lib/paths';
import { locateHost } from '../../scripts/n8n/locate-host';
import { composeFile, readCompose } from '../../scripts/n8n/read-compose';

const OF_N8N = /\b(?:N8N|QUEUE|EXECUTIONS|DB|OFFLOAD|WEBHOOK)_[A-Z0-9_]*[A-Z0-9]\b/g;
/** Where n8n reads its environment. */
const PARTS = [
	'n8n/dist',
	'n8n-core/dist',
	'@n8n/config/dist',
	'@n8n/backend-common/dist',
	'@n8n/backend-network/dist',
];

const host = locateHost();
const services = readCompose();

/** Every variable that the installed n8n reads: they stand in quotes, or behind `process.env`. */
function variablesOfN8n(): Set<string> {
	const names = PARTS.flatMap((part) => {
		const folder = join(host.folder, 'node_modules', part);
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
		return files
			.filter((file) => file.endsWith('.js'))
			.flatMap((file) => readFileSync(join(folder, file), 'utf8').match(OF_N8N) ?? []);
	});
	return new Set(names);
}

describe('what self-hosters are told', () => {
	it('variables of n8n: the installed n8n knows every one', () => {
		const page = readFileSync(join(repositoryRoot, 'docs', 'self-hosting.md'), 'utf8');
		const named = [...new Set(`${page}\n${readFileSync(composeFile, 'utf8')}`.match(OF_N8N))];
		const known = variablesOfN8n();
		expect(named.length).toBeGreaterThan(20);
		expect(named.filter((name) => !known.has(name))).toEqual([]);
	});

	it('compose file: main process and workers run the tested n8n with the same settings', () => {
		const { main, worker } = services;
		const image = `docker.n8n.io/n8nio/n8n:${host.version}`;
		expect([main.image, worker.image, services.package.image]).toEqual([image, image, image]);
		expect(worker.environment).toEqual(main.environment);
		expect(main.environment).toMatchObject({
			EXECUTIONS_MODE: 'queue',
			QUEUE_BULL_REDIS_HOST: 'redis',
			DB_POSTGRESDB_HOST: 'postgres',
		});
		expect(services.postgres.environment).toMatchObject({
			POSTGRES_DB: main.environment['DB_POSTGRESDB_DATABASE'],
			POSTGRES_USER: main.environment['DB_POSTGRESDB_USER'],
			POSTGRES_PASSWORD: main.environment['DB_POSTGRESDB_PASSWORD'],
		});
	});

	it('compose file: installs this version into the folder all processes share', () => {
		const { main, worker } = services;
		expect(services.package.command).toContain(`${packageName}@${packageJson.version}`);
		expect(services.package.command).toContain('--prefix=/home/node/.n8n/nodes');
		const shared = ['n8n_data:/home/node/.n8n'];
		expect([main.volumes, worker.volumes, services.package.volumes]).toEqual([
			shared,
			shared,
			shared,
		]);
	});
});
