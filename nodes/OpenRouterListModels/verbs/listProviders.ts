import type { JsonObject } from '../../shared/contract/json';
import { readList } from '../../shared/wire/catalogue';
import { isRaw, limited, type Verb } from '../verb';

/** `GET /providers`: everybody who runs models. */
export const listProviders: Verb = {
	request: () => ({ method: 'GET', path: '/providers' }),
	read: (body) => ({ entries: readList(body) }),
	output: ({ reply }, values) =>
		limited(reply.entries, values).map((entry) => ({
			json: isRaw(values) ? entry : simplified(entry),
		})),
};

function simplified(provider: JsonObject): JsonObject {
	return {
		name: provider['name'] ?? null,
		slug: provider['slug'] ?? null,
		headquarters: provider['headquarters'] ?? null,
		datacenters: provider['datacenters'] ?? [],
		privacyPolicyUrl: provider['privacy_policy_url'] ?? null,
		termsOfServiceUrl: provider['terms_of_service_url'] ?? null,
		statusPageUrl: provider['status_page_url'] ?? null,
	};
}
