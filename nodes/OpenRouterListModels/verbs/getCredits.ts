import { rounded } from '../../shared/mapping/price';
import { readRecord } from '../../shared/wire/catalogue';
import { isRaw, type Verb } from '../verb';

const MANAGEMENT_KEY =
	'Reading the credits of an account needs a management key: create one at https://openrouter.ai/settings/management-keys and use it in a credential of its own. What is left of this key’s own limit is shown by the operation Get Key.';

/** `GET /credits`: what was bought and what was used, in US dollars. */
export const getCredits: Verb = {
	request: () => ({ method: 'GET', path: '/credits' }),
	read: (body) => ({ entries: [readRecord(body)] }),
	explain: ({ status }) => (status === 403 ? { remedy: MANAGEMENT_KEY } : {}),
	output: ({ reply }, values) =>
		reply.entries.map((entry) => {
			if (isRaw(values)) return { json: entry };
			const { total_credits: bought, total_usage: used } = entry;
			const known = typeof bought === 'number' && typeof used === 'number';
			return {
				json: {
					remaining: known ? rounded(bought - used) : null,
					totalCredits: bought ?? null,
					totalUsage: used ?? null,
				},
			};
		}),
};
