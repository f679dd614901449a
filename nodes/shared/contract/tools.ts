import type { JsonObject } from './json';

/** A tool of n8n, connected below the node; the model may ask for it. */
export interface ConnectedTool {
	name: string;
	description: string;
	/** JSON Schema of its arguments. */
	parameters: JsonObject;
	/** Runs it. Rejects when the tool could not do it. */
	call(args: JsonObject): Promise<string>;
}

/** What a model asks to be run. */
export interface ToolCall {
	id: string;
	name: string;
	/** JSON as the model wrote it; it may be empty or broken. */
	arguments: string;
}

/** How long a model may go on asking for tools. */
export interface ToolLimits {
	maxTurns: number;
	/** US dollars for all turns of one item together; 0 = no limit. */
	maxCostUsd: number;
}

/** One run of a tool the model asked for. */
export interface ToolRun extends ToolCall {
	/** What the model is told: the tool's result, or why there is none. */
	result: string;
	failed: boolean;
}
