import { readdirSync } from 'node:fs';
import path from 'node:path';
import { OpenRouterAccountApi } from '../../credentials/OpenRouterAccountApi.credentials';
import { nodeDescriptions, parametersOf } from '../unit/support/nodes';
import { commandsIn, problemOfCommand } from './docs/commands';
import { addressesIn, problemOfAddress } from './docs/links';
import { causesInNodes, failureKinds, hintsInNodes, messageStarts } from './docs/messages';
import { readPage, readPages } from './docs/pages';
import { labelsInTables, labelsOf, missingLabels, pageFileOf } from './docs/parameters';
import { documentationLinks } from './docs/formLinks';
import { ROOT } from './sources';

const pages = readPages();
const nodes = nodeDescriptions();
const all = pages.map(({ text }) => text).join('\n');

describe.each(pages)('$file', (page) => {
	test('links and pictures: lead to something', () => {
		const problems = addressesIn(page).flatMap((address) => {
			const problem = problemOfAddress(page.file, address);
			return problem === undefined ? [] : [`${address} ${problem}`];
		});

		expect(problems).toEqual([]);
	});

	test('commands: exist, with the options they are given', () => {
		const problems = commandsIn(page).flatMap((command) => {
			const problem = problemOfCommand(command);
			return problem === undefined ? [] : [`${command}: ${problem}`];
		});

		expect(problems).toEqual([]);
	});
});

describe('the pages together', () => {
	test('every page of docs/: is linked from the README', () => {
		const linked = addressesIn(readPage('README.md'));
		const files = pages.map(({ file }) => file).filter((file) => file.startsWith('docs/'));

		expect(files.filter((file) => !linked.includes(file))).toEqual([]);
	});

	test('examples: every file that is named exists, every file is named', () => {
		const files = readdirSync(path.join(ROOT, 'examples'));
		const named = new Set([...all.matchAll(/examples\/([\w-]+\.json)/g)].map(([, name]) => name));

		expect([...named].sort()).toEqual(files.sort());
	});

	test('the comparison: quotes figures that the README has', () => {
		const figures =
			readPage('docs/comparison.md').text.match(/(?<![\d.%])\d+\.\d{2}(?![\d.])/g) ?? [];
		const { text } = readPage('README.md');

		expect(figures.length).toBeGreaterThan(0);
		expect(figures.filter((figure) => !text.includes(` ${figure} `))).toEqual([]);
	});

	test('links of forms, credential and codex files: lead to something', () => {
		const links = documentationLinks();
		const problems = links.flatMap(({ file, address }) => {
			const problem = problemOfAddress('README.md', address);
			return problem === undefined ? [] : [`${file}: ${address} ${problem}`];
		});

		expect(links.length).toBeGreaterThan(10);
		expect(problems).toEqual([]);
	});
});

describe('the parameters', () => {
	const sharedPage = readPage('docs/shared-settings.md');

	test.each(nodes)('$displayName: every one is on its page', (node) => {
		const page = readPage(pageFileOf(node));
		const { own, shared } = labelsOf(node);

		expect(missingLabels(page, own)).toEqual([]);
		expect(missingLabels(sharedPage, shared)).toEqual([]);
		expect(addressesIn(page).some((link) => link.startsWith('shared-settings.md#'))).toBe(true);
	});

	test.each(nodes)('$displayName: its page describes none that is not there', (node) => {
		const known = [...Object.values(labelsOf(node)).flat(), ...operationsOf(node)];
		const described = labelsInTables(readPage(pageFileOf(node)));

		expect(described.length).toBeGreaterThan(5);
		expect(described.filter((label) => !known.includes(label))).toEqual([]);
	});

	test('the credential: all its fields are described, and no others of that page are made up', () => {
		const fields = new OpenRouterAccountApi().properties.map(({ displayName }) => displayName);
		const known = [...fields, ...nodes.flatMap((node) => Object.values(labelsOf(node)).flat())];

		expect(missingLabels(sharedPage, fields)).toEqual([]);
		expect(labelsInTables(sharedPage).filter((label) => !known.includes(label))).toEqual([]);
	});
});

describe('the messages', () => {
	const page = readPage('docs/errors.md');
	const isOnPage = (piece: string): boolean => page.text.includes(piece.trim());

	test('every kind of failure: has a row', () => {
		const kinds = failureKinds();

		expect(kinds.length).toBeGreaterThan(20);
		expect(kinds.filter((kind) => !page.text.includes(`\n| \`${kind}\` |`))).toEqual([]);
	});

	test('every first line: is in one of the rows', () => {
		const starts = messageStarts();

		expect(starts.length).toBeGreaterThan(20);
		expect(starts.filter((start) => !page.text.includes(`*${start}`))).toEqual([]);
	});

	test('every hint: has a row', () => {
		const hints = hintsInNodes();

		expect(hints.length).toBeGreaterThan(12);
		expect(hints.filter(({ text }) => !text.split('…').every(isOnPage))).toEqual([]);
	});

	test('every sentence of the nodes: stands there as it is shown', () => {
		const causes = causesInNodes();

		expect(causes.length).toBeGreaterThan(100);
		expect(causes.filter(({ text }) => !page.text.includes(`*${text}*`))).toEqual([]);
	});
});

function operationsOf({ properties }: (typeof nodes)[number]): string[] {
	const operation = parametersOf(properties).find(({ path: where }) => where === 'operation');
	return (operation?.property.options ?? []).map(({ name }) => name);
}
