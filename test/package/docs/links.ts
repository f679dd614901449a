import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../sources';
import { anchorsOf, readPage, withoutCode, type Page } from './pages';

/** Where the documents may send a reader. A host that is not here is a slip, or belongs here. */
const HOSTS = new Set([
	'openrouter.ai',
	'n8n.io',
	'docs.n8n.io',
	'github.com',
	'docs.github.com',
	'docs.npmjs.com',
	'semver.org',
]);

/** What this repository is called on GitHub; its links lead back to these pages. */
const REPOSITORY = 'https://github.com/n8n-nodes-openrouter-suite/n8n-nodes-openrouter-suite';

/** Every address of a page: links, pictures, and addresses that stand by themselves. */
export function addressesIn(page: Page): string[] {
	const text = withoutCode(page);
	const link = /\]\(([^()\s]+)(?: "[^"]*")?\)/g;
	const linked = [...text.matchAll(link)].map(([, address = '']) => address);
	const bare = [...text.replace(link, ']').matchAll(/https?:\/\/[^\s<>"')\]]+/g)];
	return [...linked, ...bare.map(([address]) => address.replace(/[.,;:]$/, ''))];
}

/**
 * What is wrong with an address, or undefined. No network is asked: of addresses elsewhere only
 * the form and the host are checked.
 *
 * @param file the page it stands in, relative to the repository
 */
export function problemOfAddress(file: string, address: string): string | undefined {
	if (address.startsWith(`${REPOSITORY}#`)) {
		return problemOfFile('README.md', address.slice(REPOSITORY.length));
	}
	return /^[a-z][a-z+.-]*:/i.test(address) ? problemOfUrl(address) : problemOfFile(file, address);
}

function problemOfUrl(address: string): string | undefined {
	if (!URL.canParse(address)) return 'is no address';
	const { protocol, hostname } = new URL(address);
	if (protocol !== 'https:') return 'is not https';
	return HOSTS.has(hostname) ? undefined : `leads to ${hostname}, which is not on the list`;
}

function problemOfFile(from: string, address: string): string | undefined {
	const [target = '', anchor] = address.split('#');
	const file = target === '' ? from : path.posix.join(path.posix.dirname(from), target);
	if (file.startsWith('..') || target.startsWith('/')) return 'leads out of the repository';
	if (!existsSync(path.join(ROOT, file))) return `leads to ${file}, which does not exist`;
	if (anchor === undefined) return undefined;
	if (!file.endsWith('.md')) return 'has an anchor, but leads to no page';
	return anchorsOf(readPage(file)).has(anchor) ? undefined : `names no heading of ${file}`;
}
