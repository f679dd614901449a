import type { JsonObject } from '../../contract/json';
import type { Schema, SchemaDraft } from '../../vendor';
import { isJsonObject } from '../../wire/parseBody';
import { refStandsAlone } from './draft';
import { changeParts } from './keywords';
import { resolveTargets, type Target } from './resolveTargets';
import { indexSchema, type DynamicAnchors, type SchemaIndex } from './schemaIndex';

/** A schema in which every reference leads straight to a part. */
export interface LinkedSchema {
	root: Schema | boolean;
	/** What references lead to, by the key in `__absolute_ref__`. */
	targets: Record<string, Schema | boolean>;
	/** References that lead nowhere inside the schema. */
	unresolved: string[];
}

/** What links replace, the library having rules of its own for it, and what would be no keyword. */
const NOT_COPIED = new Set([
	'$dynamicRef',
	'$recursiveAnchor',
	'$recursiveRef',
	'$ref',
	'__absolute_ref__',
	'__proto__',
]);

/**
 * Copies a schema, with all references made plain ones. What a dynamic reference means depends on
 * the way that led to it, so a part that is reached with different dynamic anchors in force is
 * copied for each.
 *
 * @param schema a tree: no object stands in it twice
 */
export function linkSchema(schema: unknown, draft: SchemaDraft): LinkedSchema {
	const targets: LinkedSchema['targets'] = Object.create(null);
	if (!isJsonObject(schema)) return { root: schema !== false, targets, unresolved: [] };
	const task: Task = {
		draft,
		index: indexSchema(schema, draft),
		scopes: new Map(),
		keys: new Map(),
		targets,
		unresolved: [],
	};
	const root = linkObject(task, scopeOf(task, new Map()), schema);
	return { root, targets, unresolved: task.unresolved };
}

interface Task {
	draft: SchemaDraft;
	index: SchemaIndex;
	scopes: Map<string, Scope>;
	/** Of parts that references lead to. */
	keys: Map<Schema | boolean, string>;
	targets: LinkedSchema['targets'];
	unresolved: string[];
}

/** The dynamic anchors in force, and the parts copied for them. */
interface Scope {
	anchors: DynamicAnchors;
	copies: Map<JsonObject, Schema>;
}

function scopeOf({ scopes, index }: Task, anchors: DynamicAnchors): Scope {
	const key = JSON.stringify([...anchors].map(([name, part]) => [name, index.addressOf(part)]));
	const scope = scopes.get(key) ?? { anchors, copies: new Map() };
	scopes.set(key, scope);
	return scope;
}

/** The outermost anchor of a name stays in force. */
function entered(task: Task, scope: Scope, part: JsonObject): Scope {
	const around = task.index.dynamicAnchorsAround(part);
	if ([...around.keys()].every((name) => scope.anchors.has(name))) return scope;
	return scopeOf(task, new Map([...around, ...scope.anchors]));
}

function linkPart(task: Task, scope: Scope, part: unknown): Schema | boolean {
	return isJsonObject(part) ? linkObject(task, scope, part) : part !== false;
}

function linkObject(task: Task, outer: Scope, part: JsonObject): Schema {
	const scope = entered(task, outer, part);
	const known = scope.copies.get(part);
	if (known !== undefined) return known;
	const copy: Schema = {};
	scope.copies.set(part, copy);
	if (!(refStandsAlone(task.draft) && typeof part['$ref'] === 'string')) {
		copyKeywords(task, scope, part, copy);
	}
	const targets = resolveTargets(part, task.index, scope.anchors);
	const [first, ...more] = targets.flatMap((target) => linkTo(task, scope, target) ?? []);
	Object.assign(copy, first);
	if (more.length > 0) copy.allOf = [...(copy.allOf ?? []), ...more];
	return copy;
}

function copyKeywords(task: Task, scope: Scope, part: JsonObject, copy: Schema): void {
	for (const [keyword, value] of Object.entries(part)) {
		if (NOT_COPIED.has(keyword)) continue;
		copy[keyword] = changeParts(keyword, value, (inner) => linkPart(task, scope, inner));
	}
}

/** The library finds a target by the key in `__absolute_ref__`. */
function linkTo(task: Task, scope: Scope, { ref, part }: Target): Schema | undefined {
	if (part === undefined) {
		task.unresolved.push(ref);
		return undefined;
	}
	const target = linkPart(task, scope, part);
	const key = task.keys.get(target) ?? String(task.keys.size);
	task.keys.set(target, key);
	task.targets[key] = target;
	return { $ref: ref, __absolute_ref__: key };
}
