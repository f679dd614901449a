interface SizeRequest {
	size?: string;
	resolution?: string;
	aspect_ratio?: string;
}

const EDGES: Readonly<Record<string, number>> = { '512': 512, '1K': 1024, '2K': 2048, '4K': 4096 };
const DEFAULT_EDGE = 1024;
/** WebP lossless ends here, and so does every model's ability. */
const MAX_EDGE = 8192;

/** Pixels of the picture: as asked for, or the tier's edge in the aspect ratio. */
export function readSize({ size, resolution, aspect_ratio }: SizeRequest): {
	width: number;
	height: number;
} {
	const pixels = /^(\d+)x(\d+)$/.exec(size ?? '');
	if (pixels !== null) return { width: clamp(Number(pixels[1])), height: clamp(Number(pixels[2])) };
	const edge = EDGES[size ?? resolution ?? ''] ?? DEFAULT_EDGE;
	const ratio = /^([\d.]+):([\d.]+)$/.exec(aspect_ratio ?? '');
	if (ratio === null) return { width: edge, height: edge };
	const shape = Number(ratio[1]) / Number(ratio[2]);
	const [width, height] = shape >= 1 ? [edge, edge / shape] : [edge * shape, edge];
	return { width: clamp(width), height: clamp(height) };
}

const clamp = (pixels: number): number => Math.min(MAX_EDGE, Math.max(1, Math.round(pixels)));
