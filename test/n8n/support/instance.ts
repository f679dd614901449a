import { z } from 'zod/v3';
import { createRestClient, type RestClient } from '../../../scripts/n8n/rest/client';

const instanceSchema = z.object({
	baseUrl: z.string(),
	logFile: z.string(),
	userFolder: z.string(),
	owner: z.object({ email: z.string(), password: z.string() }),
	session: z.object({ browserId: z.string(), cookie: z.string() }),
});

/** The n8n server under test. */
export type TestInstance = z.infer<typeof instanceSchema> & { readonly client: RestClient };

/** The server that `npm run test:n8n` started, with its owner's session: n8n limits sign-ins. */
export function connect(): TestInstance {
	const described = process.env['N8N_TEST_INSTANCE'];
	if (described === undefined) throw new Error('Start these tests with: npm run test:n8n');
	const instance = instanceSchema.parse(JSON.parse(described));
	return { ...instance, client: createRestClient(instance.baseUrl, instance.session) };
}
