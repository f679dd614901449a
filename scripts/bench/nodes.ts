import { measureCatalogue } from './catalogue';
import { measureFirstToken } from './chatModel';
import { measureExtract } from './extract';
import { measureImages } from './images';
import { measureTranscribe } from './transcribe';

const FIRST_TOKEN_RUNS = 50;
const PICTURE_BYTES = 4 * 1024 * 1024;

/** What is particular to each node. */
export async function printNodes(say: (line: string) => void): Promise<void> {
	const list = await measureCatalogue();
	say(
		`List Models, ${list.models} models: ${list.itemsMs.toFixed(1)} ms to items, ${list.keyPressMs.toFixed(1)} ms for a key press in the picker`,
	);
	const extract = measureExtract();
	say(
		`Structured Extract, ${extract.fields} fields: ${extract.totalMsPerItem.toFixed(2)} ms an item for schema and check`,
	);
	const images = await measureImages(100, PICTURE_BYTES);
	say(
		`Image Generate, ${images.pictures} pictures of 4 MB: ${images.seconds.toFixed(1)} s, +${images.peakGrowthMegabytes.toFixed(0)} MB at the peak, ${(images.cpuMsPerPicture - images.storingMsPerPicture).toFixed(1)} ms CPU a picture beyond n8n's storing`,
	);
	const heard = await measureTranscribe(2, 500);
	say(
		`Transcribe Audio, 2 hours of MP3: ${heard.parts} parts in ${heard.seconds.toFixed(1)} s, +${heard.peakGrowthMegabytes.toFixed(0)} MB at the peak`,
	);
	const first = await measureFirstToken(FIRST_TOKEN_RUNS);
	say(
		`Chat Model Plus: first token after ${first.modelMs.toFixed(1)} ms, ${first.socketMs.toFixed(1)} ms reading the socket`,
	);
}
