import { ZodError } from 'zod/v3';

import type { SandboxState } from '../SandboxState';
import { COMMANDS } from './control';
import { parseJson } from './readBody';

export interface ControlAnswer {
	status: number;
	body: string;
}

/** Answers one request below `/sandbox/`. */
export function handleControl(state: SandboxState, name: string, body: Buffer): ControlAnswer {
	const command = COMMANDS[name];
	if (command === undefined) {
		const known = Object.keys(COMMANDS).join(', ');
		return { status: 404, body: JSON.stringify({ error: `Unknown command. Known: ${known}` }) };
	}
	try {
		return { status: 200, body: JSON.stringify(command(state, parseJson(body))) };
	} catch (error) {
		if (!(error instanceof ZodError)) throw error;
		return { status: 400, body: JSON.stringify({ error: error.issues }) };
	}
}
