import type { Page } from 'playwright-core';
import { z } from 'zod/v3';
import { makeMp3, startSandbox } from '../../sandbox/server';
import type { Sandbox } from '../../sandbox/types';
import { addNode, newWorkflow, searchNodes } from '../../scripts/browser/add-node';
import { collectionLabels, openCollection, takeOption } from '../../scripts/browser/collections';
import {
	chooseCredential,
	openCredentialForm,
	saveCredential,
} from '../../scripts/browser/credential-form';
import { cutTexts } from '../../scripts/browser/cut-texts';
import {
	allLabels,
	chooseValue,
	enterText,
	shownLabels,
	unexplainedLabels,
	waitForLabel,
} from '../../scripts/browser/fields';
import { chooseRow, searchList } from '../../scripts/browser/model-picker';
import { openEditor } from '../../scripts/browser/open-editor';
import { closeNode, openNode, openTab, openWorkflow } from '../../scripts/browser/open-node';
import { runStep, runStepInVain } from '../../scripts/browser/run-step';
import { askInChat } from '../../scripts/browser/ask-in-chat';
import { packageName } from '../../scripts/lib/paths';
import { openSession } from '../../scripts/lib/session';
import { listNodeTypes } from '../../scripts/n8n/rest/node-parameters';
import { createCredential } from '../../scripts/n8n/rest/credentials';
import { createWorkflow } from '../../scripts/n8n/rest/workflows';
import { nodes, recording } from './support/browserNodes';
import {
	everyOption,
	optionLabels,
	parameterSchema,
	withoutDescription,
	type Parameter,
} from './support/everyOption';
import { serveFile, type FileServer } from '../../scripts/lib/serve-file';
import { connect } from './support/instance';
import { chatNode, inSequence, node } from './support/workflows';

/** What n8n names a new account. */
const accountName = 'OpenRouter Suite account';
const instance = connect();
const session = openSession();
const apiKey = 'sk-or-v1-of-the-browser';
let page: Page;
let sandbox: Sandbox;
let audio: FileServer;

beforeAll(async () => {
	sandbox = await startSandbox({ apiKey });
	session.defer(() => sandbox.close());
	audio = await serveFile(makeMp3(3), 'audio/mpeg');
	session.defer(() => audio.close());
	page = await openEditor(session, instance);
});
afterAll(() => session.close());

describe('the credential', () => {
	it('a key nobody knows, then the right one: the form says what to do, then that it works', async () => {
		const form = await openCredentialForm(page, instance.baseUrl, 'OpenRouter Suite API');
		await saveCredential(form, { apiKey: 'sk-or-v1-wrong', baseUrl: sandbox.baseUrl });
		await form.getByText('More details').click();
		expect(await form.getByText('did not accept').innerText()).toBe(
			'OpenRouter did not accept the API key (401): User not found. Paste a working key from https://openrouter.ai/settings/keys.',
		);
		await saveCredential(form, { apiKey });
		const banner = form.locator('[data-test-id="credentials-config-container-test-success"]');
		expect(await banner.innerText()).toContain('Connection tested successfully');
	});
});

describe('the node panel', () => {
	it('search for OpenRouter: offers every node', async () => {
		await newWorkflow(page, instance.baseUrl);
		const offered = await searchNodes(page, 'OpenRouter');
		expect(offered).toEqual(expect.arrayContaining(nodes.map(({ name }) => name)));
	});
});

describe('an error', () => {
	it('402: the panel says what happened and what to do', async () => {
		const credential = await createCredential(instance.client, {
			name: 'Empty account',
			type: 'openRouterAccountApi',
			data: { apiKey, baseUrl: sandbox.baseUrl },
		});
		const chat = chatNode(credential, { userMessage: 'Hello' });
		const { id } = await createWorkflow(instance.client, inSequence([chat]));
		sandbox.setFaults([{ fault: 'payment-required' }]);
		await openWorkflow(page, instance.baseUrl, id);
		await openNode(page, 'Chat');
		expect(await runStepInVain(page)).toEqual({
			message: 'Not enough OpenRouter credits for openrouter/auto (402): Insufficient credits.',
			description:
				'To go on, add credits at https://openrouter.ai/settings/credits, or raise the limit of this key. The remaining items were not sent.',
		});
		sandbox.reset();
	});
});

type Declare = (title: string, test: () => Promise<void>) => void;

/** A test for the nodes that have what it is about; the others have no such test. */
const itWith = (subject: unknown): Declare => (subject === undefined ? () => {} : it);

