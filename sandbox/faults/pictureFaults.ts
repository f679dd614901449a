import type { GeneratedImage } from '../images/types';
import type { Fault } from './types';

const pictures = (change: (images: GeneratedImage[]) => GeneratedImage[]): Fault => ({
	kind: 'pictures',
	change,
});

/** Pictures that are missing, broken or wrongly described. */
export const PICTURE_FAULTS = {
	'images-fewer': pictures((images) => images.slice(0, Math.max(1, images.length - 1))),
	/** Only words: in the stream and in chat there is text, in plain JSON an empty list. */
	'images-none': pictures(() => []),
	'images-corrupt-base64': pictures((images) =>
		images.map((image) => ({ ...image, b64_json: `%%${image.b64_json.slice(0, 40)}` })),
	),
	'images-not-a-picture': pictures((images) =>
		images.map((image) => ({
			...image,
			b64_json: Buffer.from('[sandbox] not a picture', 'utf8').toString('base64'),
		})),
	),
	'images-no-media-type': pictures((images) => images.map(({ b64_json }) => ({ b64_json }))),
	'images-wrong-media-type': pictures((images) =>
		images.map((image) => ({
			...image,
			media_type: image.media_type === 'image/png' ? 'image/jpeg' : 'image/png',
		})),
	),
} satisfies Record<string, Fault>;
