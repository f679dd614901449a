import type { JsonObject } from '../../contract/json';
import type { SchemaDraft } from '../../vendor';
import { isJsonObject } from '../../wire/parseBody';
import { decodeFragment, stepsOf } from '../jsonPointer';
import { refStandsAlone } from './draft';
import { partsOf } from './keywords';
import { metaschemaAt } from './metaschema';

/** Where relative references of a schema without an address of its own start. */
const NO_ADDRESS = 'schema:/';

/** Dynamic anchors by name; `$recursiveAnchor` is the one without a name. */
export type DynamicAnchors = ReadonlyMap<string, JsonObject>;

/** Knows the address of every part of a schema. */
export interface SchemaIndex {
	/** What a reference in `part` leads to; undefined when that is no schema or not inside. */
	find(ref: string, part: JsonObject): JsonObject | boolean | undefined;
	/** The address of the innermost part with an `$id` around `part`. */
	addressOf(part: JsonObject): string;
	/** The dynamic anchors of the innermost part with an `$id` around `part`. */
	dynamicAnchorsAround(part: JsonObject): DynamicAnchors;
}

/** Reads the `$id`s and anchors of a schema, with the rules of its draft for where they count. */
export function indexSchema(schema: JsonObject, draft: SchemaDraft): SchemaIndex {
	const index: Index = {
		draft,
		resources: new Map(),
		anchors: new Map(),
		dynamicAnchors: new Map(),
		addresses: new Map(),
	};
	addResource(index, NO_ADDRESS, schema);
	const addressOf = (part: JsonObject): string => index.addresses.get(part) ?? NO_ADDRESS;
	return {
		find: (ref, part) => {
			const found = find(index, ref, addressOf(part));
			return isJsonObject(found) || typeof found === 'boolean' ? found : undefined;
		},
		addressOf,
		dynamicAnchorsAround: (part) => index.dynamicAnchors.get(addressOf(part)) ?? new Map(),
	};
}

interface Index {
	draft: SchemaDraft;
	/** By address without fragment. */
	resources: Map<string, JsonObject>;
	/** By address with fragment. */
	anchors: Map<string, JsonObject>;
	dynamicAnchors: Map<string, Map<string, JsonObject>>;
	/** Of the resource each part stands in. */
	addresses: Map<JsonObject, string>;
}

function addResource(index: Index, address: string, schema: JsonObject): void {
	index.resources.set(address, schema);
	addPart(index, address, schema);
}

function addPart(index: Index, outerAddress: string, part: unknown): void {
	if (!isJsonObject(part) || index.addresses.has(part)) return;
	const address = addId(index, outerAddress, part);
	index.addresses.set(part, address);
	addAnchors(index, address, part);
	for (const inner of partsOf(part)) addPart(index, address, inner);
}

/** Keeps a part by its `$id`; gives the address its inside starts from. */
function addId(index: Index, outerAddress: string, part: JsonObject): string {
	const id = part[index.draft === '4' ? 'id' : '$id'];
	const isHidden = refStandsAlone(index.draft) && typeof part['$ref'] === 'string';
	if (typeof id !== 'string' || isHidden || !URL.canParse(id, outerAddress)) return outerAddress;
	const { href } = new URL(id, outerAddress);
	const [address = '', fragment = ''] = href.split('#');
	// Up to draft 7 this is how an anchor is written.
	if (fragment !== '') {
		index.anchors.set(href, part);
		return outerAddress;
	}
	if (!index.resources.has(address)) index.resources.set(address, part);
	return address;
}

function addAnchors(index: Index, address: string, part: JsonObject): void {
	const { $anchor, $dynamicAnchor, $recursiveAnchor } = part;
	for (const name of [$anchor, $dynamicAnchor]) {
		if (typeof name === 'string') index.anchors.set(`${address}#${name}`, part);
	}
	const dynamic = index.dynamicAnchors.get(address) ?? new Map<string, JsonObject>();
	index.dynamicAnchors.set(address, dynamic);
	if (typeof $dynamicAnchor === 'string') dynamic.set($dynamicAnchor, part);
	if ($recursiveAnchor === true && index.resources.get(address) === part) dynamic.set('', part);
}

function find(index: Index, ref: string, from: string): unknown {
	if (!URL.canParse(ref, from)) return undefined;
	const [address = '', encoded = ''] = new URL(ref, from).href.split('#');
	const fragment = decodeFragment(encoded);
	const resource = index.resources.get(address) ?? findMetaschema(index, address);
	if (resource === undefined) return index.anchors.get(`${address}#${fragment}`);
	if (fragment === '') return resource;
	return fragment.startsWith('/')
		? findPointer(index, address, resource, fragment)
		: index.anchors.get(`${address}#${fragment}`);
}

function findMetaschema(index: Index, address: string): JsonObject | undefined {
	const metaschema = metaschemaAt(address);
	if (metaschema !== undefined) addResource(index, address, metaschema);
	return metaschema;
}

/** A pointer may lead into keywords nobody knows, of which no part is kept yet. */
function findPointer(index: Index, start: string, resource: JsonObject, pointer: string): unknown {
	let address = start;
	let current: unknown = resource;
	for (const step of stepsOf(pointer)) {
		if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) {
			return undefined;
		}
		current = Reflect.get(current, step);
		if (isJsonObject(current)) address = index.addresses.get(current) ?? address;
	}
	addPart(index, address, current);
	return current;
}
