import ts from 'typescript';
import type { Source } from './sources';

export interface Import {
	/** As written: `../contract/usage`, `n8n-workflow`. */
	specifier: string;
	/** Erased by the compiler: nothing is loaded at run time. */
	typeOnly: boolean;
}

function parse({ file, text }: Source): ts.SourceFile {
	return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
}

function visit(node: ts.Node, each: (node: ts.Node) => void): void {
	each(node);
	node.forEachChild((child) => visit(child, each));
}

/** Every import of a file: declarations, re-exports, `import()`, `require()` and type imports. */
export function importsOf(source: Source): Import[] {
	const found: Import[] = [];
	visit(parse(source), (node) => {
		const from = readImport(node);
		if (from !== undefined) found.push(from);
	});
	return found;
}

function readImport(node: ts.Node): Import | undefined {
	if (ts.isImportDeclaration(node)) {
		return named(node.moduleSpecifier, erased(node.importClause, node.importClause?.namedBindings));
	}
	if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
		return named(node.moduleSpecifier, erased(node, node.exportClause));
	}
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
		return named(node.argument.literal, true);
	}
	if (ts.isCallExpression(node)) {
		const isLoad =
			node.expression.kind === ts.SyntaxKind.ImportKeyword ||
			(ts.isIdentifier(node.expression) && node.expression.text === 'require');
		const [argument] = node.arguments;
		if (isLoad && argument !== undefined) return named(argument, false);
	}
	return undefined;
}

function named(specifier: ts.Node, typeOnly: boolean): Import {
	return { specifier: ts.isStringLiteral(specifier) ? specifier.text : '<computed>', typeOnly };
}

/** `import type {A}`, or an import or re-export whose names all carry `type`. */
function erased(
	clause: ts.ImportClause | ts.ExportDeclaration | undefined,
	bindings: ts.Node | undefined,
): boolean {
	if (clause === undefined) return false;
	if (clause.isTypeOnly) return true;
	if (ts.isImportClause(clause) && clause.name !== undefined) return false;
	if (bindings === undefined) return false;
	if (!ts.isNamedImports(bindings) && !ts.isNamedExports(bindings)) return false;
	return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly);
}

/** Every name that occurs in the code of a file; comments and strings do not count. */
export function identifiersOf(source: Source): Set<string> {
	const names = new Set<string>();
	visit(parse(source), (node) => {
		if (ts.isIdentifier(node)) names.add(node.text);
	});
	return names;
}

/** Whether a file declares types and nothing that exists at run time. */
export function isTypesOnly(source: Source): boolean {
	return parse(source).statements.every(
		(statement) =>
			ts.isInterfaceDeclaration(statement) ||
			ts.isTypeAliasDeclaration(statement) ||
			ts.isImportDeclaration(statement) ||
			(ts.isExportDeclaration(statement) && statement.isTypeOnly),
	);
}

/** A function longer than wanted. */
export interface LongFunction {
	name: string;
	lines: number;
}

/**
 * Functions of more than `maxLines` lines, signature and braces included. One that only returns
 * a literal, such as the declaration of a parameter, is data and may be longer.
 */
export function longFunctions(source: Source, maxLines: number): LongFunction[] {
	const file = parse(source);
	const line = (position: number) => file.getLineAndCharacterOfPosition(position).line;
	const found: LongFunction[] = [];
	visit(file, (node) => {
		if (!ts.isFunctionLike(node) || returnsLiteral(node)) return;
		const lines = line(node.getEnd()) - line(node.getStart()) + 1;
		if (lines > maxLines) found.push({ name: node.name?.getText() ?? '(anonymous)', lines });
	});
	return found;
}

function returnsLiteral(node: ts.SignatureDeclaration): boolean {
	if (!('body' in node) || node.body === undefined) return false;
	if (!ts.isBlock(node.body)) return isLiteral(node.body);
	const [only, ...others] = node.body.statements;
	if (only === undefined || others.length > 0 || !ts.isReturnStatement(only)) return false;
	return isLiteral(only.expression);
}

function isLiteral(node: ts.Node | undefined): boolean {
	if (node === undefined) return false;
	if (ts.isParenthesizedExpression(node)) return isLiteral(node.expression);
	return ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node);
}
