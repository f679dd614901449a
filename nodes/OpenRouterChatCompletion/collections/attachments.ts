import type { INodeProperties } from 'n8n-workflow';

import { filesParameter } from '../../shared/parameters/attachments';
import { byLabel, choice } from '../../shared/parameters/declare';

const files = filesParameter(
	'attachments',
	'Attachments',
	'Pictures, PDFs, sound, video and text files that go along with the last user message',
	'https://example.com/report.pdf',
);

const pdfEngine: INodeProperties = choice(
	{
		label: 'PDF Engine',
		name: 'pdfEngine',
		field: 'plugins[]<id=file-parser>.pdf.engine',
		description:
			'Who reads PDFs. Mistral OCR also reads scans ($2 for 1,000 pages), Cloudflare is free, native is billed as tokens.',
	},
	{
		'cloudflare-ai': 'Cloudflare (Free, Text)',
		'mistral-ocr': 'Mistral OCR (Scans, Too)',
		native: 'The Model Itself',
	},
	'cloudflare-ai',
);

const fileAnnotations: INodeProperties = {
	displayName: 'File Annotations (JSON)',
	name: 'fileAnnotations',
	type: 'json',
	default: '[]',
	placeholder: 'e.g. {{ $json.fileAnnotations }}',
	description:
		'What an earlier answer gave out as fileAnnotations for the same PDFs: they are not read, and paid for, again',
};

/** Files that go along with the prompt. */
export const attachments: INodeProperties = {
	...files,
	options: byLabel([
		...(files.options ?? []).filter((option): option is INodeProperties => 'default' in option),
		pdfEngine,
		fileAnnotations,
	]),
};
