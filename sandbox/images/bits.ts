/** Collects bits into bytes, lowest bit first, as WebP lossless wants them. */
export class BitWriter {
	private readonly bytes: number[] = [];
	private used = 0;

	/** Appends the lowest `count` bits of the value. */
	write(value: number, count: number): void {
		for (let bit = 0; bit < count; bit += 1) {
			if (this.used % 8 === 0) this.bytes.push(0);
			const index = this.bytes.length - 1;
			const on = (value >>> bit) & 1;
			this.bytes[index] = (this.bytes[index] ?? 0) | (on << this.used % 8);
			this.used += 1;
		}
	}

	toBuffer(): Buffer {
		return Buffer.from(this.bytes);
	}
}
