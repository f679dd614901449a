import type { Locator } from 'playwright-core';

/**
 * The visible texts in a part of the page that are wider than their box, so that the editor cuts
 * them. Text a user entered may be longer than its field; it scrolls.
 */
export function cutTexts(part: Locator): Promise<string[]> {
	return part.locator('*:visible').evaluateAll((elements) =>
		elements
			.filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
			.filter((element) => !/^(INPUT|TEXTAREA)$/.test(element.tagName) || element.readOnly)
			.map((element) => element.value ?? (element.children.length === 0 ? element.innerText : ''))
			.filter((text) => text !== ''),
	);
}
