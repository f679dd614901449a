import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROOT } from '../sources';
import { importsOf } from '../syntax';

/** What a script understands on its command line. */
export interface CommandLine {
	/** Options with their dashes: `--quick`. */
	flags: Set<string>;
	/** Every text in the script: words it takes are among them. */
	texts: Set<string>;
}

/**
 * Reads the options of a script from its sources: the `options` of `parseArgs`, and texts with two
 * dashes. Of what a script imports, only the files beside and below it count.
 *
 * @param script relative to the repository
 */
export function commandLineOf(script: string): CommandLine {
	const found: CommandLine = { flags: new Set(), texts: new Set() };
	const todo = [script];
	const seen = new Set<string>();
	for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
		if (seen.has(file)) continue;
		seen.add(file);
		const text = readFileSync(path.join(ROOT, file), 'utf8');
		collect(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true), found);
		todo.push(...ownImports(file, text));
	}
	return found;
}

function collect(node: ts.Node, found: CommandLine): void {
	if (ts.isStringLiteralLike(node)) {
		found.texts.add(node.text);
		if (node.text.startsWith('--')) found.flags.add(node.text);
	}
	if (ts.isCallExpression(node) && node.expression.getText() === 'parseArgs') {
		for (const name of optionNames(node.arguments[0])) found.flags.add(`--${name}`);
	}
	node.forEachChild((child) => {
		collect(child, found);
	});
}

/** The keys of `options` in the argument of `parseArgs`. */
function optionNames(argument: ts.Expression | undefined): string[] {
	if (argument === undefined || !ts.isObjectLiteralExpression(argument)) return [];
	return argument.properties.flatMap((property) => {
		if (!ts.isPropertyAssignment(property) || property.name.getText() !== 'options') return [];
		if (!ts.isObjectLiteralExpression(property.initializer)) return [];
		return property.initializer.properties.map(({ name }) =>
			name !== undefined && ts.isStringLiteral(name) ? name.text : (name?.getText() ?? ''),
		);
	});
}

function ownImports(file: string, text: string): string[] {
	const folder = path.posix.dirname(file);
	return importsOf({ file, text })
		.map(({ specifier }) => specifier)
		.filter((specifier) => specifier.startsWith('./'))
		.map((specifier) => path.posix.join(folder, specifier))
		.flatMap((found) => [`${found}.ts`, found])
		.filter((found) => /\.(ts|mjs)$/.test(found) && existsSync(path.join(ROOT, found)));
}
