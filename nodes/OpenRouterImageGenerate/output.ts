import type { OutputFile } from '../shared/contract/files';
import type { JsonObject } from '../shared/contract/json';
import type { Delivered, OutputItem, Values } from '../shared/contract/operation';
import { Failure } from '../shared/policy/failure';
import { isJsonObject } from '../shared/wire/parseBody';
import type { PictureSource } from '../shared/wire/images';
import { fileNameFrom } from './fileName';
import { decodePicture } from './picture';
import { NO_PICTURE, type Pictures } from './read';

const LONGEST_QUOTE = 300;
const PAID =
	'The picture was paid for and is not asked for again. Run the item again if you need it.';

/**
 * One item for each picture, or one with the raw body and all of them. A picture that cannot be
 * read does not cost the others.
 *
 * @throws Failure when there is none that can be read; never retried, because it was paid for
 */
export function output(delivered: Delivered<Pictures>, values: Values): OutputItem[] {
	const { reply } = delivered;
	if (reply.pictures.length === 0) throw nothing(delivered);
	const items = reply.pictures.map((source, index) =>
		pictureItem(delivered, values, source, index),
	);
	const failed = items.find((item) => item.failed !== undefined)?.failed;
	if (failed !== undefined && items.every((item) => item.failed !== undefined)) {
		throw new Failure(failed);
	}
	const hints = countHints(reply.pictures.length, values);
	const [first, ...others] = values['simplify'] === false ? [inOne(delivered, items)] : items;
	return first === undefined
		? []
		: [{ ...first, hints: [...(first.hints ?? []), ...hints] }, ...others];
}

function pictureItem(
	delivered: Delivered<Pictures>,
	values: Values,
	source: PictureSource,
	index: number,
): OutputItem {
	const { reply } = delivered;
	const count = reply.pictures.length;
	const name = fileNameFrom(String(values['prompt'] ?? ''));
	const decoded = decodePicture(source, count > 1 ? `${name}-${index + 1}` : name);
	const which = `Picture ${index + 1} of ${count}`;
	if ('problem' in decoded) {
		const cause = `${which} could not be read: ${decoded.problem}`;
		return {
			json: {},
			failed: {
				kind: 'malformed',
				cause,
				model: modelOf(delivered),
				retryable: false,
				remedy: PAID,
			},
		};
	}
	return {
		json: describePicture(delivered, values, source, decoded.file.mimeType, index),
		binary: { [fieldOf(values)]: decoded.file },
		hints: decoded.doubt === undefined ? [] : [`${which}: ${decoded.doubt}.`],
	};
}

function describePicture(
	delivered: Delivered<Pictures>,
	values: Values,
	{ revisedPrompt }: PictureSource,
	mimeType: string,
	index: number,
): JsonObject {
	const { reply, usage, attempts } = delivered;
	return {
		prompt: values['prompt'],
		...(revisedPrompt === undefined ? {} : { revisedPrompt }),
		...(reply.text === undefined ? {} : { text: reply.text }),
		model: modelOf(delivered),
		provider: reply.provider ?? null,
		mimeType,
		index,
		usage,
		attempts,
	};
}

/** The raw body, with every picture in a field of its own: data, data_1, data_2 … */
function inOne({ body }: Delivered<Pictures>, items: readonly OutputItem[]): OutputItem {
	const files = items.flatMap(({ binary = {} }) => Object.entries(binary));
	const named = files.map(([field, file], index): [string, OutputFile] => [
		index === 0 ? field : `${field}_${index}`,
		file,
	]);
	return {
		json: body,
		binary: Object.fromEntries(named),
		hints: items.flatMap(({ failed, hints = [] }) => (failed ? [failed.cause] : hints)),
	};
}

/** The image API does not say which model answered: then it is the one that was asked. */
function modelOf({ reply, attempts }: Delivered<Pictures>): string | undefined {
	return reply.model ?? attempts.at(-1)?.model;
}

function fieldOf({ options }: Values): string {
	const entered = isJsonObject(options) ? String(options['outputBinaryField'] ?? '').trim() : '';
	return entered === '' ? 'data' : entered;
}

function countHints(count: number, { options }: Values): string[] {
	const asked = isJsonObject(options) ? Number(options['n'] ?? 1) : 1;
	return count < asked
		? [
				`Fewer pictures came than were asked for (${count} of ${asked}). What they cost is under usage.`,
			]
		: [];
}

function nothing(delivered: Delivered<Pictures>): Failure {
	const { text, provider } = delivered.reply;
	const words = text?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUOTE) ?? '';
	return new Failure({
		kind: 'empty',
		cause: words === '' ? 'no picture came back' : `no picture came back, only words: “${words}”`,
		model: modelOf(delivered),
		provider,
		retryable: false,
		remedy: NO_PICTURE,
	});
}
