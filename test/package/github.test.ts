import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod/v3';

import { ROOT } from './sources';

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const yaml = (file: string): unknown => load(read(file));

const step = z.object({
	uses: z.string().optional(),
	run: z.string().optional(),
	with: z.record(z.unknown()).optional(),
	env: z.record(z.string()).optional(),
});
const workflowSchema = z.object({
	on: z.record(z.unknown()),
	permissions: z.record(z.string()),
	jobs: z.record(
		z.object({
			'runs-on': z.string(),
			'timeout-minutes': z.number(),
			permissions: z.record(z.string()).optional(),
			steps: z.array(step),
		}),
	),
});

describe('the workflow that publishes', () => {
	const { on, permissions, jobs } = workflowSchema.parse(yaml('.github/workflows/publish.yml'));
	const [job] = Object.values(jobs);
	const commands = (job?.steps ?? []).flatMap(({ run }) => run ?? []);
	const place = (part: string): number => commands.findIndex((run) => run.includes(part));

	test('starts: on a version tag and on nothing else, as a single job', () => {
		expect(on).toEqual({ push: { tags: ['v*.*.*'] } });
		expect(Object.keys(jobs)).toEqual(['publish']);
	});

	test('rights: reads the repository, and signs as the workflow; a machine of GitHub', () => {
		expect(permissions).toEqual({ contents: 'read' });
		expect(job?.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
		expect(job?.['runs-on']).toBe('ubuntu-latest');
	});

	test('order: the tag is compared, all tests pass, then npm gets what was built', () => {
		const order = [
			place('GITHUB_REF_NAME'),
			place('.ci/run'),
			place('build'),
			place('npm publish'),
		];
		expect(order).toEqual([0, 1, 2, commands.length - 1]);
	});

	test('npm publish: with a provenance statement, for everybody', () => {
		expect(commands.at(-1)).toMatch(/^npm publish --provenance --access public$/m);
	});

	test('Node: one whose npm (11.5 and later) publishes without a token', () => {
		const versions = (job?.steps ?? []).map((one) => one.with?.['node-version']);
		expect(versions.filter((version) => version !== undefined)).toEqual([24]);
	});

	test('the repository in package.json: the one that the provenance statement must name', () => {
		const { repository, homepage } = z
			.object({ repository: z.object({ url: z.string() }), homepage: z.string() })
			.parse(JSON.parse(read('package.json')));
		expect(repository.url).toBe(`git+${homepage}.git`);
		expect(homepage).toMatch(/^https:\/\/github\.com\/[^/]+\/n8n-nodes-openrouter-suite$/);
	});

	test('what is tested before a merge: the same script', () => {
		expect(read('.ci/run')).toMatch(/^npm test\nnpm run test:n8n$/m);
	});
});

describe('actions', () => {
	test.each(readdirSync(path.join(ROOT, '.github/workflows')))(
		'%s: every action is one of GitHub’s own, in a fixed major version',
		(file) => {
			const { jobs } = workflowSchema.parse(yaml(`.github/workflows/${file}`));
			const used = Object.values(jobs).flatMap(({ steps }) =>
				steps.flatMap(({ uses }) => uses ?? []),
			);
			expect(used.filter((one) => !/^actions\/[a-z-]+@v\d+$/.test(one))).toEqual([]);
		},
	);
});

const form = z.object({
	name: z.string().min(1),
	description: z.string().min(1),
	body: z
		.array(
			z.object({
				type: z.enum(['textarea', 'input', 'dropdown', 'checkboxes', 'markdown']),
				id: z.string().optional(),
				attributes: z.object({ label: z.string().min(1) }).passthrough(),
				validations: z.object({ required: z.boolean() }).optional(),
			}),
		)
		.min(1),
});

const requiredIn = (file: string): string[] =>
	form
		.parse(yaml(`.github/ISSUE_TEMPLATE/${file}`))
		.body.filter(({ validations }) => validations?.required === true)
		.map(({ attributes }) => attributes.label);

describe('issue forms', () => {
	test('an error report: what happened, how to see it and the versions must be there', () => {
		expect(requiredIn('bug.yml')).toEqual([
			'What happened, and what did you expect?',
			'How can we see it ourselves?',
			'Versions',
		]);
	});

	test('a wish: what it is for must be there', () => {
		expect(requiredIn('idea.yml')).toEqual(['What are you trying to do?']);
	});

	test('vulnerabilities: led to the private form instead', () => {
		const { blank_issues_enabled, contact_links } = z
			.object({
				blank_issues_enabled: z.boolean(),
				contact_links: z.array(
					z.object({ name: z.string(), url: z.string().url(), about: z.string() }),
				),
			})
			.parse(yaml('.github/ISSUE_TEMPLATE/config.yml'));
		expect(blank_issues_enabled).toBe(false);
		expect(contact_links.map(({ url }) => url)).toContain(
			'https://github.com/n8n-nodes-openrouter-suite/n8n-nodes-openrouter-suite/security/advisories/new',
		);
	});
});

describe('SECURITY.md', () => {
	test('says how to report in private, when an answer comes and which versions are fixed', () => {
		const text = read('SECURITY.md');
		for (const part of [
			'Report a vulnerability',
			'within a week',
			'newest version',
			'provenance',
		]) {
			expect(text).toContain(part);
		}
	});
});
