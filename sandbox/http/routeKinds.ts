import type { z } from 'zod/v3';

import { checkRequest } from '../contract/checkRequest';
import { applyRequestFault } from '../faults/applyRequestFault';
import type { FaultTarget } from '../faults/FaultPlan';
import type { Exchange } from './exchange';
import { parseJson } from './readBody';
import { refuseViolations } from './refuse';

export interface Route {
	method: 'GET' | 'POST';
	path: RegExp;
	/** Public listings need none; a wrong key is refused all the same. */
	needsKey: boolean;
	/** Generates something: counts against the limits and takes no management key. */
	isInference: boolean;
	run: (exchange: Exchange) => Promise<void> | void;
}

const targetListing = (exchange: Exchange): FaultTarget => ({
	path: exchange.path,
	needsPath: true,
	identity: exchange.url.search,
	streaming: false,
	redirected: exchange.redirected,
});

/** A GET whose query is held against the schema. */
function listing<Schema extends z.ZodTypeAny>(
	path: RegExp,
	needsKey: boolean,
	schema: Schema,
	handle: (exchange: Exchange, query: z.infer<Schema>) => void,
): Route {
	const run = async (exchange: Exchange): Promise<void> => {
		const query = checkRequest(schema, exchange.query);
		if ('violations' in query) return refuseViolations(exchange, query.violations);
		const fault = await applyRequestFault(exchange, targetListing(exchange), '');
		if (fault !== 'ended') handle(exchange, query.value);
	};
	return { method: 'GET', path, needsKey, isInference: false, run };
}

/** A listing that anybody may read. */
export const open = <Schema extends z.ZodTypeAny>(
	path: RegExp,
	schema: Schema,
	handle: (exchange: Exchange, query: z.infer<Schema>) => void,
): Route => listing(path, false, schema, handle);

/** A listing that needs a key. */
export const keyed = <Schema extends z.ZodTypeAny>(
	path: RegExp,
	schema: Schema,
	handle: (exchange: Exchange, query: z.infer<Schema>) => void,
): Route => listing(path, true, schema, handle);

/** A POST whose JSON body is held against the schema. */
export function inference<Schema extends z.ZodTypeAny>(
	path: RegExp,
	schema: Schema,
	handle: (exchange: Exchange, request: z.infer<Schema>) => Promise<void>,
): Route {
	const run = async (exchange: Exchange): Promise<void> => {
		const body = parseJson(exchange.rawBody);
		exchange.record.body = body ?? exchange.rawBody.toString('utf8');
		if (body === undefined) return refuseViolations(exchange, ['The body is not JSON']);
		const request = checkRequest(schema, body);
		if ('violations' in request) return refuseViolations(exchange, request.violations);
		await handle(exchange, request.value);
	};
	return { method: 'POST', path, needsKey: true, isInference: true, run };
}
