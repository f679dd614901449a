/** Something heard at a moment of the audio. */
export interface SpokenWord {
	word: string;
	/** Seconds from the start of this audio. */
	start: number;
	end: number;
}

export interface AudioContents {
	durationSeconds: number;
	words: SpokenWord[];
}

/** Where the bytes of an audio file lie on its time line. */
export interface AudioTimeline {
	durationSeconds: number;
	/** Seconds at which the byte at this offset is heard. */
	timeOf: (offset: number) => number;
}
