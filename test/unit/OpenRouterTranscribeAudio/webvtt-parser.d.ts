/** The package has no types of its own. */
declare module 'webvtt-parser' {
	export interface VttCue {
		startTime: number;
		endTime: number;
		text: string;
	}

	export class WebVTTParser {
		parse(
			text: string,
			mode: 'subtitles' | 'chapters' | 'metadata',
		): { cues: VttCue[]; errors: Array<{ message: string; line: number }> };
	}
}