describe.each(nodes)('$name', ({ name, type, action, labels, model, switches, run, opening }) => {
	it('added from the node panel: shows what it is about and no more', async () => {
		await newWorkflow(page, instance.baseUrl);
		await addNode(page, 'OpenRouter', name, action);
		await chooseCredential(page, accountName);
		expect(await shownLabels(page)).toEqual(['Credential', ...labels]);
		expect(await cutLabels()).toEqual([]);
	});

	itWith(model)('its list of models: typing narrows it, a row is chosen', async () => {
		const { search = '', row = '' } = model ?? {};
		expect(await searchList(page, 'model', search)).toContain(row);
		expect(await chooseRow(page, 'model', row)).toBe(row);
	});

	itWith(switches)('drop-downs: the fields they decide on come and go', async () => {
		for (const { parameter, value, shows, hides } of switches ?? []) {
			const before = await shownLabels(page);
			await chooseValue(page, parameter, value);
			for (const label of hides) await waitForLabel(page, label, 'hidden');
			for (const label of shows) await waitForLabel(page, label, 'visible');
			const kept = before.filter((label) => !hides.includes(label));
			expect((await shownLabels(page)).sort()).toEqual([...new Set([...kept, ...shows])].sort());
		}
	});

	itWith(run)('run: its output is shown', async () => {
		const { fill = {}, output = /./ } = run ?? {};
		for (const [parameter, text] of Object.entries(fill)) {
			await enterText(page, parameter, text === recording ? audio.url : text);
		}
		const shown = (await runStep(page)).getByText(output).first();
		expect(await shown.innerText()).toMatch(output);
	});

	it('collections: each opens, names its options in full and takes one', async () => {
		for (const tab of ['settings', 'params'] as const) {
			await openTab(page, tab);
			for (const label of await collectionLabels(page)) {
				const entries = await openCollection(page, label);
				expect(await cutTexts(entries)).toEqual([]);
				const [first = ''] = await entries.allInnerTexts();
				await takeOption(page, label, first);
			}
		}
	});

	itWith(opening)('an option with settings of its own: they are offered with it', async () => {
		const { collection = '', option = '', offers = '' } = opening ?? {};
		const entries = await openCollection(page, collection);
		expect(await entries.allInnerTexts()).not.toContain(offers);
		await takeOption(page, collection, option);
		await openCollection(page, collection);
		await takeOption(page, collection, offers);
		expect(await allLabels(page)).toEqual(expect.arrayContaining([option, offers]));
	});

	it('every option at once: no label is cut, each has its explanation', async () => {
		const parameters = await parametersOf(type);
		expect(withoutDescription(parameters)).toEqual([]);
		const { id } = await createWorkflow(
			instance.client,
			inSequence([node(name, `${packageName}.${type}`, 1, everyOption(parameters))]),
		);
		await openWorkflow(page, instance.baseUrl, id);
		await openNode(page, name);
		const shown: string[] = [];
		for (const tab of ['params', 'settings'] as const) {
			await openTab(page, tab);
			expect(await cutLabels()).toEqual([]);
			expect(await unexplainedLabels(page)).toEqual([]);
			shown.push(...(await allLabels(page)));
		}
		// Theirs belong to routers other than the one chosen here.
		const hidden = optionLabels(parameters).filter((label) => !shown.includes(label));
		expect(hidden.filter((label) => !/^(Fusion|Pareto) /.test(label))).toEqual([]);
	});
});

describe('OpenRouter Chat Model Plus as the first node', () => {
	it('added: n8n puts it below a chain, and the chat answers', async () => {
		await newWorkflow(page, instance.baseUrl);
		await addNode(page, 'OpenRouter', 'OpenRouter Chat Model Plus');
		await chooseCredential(page, accountName);
		await closeNode(page);
		const answer = await askInChat(page, 'Say hello');
		expect(answer).toContain('[sandbox] You said: Say hello');
	});
});

/** What is cut in the open panel, but for the price behind a chosen model's name. */
async function cutLabels(): Promise<string[]> {
	const texts = await cutTexts(page.locator('[data-test-id="ndv"]'));
	return texts.filter((text) => !text.includes(' · '));
}

async function parametersOf(type: string): Promise<Parameter[]> {
	const types = await listNodeTypes(instance.client);
	const found = types.find(({ name }) => name === `${packageName}.${type}`);
	return z.array(parameterSchema).parse(found?.['properties']);
}
