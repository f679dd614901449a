import { serialize } from 'node:v8';

import { catalogue } from '../../nodes/OpenRouterListModels/operation';
import type { JsonObject } from '../../nodes/shared/contract/json';
import { chatRows, findRows, type Row } from '../../nodes/shared/mapping/rows';
import { NO_USAGE } from '../../nodes/shared/policy/sumUsage';
import { ListCache } from '../../nodes/shared/search/ListCache';
import { CATALOGUE } from '../../sandbox/catalogue/catalogue';

const KEY_PRESSES = ['c', 'cl', 'claude', 'claude s', 'claude sonnet', 'sonnet claude', 'no such'];
const FIVE_MINUTES_MS = 300_000;

/** What the catalogue costs at its full length. */
export interface CatalogueFigures {
	models: number;
	/** The slowest of some key presses in the picker, its list once fetched. */
	keyPressMs: number;
	/** From the answer's text to filtered, sorted and simplified items. */
	itemsMs: number;
	/** What one cached list holds. */
	cachedListBytes: number;
}

/** @param models length of the catalogue, which is the sandbox's over and over again */
export async function measureCatalogue(models = 500): Promise<CatalogueFigures> {
	const text = JSON.stringify({ data: longCatalogue(models), total_count: models });
	const cache = new ListCache<Row[]>(FIVE_MINUTES_MS, 1);
	const ask = async (): Promise<Row[]> =>
		await cache.get('chat', 0, async () => chatRows(JSON.parse(text)));
	const rows = await ask();
	const presses: number[] = [];
	for (const search of KEY_PRESSES) {
		presses.push(await millisecondsOf(async () => findRows(await ask(), search)));
	}
	toItems(text);
	return {
		models,
		keyPressMs: Math.max(...presses),
		itemsMs: await millisecondsOf(async () => toItems(text)),
		cachedListBytes: serialize(rows).length,
	};
}

/** The node's way of an answer, without the network and the runner. */
function toItems(text: string): JsonObject[] {
	const values = {
		operation: 'listModels',
		returnAll: true,
		simplify: true,
		sort: 'pricing-low-to-high',
		filters: { inputModalities: ['text'] },
		estimateCost: { promptTokens: 1000, completionTokens: 500 },
	};
	const body: JsonObject = JSON.parse(text);
	const reply = catalogue.read(body, values);
	const draft = catalogue.request(values, [], new Map());
	const delivered = { draft, reply, body, earlier: [], usage: NO_USAGE, attempts: [] };
	const items = catalogue.output(delivered, values).map(({ json }) => json);
	catalogue.hints?.(delivered, values);
	return items;
}

function longCatalogue(models: number) {
	return Array.from({ length: models }, (_, index) => {
		const model = CATALOGUE[index % CATALOGUE.length];
		return { ...model, id: `${model?.id ?? 'author/model'}-${index}` };
	});
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
	const startedAt = performance.now();
	await work();
	return performance.now() - startedAt;
}

async function main(): Promise<void> {
	const figures = await measureCatalogue();
	console.log(`models:                 ${figures.models}`);
	console.log(`picker, a key press:    ${figures.keyPressMs.toFixed(1)} ms`);
	console.log(`models into items:      ${figures.itemsMs.toFixed(1)} ms`);
	console.log(`a cached list:          ${(figures.cachedListBytes / 1000).toFixed(0)} kB`);
}

if (require.main === module) void main();
