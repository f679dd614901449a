import { randomBytes } from 'node:crypto';
import { z } from 'zod/v3';
import type { RestClient } from './client';

/** The account that owns an n8n instance. */
export interface Owner {
	readonly email: string;
	readonly password: string;
}

const settingsSchema = z.object({
	userManagement: z.object({ showSetupOnFirstLoad: z.boolean() }),
});

/** An owner with a password made for this run; n8n wants a capital letter and a digit in it. */
export function createOwner(): Owner {
	return { email: 'owner@n8n.local', password: `A1${randomBytes(9).toString('base64url')}` };
}

/** Signs the client in as the owner, who is created when the instance has none yet. */
export async function signIn(client: RestClient, owner: Owner): Promise<void> {
	const settings = settingsSchema.parse(await client.call('GET', '/rest/settings'));
	if (settings.userManagement.showSetupOnFirstLoad) {
		await client.call('POST', '/rest/owner/setup', {
			...owner,
			firstName: 'Local',
			lastName: 'Owner',
		});
		return;
	}
	const { email, password } = owner;
	await client.call('POST', '/rest/login', { emailOrLdapLoginId: email, password });
}
