import type { Exchange } from '../http/exchange';

/** `GET /key`: the key in use, with a limit so that clients have a remainder to show. */
export function handleKey(exchange: Exchange): void {
	const spent = { usage: 25.5, usage_daily: 1.5, usage_weekly: 8, usage_monthly: 25.5 };
	const data = {
		label: 'sandbox-...key',
		limit: 100,
		limit_remaining: 74.5,
		limit_reset: 'monthly',
		include_byok_in_limit: false,
		...spent,
		byok_usage: 0,
		byok_usage_daily: 0,
		byok_usage_weekly: 0,
		byok_usage_monthly: 0,
		is_free_tier: false,
		is_management_key: exchange.usesManagementKey,
		is_provisioning_key: exchange.usesManagementKey,
		creator_user_id: null,
		expires_at: null,
		rate_limit: {
			requests: 1000,
			interval: '1h',
			note: 'This field is deprecated and safe to ignore.',
		},
	};
	exchange.send({ status: 200, body: { data } });
}
