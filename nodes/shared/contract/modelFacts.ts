/** What the catalogue says of one model; what it does not say is absent. */
export interface ModelFacts {
	id: string;
	/** The list it was found in. */
	listedIn: CatalogueQuery['path'];
	/** Request parameters at least one of its providers takes, e.g. `structured_outputs`. */
	supportedParameters?: readonly string[];
	/** E.g. `text`, `image`, `file`, `audio`. */
	inputModalities?: readonly string[];
	outputModalities?: readonly string[];
	/** The catalogue's entry as it came. */
	entry: Readonly<Record<string, unknown>>;
}

/**
 * Facts by model id, as the user wrote the id. A model that is missing here is not known: a
 * router, a preset, a model too new for the catalogue, or a catalogue that did not answer.
 * Unknown never means "cannot".
 */
export type FactsByModel = ReadonlyMap<string, ModelFacts>;

/** The list in which an operation's models stand. */
export interface CatalogueQuery {
	path: '/models' | '/images/models';
	query?: Record<string, string>;
}
