interface Provider {
	name: string;
	slug: string;
	privacy_policy_url: string | null;
	terms_of_service_url: string | null;
	status_page_url: string | null;
	headquarters: string | null;
	datacenters: string[] | null;
}

const NAMES: ReadonlyArray<readonly [slug: string, name: string, headquarters: string | null]> = [
	['alibaba', 'Alibaba', 'SG'],
	['amazon-bedrock', 'Amazon Bedrock', 'US'],
	['anthropic', 'Anthropic', 'US'],
	['azure', 'Azure', 'US'],
	['black-forest-labs', 'Black Forest Labs', 'DE'],
	['cohere', 'Cohere', 'CA'],
	['deepgram', 'Deepgram', 'US'],
	['deepinfra', 'DeepInfra', 'US'],
	['deepseek', 'DeepSeek', 'CN'],
	['fireworks', 'Fireworks', 'US'],
	['google-ai-studio', 'Google AI Studio', 'US'],
	['google-vertex', 'Google', 'US'],
	['groq', 'Groq', 'US'],
	['mancer', 'Mancer 2', null],
	['mistral', 'Mistral', 'FR'],
	['nebius', 'Nebius', 'NL'],
	['open-inference', 'OpenInference', null],
	['openai', 'OpenAI', 'US'],
	['perplexity', 'Perplexity', 'US'],
	['recraft', 'Recraft', 'US'],
	['seed', 'Seed', 'SG'],
	['switchpoint', 'Switchpoint', null],
	['together', 'Together', 'US'],
	['venice', 'Venice', null],
	['xai', 'xAI', 'US'],
];

export const PROVIDERS: readonly Provider[] = NAMES.map(([slug, name, headquarters]) => ({
	name,
	slug,
	privacy_policy_url: headquarters === null ? null : `https://example.com/${slug}/privacy`,
	terms_of_service_url: headquarters === null ? null : `https://example.com/${slug}/terms`,
	status_page_url: null,
	headquarters,
	datacenters: headquarters === null ? null : [headquarters],
}));

const namesBySlug = new Map(PROVIDERS.map(({ slug, name }) => [slug, name]));

/** Display name of a provider slug; the slug itself when it is not listed. */
export const nameProvider = (slug: string): string => namesBySlug.get(slug) ?? slug;
