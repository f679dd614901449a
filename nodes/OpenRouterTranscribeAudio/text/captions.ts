import { captionTime } from './clock';
import type { Cue } from './cues';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const ZERO_WIDTH_SPACE = '\u200b';

/** Captions in the WebVTT format (W3C), speakers as voices. */
export function toWebVtt(cues: readonly Cue[]): string {
	const blocks = cues.map(({ start, end, lines, speaker }) => {
		const voice = speaker === undefined ? '' : `<v ${escapeVtt(speakerName(speaker))}>`;
		const text = lines.map(escapeVtt).join('\n');
		return `${captionTime(start, '.')} --> ${captionTime(end, '.')}\n${voice}${text}\n`;
	});
	return ['WEBVTT\n', ...blocks].join('\n');
}

/** Captions in the SubRip format. It knows no speakers. */
export function toSrt(cues: readonly Cue[]): string {
	return cues
		.map(({ start, end, lines }, index) => {
			const times = `${captionTime(start, ',')} --> ${captionTime(end, ',')}`;
			return `${index + 1}\n${times}\n${lines.map(escapeSrt).join('\n')}\n`;
		})
		.join('\n');
}

function speakerName(speaker: number | string): string {
	return typeof speaker === 'number' ? `Speaker ${speaker + 1}` : speaker.replace(/\s+/g, ' ');
}

function escapeVtt(text: string): string {
	return text.replace(/[&<>]/g, (letter) => ENTITIES[letter] ?? letter);
}

/**
 * SubRip has no way to escape: players take `<i>` and `{\an8}` for markup, and an arrow for a line
 * of times. A space without width keeps both from being what they look like.
 */
function escapeSrt(text: string): string {
	return text
		.replace(/-->/g, `--${ZERO_WIDTH_SPACE}>`)
		.replace(/<(?=[a-z/])/gi, `<${ZERO_WIDTH_SPACE}`)
		.replace(/\{(?=\\)/g, `{${ZERO_WIDTH_SPACE}`);
}
