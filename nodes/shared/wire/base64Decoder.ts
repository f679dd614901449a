/** Characters of base64 that stand for three bytes. */
const GROUP = 4;

/** Decodes base64 that comes in pieces, and notices what is none. */
export class Base64Decoder {
	private readonly decoded: Buffer[] = [];
	/** The last group of all may be padded, so at least one character is always held back. */
	private held = '';

	/** @returns false when this is no base64 (any more) */
	add(piece: Uint8Array): boolean {
		const text = this.held + latin1(piece);
		const end = text.length - ((text.length - 1) % GROUP) - 1;
		const bytes = Buffer.from(text.slice(0, end), 'base64');
		if (bytes.length !== (end / GROUP) * 3) {
			this.held = text;
			return false;
		}
		this.decoded.push(bytes);
		this.held = text.slice(end);
		return true;
	}

	/** Everything decoded; undefined when the end is no base64. */
	finish(): Uint8Array | undefined {
		const last = Buffer.from(this.held, 'base64');
		const isWhole =
			this.held.length !== 1 && last.length === Buffer.byteLength(this.held, 'base64');
		return isWhole ? Buffer.concat([...this.decoded.splice(0), last]) : undefined;
	}

	/** The text as it came, for what turned out to be no base64. */
	text(): string {
		return Buffer.concat(this.decoded).toString('base64') + this.held;
	}
}

function latin1({ buffer, byteOffset, byteLength }: Uint8Array): string {
	return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}
