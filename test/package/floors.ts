import { isBuiltin } from 'node:module';
import path from 'node:path';
import type { Source } from './sources';
import { importsOf, type Import } from './syntax';

/**
 * The folders of nodes/shared/ by floor. The folder of a node is floor 3, its class floor 5, and so
 * is the folder `supply` of a sub-node, which does for it what the runner does for other nodes.
 */
const SHARED: Record<string, number> = {
	contract: 0,
	parameters: 1,
	mapping: 1,
	wire: 1,
	policy: 1,
	transport: 2,
	runner: 4,
	search: 4,
};
const NODE_FLOOR = 3;
const CLASS_FLOOR = 5;

/** What hosts bring for chat models; older ones do not, so shared/ does without. */
const SDK = '@n8n/ai-node-sdk';
const VENDOR = 'nodes/shared/vendor';
const MAY_USE_VENDOR = ['wire', 'transport', 'mapping'];

interface Place {
	/** The folder of nodes/shared/ or the node that a file belongs to. */
	home: string;
	floor: number;
	isShared: boolean;
}

/** @throws for a file that belongs to no floor. */
export function placeOf(file: string): Place {
	const shared = /^nodes\/shared\/([^/]+)\//.exec(file)?.[1];
	if (shared !== undefined) {
		const floor = SHARED[shared];
		if (floor === undefined) throw new Error(`${file}: no floor is known for this folder`);
		return { home: shared, floor, isShared: true };
	}
	const node = /^nodes\/(?!shared\/)([^/]+)\//.exec(file)?.[1];
	if (node === undefined) throw new Error(`${file}: belongs to no floor`);
	const isClass = /\.node(\.ts)?$/.test(file) || file.includes('/supply/');
	const floor = isClass ? CLASS_FLOOR : NODE_FLOOR;
	return { home: node, floor, isShared: false };
}

/** What a file under nodes/ imports against the order of floors, one sentence each. */
export function findViolations(source: Source): string[] {
	const from = placeOf(source.file);
	return importsOf(source)
		.map((imported) => checkImport(source.file, from, imported))
		.filter((problem) => problem !== undefined)
		.map((problem) => `${source.file} ${problem}`);
}

function checkImport(file: string, from: Place, imported: Import): string | undefined {
	const { specifier } = imported;
	if (!specifier.startsWith('.')) return checkPackage(from, imported);
	const target = path.posix.join(path.posix.dirname(file), specifier);
	if (target === VENDOR) {
		const allowed = from.isShared && MAY_USE_VENDOR.includes(from.home);
		return allowed ? undefined : `may not import ${specifier}`;
	}
	const to = placeOf(target);
	return checkFloors(from, to) ? undefined : `may not import ${specifier} (floor ${to.floor})`;
}

function checkPackage(from: Place, { specifier, typeOnly }: Import): string | undefined {
	if (specifier === 'n8n-workflow' || (specifier === SDK && !from.isShared)) {
		const allowed = typeOnly || from.floor > NODE_FLOOR;
		return allowed ? undefined : `may import only types of ${specifier}`;
	}
	if (isBuiltin(specifier) && typeOnly) return undefined;
	return `may not import ${specifier}: libraries come from vendor.ts`;
}

/** Downwards, or sideways on the same floor; a node sees no other node, shared/ sees none. */
function checkFloors(from: Place, to: Place): boolean {
	if (!to.isShared && from.home !== to.home) return false;
	if (from.floor === NODE_FLOOR && to.isShared) return to.floor <= 1;
	return to.floor <= from.floor;
}

/** Pairs of folders that import each other: together they are one folder under two names. */
export function findMutualImports(sources: Source[]): string[] {
	const arrows = new Set(sources.flatMap(arrowsOf));
	return [...arrows].filter((arrow) => {
		const [from = '', to = ''] = arrow.split(' -> ');
		return from < to && arrows.has(`${to} -> ${from}`);
	});
}

function arrowsOf(source: Source): string[] {
	const from = placeOf(source.file).home;
	return importsOf(source)
		.filter(({ specifier }) => specifier.startsWith('.'))
		.map(({ specifier }) => path.posix.join(path.posix.dirname(source.file), specifier))
		.filter((target) => target !== VENDOR)
		.map((target) => placeOf(target).home)
		.filter((to) => to !== from)
		.map((to) => `${from} -> ${to}`);
}
