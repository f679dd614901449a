import type { IExecuteFunctions } from 'n8n-workflow';

import type { FileWish, LoadedFile } from '../contract/files';
import { badInput, Failure, stopped } from '../policy/failure';
import { isJsonObject } from '../wire/parseBody';
import { readStream } from './readStream';
import { refuseTooLarge } from './refuseTooLarge';

const TIMEOUT_SECONDS = 120;
const MAX_REDIRECTS = 5;

interface Origin {
	parameter: string;
	/** Host and path; the query may hold a token. */
	from: string;
	maxBytes: number;
}

/**
 * Downloads a file with n8n's helper, without any credential, up to a size and a time. Redirects
 * are followed on the same host only.
 *
 * @throws Failure `badInput` naming the parameter, for an address that is none or gives no file
 */
export async function download(
	context: IExecuteFunctions,
	{ parameter, maxBytes }: FileWish,
	url: string,
	signal: AbortSignal | undefined,
): Promise<LoadedFile> {
	if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
		throw badInput(parameter, `“${url.slice(0, 120)}” is no http(s) address`);
	}
	const { host, pathname } = new URL(url);
	const origin = { parameter, maxBytes, from: `${host}${pathname}` };
	const deadline = AbortSignal.timeout(TIMEOUT_SECONDS * 1000);
	const end = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
	try {
		return await follow(context, url, origin, end);
	} catch (error) {
		if (signal?.aborted === true) throw stopped();
		throw downloadFailure(error, origin, deadline.aborted);
	}
}

async function follow(
	context: IExecuteFunctions,
	url: string,
	origin: Origin,
	end: AbortSignal,
): Promise<LoadedFile> {
	let current = url;
	for (let hops = 0; ; hops++) {
		const reply: unknown = await context.helpers.httpRequest({
			method: 'GET',
			url: current,
			encoding: 'stream',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			abortSignal: end,
		});
		const { statusCode, headers, body } = isJsonObject(reply) ? reply : {};
		const names = isJsonObject(headers) ? headers : {};
		const status = Number(statusCode);
		if (status < 300 || status > 399) return await accept(status, names, body, origin);
		current = nextHop(String(names['location'] ?? ''), current, origin, hops);
	}
}

function nextHop(
	location: string,
	current: string,
	{ parameter, from }: Origin,
	hops: number,
): string {
	const target = URL.canParse(location, current) ? new URL(location, current) : undefined;
	if (target?.host === new URL(current).host && hops < MAX_REDIRECTS) return target.href;
	const to = target === undefined ? 'an address that is none' : target.host;
	throw badInput(parameter, `${from} leads to another host (${to})`, 'Enter the final address.');
}

async function accept(
	status: number,
	headers: { [name: string]: unknown },
	body: unknown,
	{ parameter, from, maxBytes }: Origin,
): Promise<LoadedFile> {
	const mimeType = String(headers['content-type'] ?? '')
		.split(';')[0]
		?.trim();
	refuseTooLarge(parameter, from, Number(headers['content-length'] ?? 0), maxBytes);
	if (status !== 200) throw badInput(parameter, `${from} answers with status ${status}`);
	if (mimeType === 'text/html') {
		throw badInput(
			parameter,
			`${from} answers with a web page`,
			'Enter the address of the file itself.',
		);
	}
	const bytes = await readStream(body, (size) => refuseTooLarge(parameter, from, size, maxBytes));
	if (bytes.length === 0) throw badInput(parameter, `the file at ${from} is empty`);
	const fileName = from.split('/').pop();
	return {
		parameter,
		source: from,
		bytes,
		...(fileName ? { fileName } : {}),
		...(mimeType ? { declaredMimeType: mimeType } : {}),
	};
}

function downloadFailure(error: unknown, { parameter, from }: Origin, late: boolean): Failure {
	if (error instanceof Failure) return error;
	const reason = late ? `did not end within ${TIMEOUT_SECONDS} seconds` : 'could not be downloaded';
	return badInput(
		parameter,
		`${from} ${reason}`,
		'Check the address, or download the file with another node first.',
	);
}
