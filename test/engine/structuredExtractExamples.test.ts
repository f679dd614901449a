import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v3';

import { KEY, useSandbox } from './chat';
import { jsonOf } from './extract';
import { binaryFile, binaryItem, runNode, type NodeOptions } from './harness';

const json = z.lazy((): z.ZodTypeAny => z.any());
const workflow = z.object({
	nodes: z.array(z.object({ type: z.string(), parameters: z.record(json) })),
});

describe('Structured Extract: the examples', () => {
	const sandbox = useSandbox();

	async function run(example: string, input: NodeOptions['input']) {
		const file = path.join(__dirname, '..', '..', 'examples', `${example}.json`);
		const { nodes } = workflow.parse(JSON.parse(readFileSync(file, 'utf8')));
		const node = nodes.find(({ type }) => type.endsWith('.openRouterStructuredExtract'));
		return await runNode('openRouterStructuredExtract', {
			parameters: node?.parameters ?? {},
			input,
			credentials: { openRouterAccountApi: { apiKey: KEY, baseUrl: sandbox.current.baseUrl } },
		});
	}

	test('invoices: every line of the PDF becomes an item, the cost is on the first', async () => {
		const line = {
			invoiceNumber: 'R-7',
			invoiceDate: '2026-01-31',
			vendor: 'Bolt Works',
			currency: 'EUR',
			description: 'Bolts',
			quantity: 40,
			lineTotal: 20,
		};
		sandbox.current.setReplies([
			{ content: JSON.stringify({ items: [{ ...line, unitPrice: null }, line] }) },
		]);
		const pdf = binaryFile(Buffer.from('%PDF-1.4\n%%EOF'), 'application/pdf', 'r7.pdf');
		const { items, error } = await run('structured-extract-invoices', [binaryItem({ data: pdf })]);

		expect(error).toBeUndefined();
		expect(items[0]?.map(({ json: one }) => one)).toEqual([
			{ ...line, _openrouter: expect.objectContaining({ repairs: 0 }) },
			line,
		]);
	});

	test('e-mails: a category and an urgency of the lists, absent fields left out', async () => {
		const triage = { category: 'sales', urgency: 'low', summary: 'Wants prices' };
		sandbox.current.setReplies([
			{ content: JSON.stringify({ ...triage, orderNumber: null, deadline: null }) },
		]);
		const result = await run('structured-extract-email-triage', [
			{ json: { subject: 'Prices', body: 'How much for 200?' } },
		]);

		expect(jsonOf(result)).toEqual([triage]);
		expect(sandbox.current.requests[0]?.body).toMatchObject({
			messages: [{}, { content: 'Subject: Prices\n\nHow much for 200?' }],
		});
	});

	test('products: an item for each', async () => {
		const pen = { name: 'Pen', price: 2, currency: 'EUR', inStock: true, features: ['blue'] };
		const ink = { name: 'Ink', price: null, currency: null, inStock: null, features: [] };
		sandbox.current.setReplies([{ content: JSON.stringify({ items: [pen, ink] }) }]);
		const result = await run('structured-extract-products', [{ json: { data: '<ul></ul>' } }]);

		expect(jsonOf(result)).toEqual([pen, { name: 'Ink', features: [] }]);
	});
});
