import { createHash } from 'node:crypto';

import { startSandbox, type RecordedRequest, type Sandbox } from '../../sandbox/server';
import { withModel } from '../engine/agent';
import { runNode } from '../engine/harness';
import { isRecord } from './fields';
import { TRIALS } from './samples';
import type { SentRequest, StoredNode } from './types';

const KEY = 'sandbox-key';
/** Longer texts, such as files, are told apart by their fingerprint. */
const MAX_TEXT = 500;
/** Headers of ours start with a name of OpenRouter’s or Anthropic’s. */
const OWN_HEADERS = /^(x-|anthropic-)/;

/**
 * Runs every node by itself on one item, in n8n's engine against the sandbox.
 *
 * @returns what each of them sent first, by the node's name; what follows depends on the answers.
 * Looks into the catalogue are left out: whether one is needed depends on what was asked before
 */
export async function askAll(nodes: readonly StoredNode[]): Promise<Record<string, SentRequest>> {
	const sandbox = await startSandbox();
	try {
		const sent: Record<string, SentRequest> = {};
		for (const node of nodes) {
			sandbox.reset();
			await ask(sandbox, node);
			const request = sandbox.requests.find(isAsking(node));
			if (request !== undefined) sent[node.name] = toSent(request);
		}
		return sent;
	} finally {
		await sandbox.close();
	}
}

async function ask(sandbox: Sandbox, node: StoredNode): Promise<void> {
	const name = shortName(node.type);
	const trial = TRIALS[name];
	if (trial === undefined) throw new Error(`samples.ts does not say how to try ${node.type}`);
	if (trial.isModel === true) return await askModel(sandbox, node);
	await runNode(name, {
		parameters: node.parameters,
		settings: { typeVersion: node.typeVersion },
		input: [trial.input],
		credentials: { openRouterAccountApi: { apiKey: KEY, baseUrl: sandbox.baseUrl } },
	});
}

/** A sub-node is asked by a node that uses it. */
async function askModel(sandbox: Sandbox, { parameters }: StoredNode): Promise<void> {
	const question = [{ role: 'user', content: 'What is n8n?' }];
	await withModel(sandbox, async (model) => ({ text: (await model.invoke(question)).text }), {
		parameters,
		execution: {},
	});
}

const shortName = (type: string): string => type.split('.').at(-1) ?? type;

const isAsking =
	({ type }: StoredNode) =>
	({ method }: RecordedRequest): boolean =>
		method === 'POST' || shortName(type) === 'openRouterListModels';

function toSent({ method, path, query, headers, body }: RecordedRequest): SentRequest {
	const own = Object.entries(headers).filter(([name]) => OWN_HEADERS.test(name));
	return {
		method,
		path,
		...(Object.keys(query).length === 0 ? {} : { query }),
		...(own.length === 0 ? {} : { headers: Object.fromEntries(own) }),
		...(method === 'GET' ? {} : { body: shortened(body) }),
	};
}

function shortened(value: unknown): unknown {
	if (typeof value === 'string' && value.length > MAX_TEXT) {
		const print = createHash('sha256').update(value).digest('hex');
		return `${value.length} characters, sha256 ${print}`;
	}
	if (Array.isArray(value)) return value.map(shortened);
	if (!isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shortened(one)]));
}
