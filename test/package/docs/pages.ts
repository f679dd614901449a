import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../sources';

/** A document of the repository. */
export interface Page {
	/** Relative to the repository, with forward slashes. */
	file: string;
	text: string;
}

const AT_THE_TOP = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'];

/** The documents at the top and every page of docs/. */
export function readPages(): Page[] {
	const inDocs = readdirSync(path.join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
	return [...AT_THE_TOP, ...inDocs.map((name) => `docs/${name}`)].map(readPage);
}

/** @param file relative to the repository */
export function readPage(file: string): Page {
	return { file, text: readFileSync(path.join(ROOT, file), 'utf8') };
}

const FENCE = /^([ \t]*)```(\w*)[^\n]*\n([\s\S]*?)^\1```[ \t]*$/gm;
const INLINE = /`([^`\n]+)`/g;

/** Fenced code, by the language behind its fence. */
export function fencedCode({ text }: Page): Array<{ language: string; code: string }> {
	return [...text.matchAll(FENCE)].map(([, , language = '', code = '']) => ({ language, code }));
}

/** What stands between single backticks outside of fences. */
export function inlineCode({ text }: Page): string[] {
	return [...text.replace(FENCE, '').matchAll(INLINE)].map(([, code = '']) => code);
}

/** The page without any code, so that nothing in it is taken for a link or a heading. */
export function withoutCode({ text }: Page): string {
	return text.replace(FENCE, '').replace(INLINE, '');
}

/** The anchors GitHub gives the headings of a page. */
export function anchorsOf({ text }: Page): Set<string> {
	const anchors = new Set<string>();
	for (const [, title = ''] of text.replace(FENCE, '').matchAll(/^#{1,6} +(.+)$/gm)) {
		const slug = slugOf(title);
		let anchor = slug;
		for (let count = 1; anchors.has(anchor); count++) anchor = `${slug}-${count}`;
		anchors.add(anchor);
	}
	return anchors;
}

function slugOf(title: string): string {
	const plain = title.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim();
	return plain
		.toLowerCase()
		.replace(/[^\p{L}\p{N} _-]/gu, '')
		.replace(/ /g, '-');
}
