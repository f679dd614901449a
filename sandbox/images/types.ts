export type ImageFormat = 'png' | 'jpeg' | 'webp' | 'svg';

export interface Picture {
	/** Pixels. */
	width: number;
	height: number;
	colour: readonly [red: number, green: number, blue: number];
	/** Padded to at least this size; 0 leaves it as small as it is. */
	minBytes: number;
}

export interface GeneratedImage {
	b64_json: string;
	media_type?: string;
}
