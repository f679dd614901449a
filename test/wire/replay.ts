import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { HttpReply } from '../../nodes/shared/contract/http';

/** A reply kept as text: status line, headers, an empty line, the body byte for byte. */
export function replyFrom(fixture: string): HttpReply {
	const text = readFileSync(path.join(__dirname, 'fixtures', `${fixture}.txt`), 'utf8');
	const end = text.indexOf('\n\n');
	const [statusLine = '', ...lines] = text.slice(0, end).split('\n');
	const headers = lines.map((line) => {
		const [, name = '', value = ''] = /^([^:]+): (.*)$/.exec(line) ?? [];
		return [name.toLowerCase(), value];
	});
	return {
		status: Number(statusLine.split(' ')[1]),
		headers: Object.fromEntries(headers),
		text: text.slice(end + 2),
	};
}
