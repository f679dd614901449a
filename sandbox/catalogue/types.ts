/** A model as `GET /models` lists it. */
export interface CatalogueModel {
	id: string;
	canonical_slug: string;
	name: string;
	created: number;
	description: string;
	context_length: number | null;
	architecture: {
		modality: string | null;
		input_modalities: string[];
		output_modalities: string[];
		tokenizer: string;
		instruct_type: string | null;
	};
	pricing: Record<string, string | number | Array<Record<string, string | number>>>;
	top_provider: {
		context_length: number | null;
		max_completion_tokens: number | null;
		is_moderated: boolean;
	};
	per_request_limits: null;
	supported_parameters: string[];
	default_parameters: Record<string, number | null> | null;
	supported_voices: string[] | null;
	reasoning?: {
		mandatory: boolean;
		default_enabled?: boolean;
		default_effort?: string;
		supported_efforts?: string[] | null;
		supports_max_tokens?: boolean;
	};
	expiration_date?: string | null;
	knowledge_cutoff?: string | null;
	hugging_face_id?: string | null;
	links: { details: string };
}

/** The short form in which the catalogue is written down. */
export interface ModelSeed {
	id: string;
	name: string;
	/** Author's tokenizer family. */
	family: string;
	/** US dollars per million tokens, in and out. */
	price: readonly [prompt: number, completion: number];
	contextLength: number | null;
	maxCompletionTokens?: number;
	/** Defaults to text. */
	input?: readonly string[];
	/** Defaults to text. */
	output?: readonly string[];
	/** Provider slugs that serve it; the first is the default choice. */
	providers: readonly string[];
	abilities?: ReadonlyArray<'tools' | 'json' | 'schema' | 'reasoning' | 'logprobs'>;
	/** Replaces or adds single listed fields, for the odd ones. */
	overrides?: Partial<CatalogueModel>;
}
