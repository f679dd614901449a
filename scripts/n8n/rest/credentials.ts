import { z } from 'zod/v3';
import type { RestClient } from './client';

/** A stored credential, as nodes refer to it. */
export interface CredentialReference {
	readonly id: string;
	readonly name: string;
	readonly type: string;
}

export type CredentialData = Readonly<Record<string, string | number | boolean>>;

const createdSchema = z.object({ id: z.string(), name: z.string(), type: z.string() });
const testResultSchema = z.object({ status: z.enum(['OK', 'Error']), message: z.string() });

/** Stores a credential in n8n, which encrypts it. */
export async function createCredential(
	client: RestClient,
	credential: { readonly name: string; readonly type: string; readonly data: CredentialData },
): Promise<CredentialReference> {
	return createdSchema.parse(await client.call('POST', '/rest/credentials', credential));
}

/** What n8n's "test" of a credential says, with the values given here instead of the stored ones. */
export async function testCredential(
	client: RestClient,
	reference: CredentialReference,
	data: CredentialData,
): Promise<z.infer<typeof testResultSchema>> {
	const body = { credentials: { ...reference, data } };
	return testResultSchema.parse(await client.call('POST', '/rest/credentials/test', body));
}
