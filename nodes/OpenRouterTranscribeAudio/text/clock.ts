/**
 * A time as captions write it: hours with at least two digits, however many they are.
 *
 * @param mark between seconds and milliseconds: a dot in WebVTT, a comma in SRT
 */
export function captionTime(seconds: number, mark: '.' | ','): string {
	const total = Math.max(0, Math.round(seconds * 1000));
	return `${clockTime(total / 1000)}${mark}${String(total % 1000).padStart(3, '0')}`;
}

/** Hours, minutes and whole seconds, e.g. 01:05:09. */
export function clockTime(seconds: number): string {
	const whole = Math.floor(seconds);
	const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
	return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
