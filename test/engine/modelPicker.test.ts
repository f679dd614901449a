import './harness/environment';
import { LoadOptionsContext } from 'n8n-core';
import { Workflow, type INode } from 'n8n-workflow';

import { OpenRouterAccountApi } from '../../credentials/OpenRouterAccountApi.credentials';
import { OpenRouterListModels } from '../../nodes/OpenRouterListModels/OpenRouterListModels.node';
import {
	getExtractModels,
	getModels,
	searchAllModels,
	searchExtractModels,
	searchImageModels,
	searchModels,
	searchTranscriptionModels,
} from '../../nodes/shared/search/searchModels';
import { getProviderNames, getProviders } from '../../nodes/shared/search/searchProviders';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { useCatalogue } from './catalogue';
import { createAdditionalData } from './harness/additionalData';
import { HarnessNodeTypes } from './harness/nodeTypes';

const { sandbox } = useCatalogue();
const TYPE = 'package.openRouterListModels';

const node: INode = {
	id: '1',
	name: 'Node',
	type: TYPE,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	credentials: { openRouterAccountApi: { id: '1', name: 'Account' } },
};
const workflow = new Workflow({
	nodes: [node],
	connections: {},
	active: false,
	nodeTypes: new HarnessNodeTypes({ [TYPE]: new OpenRouterListModels() }),
});

/** What n8n gives to a list of the form. */
function openForm(apiKey = 'sandbox-key', { baseUrl } = sandbox()) {
	const additionalData = createAdditionalData(
		{
			id: 'workflow',
			name: 'workflow',
			active: false,
			isArchived: false,
			activeVersionId: null,
			nodes: [node],
			connections: {},
			createdAt: new Date(0),
			updatedAt: new Date(0),
		},
		'manual',
		{
			nodeTypes: {},
			credentialTypes: { openRouterAccountApi: new OpenRouterAccountApi() },
			credentials: { openRouterAccountApi: { apiKey, baseUrl } },
		},
		() => {},
	);
	return new LoadOptionsContext(workflow, node, additionalData, '');
}

describe('model picker', () => {
	test('any words in any order: rows that have them all', async () => {
		const { results } = await searchModels.call(openForm(), 'sonnet anthropic');

		expect(results.length).toBeGreaterThan(0);
		for (const { value } of results) expect(value).toMatch(/^anthropic\/.*sonnet/);
	});

	test('chat: the Auto Router first, only models that give text', async () => {
		const { results } = await searchModels.call(openForm());

		expect(results[0]?.value).toBe('openrouter/auto');
		expect(results.map(({ value }) => value)).not.toContain('openai/whisper-large-v3');
		expect(await getModels.call(openForm())).toHaveLength(results.length);
	});

	test('extract: models without structured outputs come last', async () => {
		const { results } = await searchExtractModels.call(openForm());
		const place = (id: string) => results.findIndex(({ value }) => value === id);

		expect(place('openai/gpt-4o')).toBeLessThan(place('deepseek/deepseek-r1'));
		expect(await getExtractModels.call(openForm())).toHaveLength(results.length);
	});

	test('images and transcription: only models for that', async () => {
		const images = await searchImageModels.call(openForm());
		const speech = await searchTranscriptionModels.call(openForm());

		expect(images.results.length).toBeGreaterThan(0);
		expect(images.results.map(({ value }) => value)).not.toContain('openai/gpt-4o');
		expect(speech.results.map(({ value }) => value).sort()).toEqual([
			'deepgram/nova-3',
			'openai/whisper-large-v3',
		]);
	});

	test('every model: also those that give no text', async () => {
		const { results } = await searchAllModels.call(openForm(), 'embedding');

		expect(results.map(({ value }) => value)).toContain('openai/text-embedding-3-small');
	});

	test('providers: by slug for preferences, by name for the filter', async () => {
		const slugs = await getProviders.call(openForm());
		const names = await getProviderNames.call(openForm());

		expect(slugs).toContainEqual({ name: 'Azure', value: 'azure', description: 'azure' });
		expect(names).toContainEqual({ name: 'Azure', value: 'Azure' });
	});
});

describe('the lists in between', () => {
	/** Lists are kept for each base URL, so a test of its own begins with none. */
	let fresh: Sandbox;
	beforeEach(async () => {
		fresh = await startSandbox();
	});
	afterEach(async () => await fresh.close());

	test('ten key presses: one request', async () => {
		await Promise.all(
			Array.from({ length: 10 }, async () => searchModels.call(openForm(undefined, fresh), 'gpt')),
		);
		await searchModels.call(openForm(undefined, fresh), 'claude');

		expect(fresh.requests).toHaveLength(1);
	});

	test('two keys: a list for each', async () => {
		await searchModels.call(openForm(undefined, fresh));
		await searchModels.call(openForm('sandbox-management-key', fresh));

		expect(fresh.requests).toHaveLength(2);
	});

	test('a wrong key: says why, also the second time, and the right key gets its list', async () => {
		for (let turn = 0; turn < 2; turn++) {
			await expect(searchModels.call(openForm('wrong-key', fresh))).rejects.toMatchObject({
				httpCode: '401',
				message: expect.stringContaining('did not accept the API key'),
			});
		}
		const { results } = await searchModels.call(openForm(undefined, fresh));

		expect(results.length).toBeGreaterThan(10);
		expect(fresh.requests.map(({ status }) => status)).toEqual([401, 401, 200]);
	});
});
