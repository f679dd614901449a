import { isJsonObject } from '../../shared/wire/parseBody';
import { withFileBlocks } from './withFileBlocks';

/** Methods of LangChain's chat models that get the messages and the options of a call. */
const CALLS = ['_generate', '_streamResponseChunks'];

/**
 * The SDK's model, with what the SDK loses on the way from n8n's agents and chains to ours:
 * pictures, which those send in a form the SDK does not know, and whether a tool must be called.
 *
 * @param options of every call, before those of the call itself
 */
export function keepCallDetails(model: unknown, options: object = {}): unknown {
	if (typeof model !== 'object' || model === null) return model;
	for (const name of CALLS) {
		wrap(model, name, (call, [messages, callOptions, ...rest]) =>
			call([
				Array.isArray(messages) ? messages.map(withFileBlocks) : messages,
				isJsonObject(callOptions) ? { ...options, ...callOptions } : callOptions,
				...rest,
			]),
		);
	}
	wrap(model, 'bindTools', (call, [tools, bound]) =>
		keepCallDetails(call([tools, bound]), { ...options, ...(isJsonObject(bound) ? bound : {}) }),
	);
	return model;
}

type Call = (args: unknown[]) => unknown;

/** Replaces a method, on this object alone. */
function wrap(
	target: object,
	name: string,
	around: (call: Call, args: unknown[]) => unknown,
): void {
	const method: unknown = Reflect.get(target, name);
	if (typeof method !== 'function') return;
	const call: Call = (args) => Reflect.apply(method, target, args);
	Object.defineProperty(target, name, { value: (...args: unknown[]) => around(call, args) });
}
