/**
 * Works on items in a sliding window: as soon as one is done the next begins, and the results
 * keep the order of the items.
 *
 * @param lanes how many items may be worked on at once; asked again after every one
 * @param onMoreLanes is given what to call when there are more lanes although no item is done
 * @param work must not reject while others should go on; the first rejection ends the window
 */
export async function inLanes<Result>(
	count: number,
	lanes: () => number,
	work: (index: number) => Promise<Result>,
	onMoreLanes: (begin: () => void) => void = () => {},
): Promise<Result[]> {
	const results: Result[] = [];
	if (count === 0) return results;
	let next = 0;
	let active = 0;
	await new Promise<void>((resolve, reject) => {
		const fill = (): void => {
			while (next < count && active < lanes()) begin(next++);
		};
		const begin = (index: number): void => {
			active++;
			work(index).then((result) => {
				results[index] = result;
				active--;
				if (next >= count && active === 0) resolve();
				else fill();
			}, reject);
		};
		onMoreLanes(fill);
		fill();
	});
	return results;
}
