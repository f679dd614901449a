import {
	BaseChatModel,
	type ChatModelConfig,
	type GenerateResult,
	type Message,
	type StreamChunk,
} from '@n8n/ai-node-sdk';

import type { JsonObject } from '../../shared/contract/json';
import { finishChunks, toResult } from '../answer/toResult';
import { TextChannel } from '../answer/TextChannel';
import { calledSettings, signalOf } from '../messages/calledSettings';
import { toApiMessages } from '../messages/toApiMessages';
import { toApiTools } from '../messages/toApiTools';
import type { Answer, ModelSession, Question } from '../types';

/** OpenRouter as a chat model of n8n's SDK; all requests go through the session. */
export class OpenRouterModel extends BaseChatModel {
	private responseFormat: JsonObject = {};

	constructor(private readonly session: ModelSession) {
		super('openrouter', session.model);
	}

	/** The same model, answering in JSON that fits a schema. */
	withStructuredOutput(schema: Record<string, unknown>): OpenRouterModel {
		const model = new OpenRouterModel(this.session);
		model.tools = this.tools;
		const json_schema: JsonObject = { name: 'answer', schema: { ...schema } };
		model.responseFormat = { response_format: { type: 'json_schema', json_schema } };
		return model;
	}

	/** @throws NodeApiError or NodeOperationError that says what happened */
	override async generate(messages: Message[], config?: ChatModelConfig): Promise<GenerateResult> {
		return toResult(await this.session.ask(this.question(messages, config)));
	}

	/**
	 * Text comes as soon as it arrives, tool calls when the answer is complete: they cannot be run
	 * earlier.
	 *
	 * @throws NodeApiError or NodeOperationError that says what happened
	 */
	override async *stream(
		messages: Message[],
		config?: ChatModelConfig,
	): AsyncGenerator<StreamChunk> {
		const leaving = new AbortController();
		const channel = new TextChannel<Answer>();
		const question = this.question(messages, config);
		const signal =
			question.signal === undefined
				? leaving.signal
				: AbortSignal.any([question.signal, leaving.signal]);
		channel.endWith(this.session.ask({ ...question, signal }, (text) => channel.send(text)));
		try {
			const answer = yield* channel.texts((delta) => ({ type: 'text-delta', delta }) as const);
			yield* finishChunks(answer);
		} finally {
			leaving.abort();
		}
	}

	private question(messages: Message[], config: ChatModelConfig | undefined): Question {
		const tools = toApiTools(this.tools);
		return {
			messages: toApiMessages(messages),
			tools,
			settings: { ...this.responseFormat, ...calledSettings({ ...this.defaultConfig, ...config }) },
			signal: signalOf(config),
		};
	}
}
