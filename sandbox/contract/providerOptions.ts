import { z } from 'zod/v3';

import { closed } from './closed';

/** Slugs that OpenRouter's document lists; options under any other slug would be ignored. */
const PROVIDER_SLUGS = `
	01ai ai21 aion-labs akashml alibaba amazon-bedrock amazon-bedrock/claude-on-aws amazon-nova
	ambient anthropic anthropic/2 anyscale arcee-ai atlas-cloud atoma avian azure baidu baseten
	black-forest-labs byteplus centml cerebras chutes cirrascale clarifai claude-on-aws
	cloudflare cohere coreweave crofai crucible crusoe darkbloom databricks decart deepgram
	deepinfra deepseek dekallm digitalocean enfer fake-provider featherless fireworks fish-audio
	friendli gmicloud google-ai-studio google-vertex gopomelo groq heygen huggingface hyperbolic
	hyperbolic-quantized inception inceptron inferact-vllm inference-net infermatic inflection
	inocloud io-net ionstream klusterai krea lambda lepton liquid lynn lynn-private makora
	mancer mancer-old mara meta minimax mistral modal modelrun modular moonshotai morph ncompass
	nebius nex-agi nextbit nineteen novita nvidia octoai open-inference openai parasail
	perceptron perplexity phala poolside quiver recraft recursal reflection reka relace
	replicate runway sail-research sakana sakana-ai sambanova sambanova-cloaked seed sf-compute
	siliconflow sourceful stealth stepfun streamlake switchpoint targon tencent tenstorrent
	thinkingmachines together together-lite ubicloud upstage venice voyageai wafer wandb
	wandb-legacy xai xiaomi z-ai
`
	.trim()
	.split(/\s+/);

const passthrough = z.record(z.unknown()).optional();

/** Options handed to one provider as they are, by provider slug. */
export const providerOptions = closed(
	Object.fromEntries(PROVIDER_SLUGS.map((slug) => [slug, passthrough])),
);
