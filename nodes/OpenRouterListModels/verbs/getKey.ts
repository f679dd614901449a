import type { JsonObject } from '../../shared/contract/json';
import { readRecord } from '../../shared/wire/catalogue';
import { isRaw, type Verb } from '../verb';

/** `GET /key`: limit and usage of the key in the credential, in US dollars. */
export const getKey: Verb = {
	request: () => ({ method: 'GET', path: '/key' }),
	read: (body) => ({ entries: [readRecord(body)] }),
	output: ({ reply }, values) =>
		reply.entries.map((entry) => ({ json: isRaw(values) ? entry : simplified(entry) })),
};

/** `limit` and `remaining` are null for a key without a limit. */
function simplified(key: JsonObject): JsonObject {
	return {
		label: key['label'] ?? null,
		limit: key['limit'] ?? null,
		remaining: key['limit_remaining'] ?? null,
		limitReset: key['limit_reset'] ?? null,
		usage: key['usage'] ?? null,
		usageDaily: key['usage_daily'] ?? null,
		usageWeekly: key['usage_weekly'] ?? null,
		usageMonthly: key['usage_monthly'] ?? null,
		isFreeTier: key['is_free_tier'] ?? null,
		expiresAt: key['expires_at'] ?? null,
	};
}
