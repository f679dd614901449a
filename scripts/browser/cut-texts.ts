import type { Locator } from 'playwright-core';

/**
 * The visible texts in a part of the page that are wider than their box, so that the editor cuts
 * them. Text a user entered may be longer than its field; it scrolls. Boxes of several lines hold
 * more than a label.
 */
export function cutTexts(part: Locator): Promise<string[]> {
	return part.locator('*:visible').evaluateAll((elements) =>
		elements
			.filter(({ clientWidth, scrollWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
			.filter((element) =>
				['INPUT', 'TEXTAREA'].includes(element.tagName)
					? element.readOnly
					: element.ownerDocument.defaultView.getComputedStyle(element).overflowX !== 'visible',
			)
			.map((element) => element.value ?? element.innerText)
			.filter((text) => text !== '' && !text.includes('\n')),
	);
}
