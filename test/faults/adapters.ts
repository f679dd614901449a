import { createHash } from 'node:crypto';
import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { makeWav, type ReplyRule } from '../../sandbox/server';
import { binaryFile, binaryItem } from '../engine/harness';

/** What a fault run has to know of one of our nodes. */
export interface NodeAdapter {
	/** Short name of the node. */
	node: string;
	/** Where its requests go, below the base URL. */
	path: string;
	parameters: INodeParameters;
	input(index: number): INodeExecutionData;
	/** A text by which the sandbox knows the item's requests. */
	identity(index: number): string;
	/** Whether this is the answer to this very item. */
	isAnswer(output: INodeExecutionData, index: number): boolean;
	/** What the sandbox has to be told to answer; it echoes by itself. */
	replies?(items: number): ReplyRule[];
	/** Listings are free, and are hit only by rules that name their path. */
	isListing?: boolean;
}

const model = (value: string): INodeParameters['model'] => ({ __rl: true, mode: 'id', value });
/** Ends in a letter, so that item 1 is not found in item 12. */
const token = (index: number): string => `item-${index}-x`;
const json = (index: number): INodeExecutionData => ({ json: { token: token(index) } });

const chat: NodeAdapter = {
	node: 'openRouterChatCompletion',
	path: '/chat/completions',
	parameters: { model: model('openai/gpt-4o-mini'), userMessage: '={{ $json.token }}' },
	input: json,
	identity: token,
	isAnswer: ({ json: { text } }, index) => text === `[sandbox] You said: ${token(index)}`,
};

const extract: NodeAdapter = {
	node: 'openRouterStructuredExtract',
	path: '/chat/completions',
	parameters: {
		model: model('openai/gpt-4o-mini'),
		text: '={{ $json.token }}',
		fields: { values: [{ name: 'answer', type: 'string', required: true }] },
	},
	input: json,
	identity: token,
	isAnswer: ({ json: { answer } }, index) => answer === token(index),
	replies: (items) =>
		Array.from({ length: items }, (_, index) => ({
			match: { textIncludes: token(index) },
			content: JSON.stringify({ answer: token(index) }),
		})),
};

const images: NodeAdapter = {
	node: 'openRouterImageGenerate',
	path: '/images',
	// Automatic would rightly answer a 404 with the chat API, and so survive it.
	parameters: {
		model: model('google/gemini-2.5-flash-image'),
		prompt: '={{ $json.token }}',
		options: { api: 'images' },
	},
	input: json,
	identity: token,
	isAnswer: ({ json: { prompt }, binary }, index) =>
		prompt === token(index) && binary?.['data'] !== undefined,
};

/** The words in a recording are what the sandbox hears. */
const recording = (index: number): Buffer => makeWav(1, [{ word: token(index), at: 0.5 }]);

const transcribe: NodeAdapter = {
	node: 'openRouterTranscribeAudio',
	path: '/audio/transcriptions',
	parameters: { model: model('openai/whisper-large-v3'), options: { api: 'transcription' } },
	input: (index) =>
		binaryItem({ data: binaryFile(recording(index), 'audio/wav', `${token(index)}.wav`) }),
	identity: (index) => createHash('sha1').update(recording(index)).digest('hex'),
	isAnswer: ({ json: { text } }, index) => String(text).includes(token(index)),
};

const listModels: NodeAdapter = {
	node: 'openRouterListModels',
	path: '/models',
	parameters: {
		operation: 'listModels',
		returnAll: false,
		limit: 1,
		filters: { authors: '={{ "openai," + $json.token }}' },
	},
	input: json,
	identity: token,
	isAnswer: ({ json: { id } }) => typeof id === 'string',
	isListing: true,
};

/** Every node of the package that sends requests for items, and its share of a mixed run. */
export const ADAPTERS: ReadonlyArray<readonly [NodeAdapter, share: number]> = [
	[chat, 0.4],
	[extract, 0.3],
	[images, 0.1],
	[transcribe, 0.1],
	[listModels, 0.1],
];
