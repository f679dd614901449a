import ts from 'typescript';
import { readSources, type Source } from '../sources';

/** A sentence the nodes can show, as it stands in the code. */
export interface Message {
	/** Relative to the repository. */
	file: string;
	/** With … where a value is filled in. */
	text: string;
}

const DESCRIBE = 'nodes/shared/policy/describe.ts';

/** What the code calls the words that say what happened. */
const NAMES = new Set(['cause', 'problem', 'reason', 'what', 'why', 'inside', 'found']);

/**
 * Every literal that becomes part of a failure's words: what is given to `badInput`, what stands
 * for a property or variable called `cause` and the like, and what is passed for a parameter of
 * such a name.
 */
export function causesInNodes(): Message[] {
	return readSources('nodes').flatMap((source) => causesOf(source));
}

/** The same for one file. */
export function causesOf(source: Source): Message[] {
	const file = parse(source);
	const takers = takersOf(file);
	const found = new Set<string>();
	visit(file, (node) => {
		const words = [causeArgument(node, takers), causeProperty(node)];
		for (const word of words) {
			for (const text of word === undefined ? [] : literalsIn(word)) found.add(text);
		}
	});
	return [...found].map((text) => ({ file: source.file, text }));
}

/** The kinds of failure `describe.ts` has words for, by the keys of its table. */
export function failureKinds(): string[] {
	return wordsTable().properties.map(({ name }) => name?.getText() ?? '');
}

/** How the messages of `describe.ts` begin, up to the first value that is filled in. */
export function messageStarts(): string[] {
	const starts: string[] = [];
	visit(wordsTable(), (node) => {
		if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'message') return;
		starts.push(...literalsIn(node.initializer).map((text) => text.split('…')[0] ?? ''));
	});
	return starts.filter((start) => start !== '');
}

function wordsTable(): ts.ObjectLiteralExpression {
	const source = readSources('nodes/shared/policy').find(({ file }) => file === DESCRIBE);
	const tables: ts.ObjectLiteralExpression[] = [];
	if (source !== undefined) {
		visit(parse(source), (node) => {
			if (!ts.isVariableDeclaration(node) || node.name.getText() !== 'WORDS') return;
			if (node.initializer === undefined) return;
			if (ts.isObjectLiteralExpression(node.initializer)) tables.push(node.initializer);
		});
	}
	const [table] = tables;
	if (table === undefined) throw new Error(`${DESCRIBE} has no table WORDS`);
	return table;
}

/** Every hint: literals in functions and properties that have “hints” in their name. */
export function hintsInNodes(): Message[] {
	return readSources('nodes').flatMap((source) => {
		const found = new Set<string>();
		visit(parse(source), (node) => {
			const isHints = isNamedNode(node) && /hints/i.test(node.name?.getText() ?? '');
			const isList = ts.isMethodDeclaration(node) && source.file.endsWith('/runHints.ts');
			if (!isHints && !isList) return;
			for (const text of literalsIn(node).filter((one) => /^\p{Lu}|^…/u.test(one))) found.add(text);
		});
		return [...found].map((text) => ({ file: source.file, text }));
	});
}

type Named = ts.FunctionDeclaration | ts.PropertyAssignment;

function isNamedNode(node: ts.Node): node is Named {
	return ts.isFunctionDeclaration(node) || ts.isPropertyAssignment(node);
}

function parse({ file, text }: Source): ts.SourceFile {
	return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
}

function visit(node: ts.Node, each: (node: ts.Node) => void): void {
	each(node);
	node.forEachChild((child) => visit(child, each));
}

/** The functions of a file that take such words, and at which place; `badInput` is in another. */
function takersOf(file: ts.SourceFile): Map<string, number> {
	const takers = new Map([['badInput', 1]]);
	visit(file, (node) => {
		if (!ts.isFunctionDeclaration(node) || node.name === undefined) return;
		const place = node.parameters.findIndex(({ name }) => NAMES.has(name.getText()));
		if (place >= 0) takers.set(node.name.text, place);
	});
	return takers;
}

function causeArgument(node: ts.Node, takers: ReadonlyMap<string, number>): ts.Node | undefined {
	if (!ts.isCallExpression(node)) return undefined;
	const place = takers.get(node.expression.getText());
	return place === undefined ? undefined : node.arguments[place];
}

function causeProperty(node: ts.Node): ts.Node | undefined {
	const isNamed =
		(ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
		NAMES.has(node.name.getText());
	return isNamed ? node.initializer : undefined;
}

/** Texts of two words and more; what something is compared with is shown to nobody. */
function literalsIn(node: ts.Node): string[] {
	const found: string[] = [];
	visit(node, (inner) => {
		if (ts.isStringLiteralLike(inner) && !isCompared(inner)) found.push(inner.text);
		if (ts.isTemplateExpression(inner)) {
			const rest = inner.templateSpans.map(({ literal }) => literal.text);
			found.push([inner.head.text, ...rest].join('…').replace(/…+/g, '…'));
		}
	});
	return found.filter((text) => /[\p{L}”] \p{L}/u.test(text));
}

function isCompared(node: ts.Node): boolean {
	const { parent } = node;
	return (
		ts.isBinaryExpression(parent) &&
		[ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(
			parent.operatorToken.kind,
		)
	);
}
