import { fileNameFrom } from '../../../nodes/OpenRouterImageGenerate/fileName';

describe('fileNameFrom', () => {
	it.each([
		['A red fox, 35mm!', 'a-red-fox-35mm'],
		['Café crème / ../etc/passwd', 'cafe-creme-etc-passwd'],
		['赤いキツネ', '赤いキツネ'],
		['🦊 !?', 'image'],
		['', 'image'],
	])('%s: %s', (prompt, name) => {
		expect(fileNameFrom(prompt)).toBe(name);
	});

	it('a long prompt: cut between two words', () => {
		const name = fileNameFrom('wonderful '.repeat(30));
		expect(name).toBe(Array(6).fill('wonderful').join('-'));
	});

	it('one endless word: cut within it', () => {
		expect(fileNameFrom('x'.repeat(500))).toBe('x'.repeat(60));
	});
});
