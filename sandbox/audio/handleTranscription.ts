import { checkRequest } from '../contract/checkRequest';
import { transcriptionForm, transcriptionRequest } from '../contract/transcriptionRequest';
import { errorAnswer } from '../faults/envelope';
import type { Exchange } from '../http/exchange';
import { parseJson } from '../http/readBody';
import { refuseViolations } from '../http/refuse';
import { readTranscriptionForm } from './readTranscriptionForm';
import { transcribe } from './transcribe';

const MAX_FORM_FILE_BYTES = 25 * 1024 * 1024;

/** `POST /audio/transcriptions`, as JSON or as a form. */
export async function handleTranscription(exchange: Exchange): Promise<void> {
	const isForm = exchange.request.headers['content-type']?.startsWith('multipart/form-data');
	await (isForm === true ? handleForm(exchange) : handleJson(exchange));
}

async function handleJson(exchange: Exchange): Promise<void> {
	const body = parseJson(exchange.rawBody);
	exchange.record.body = body ?? exchange.rawBody.toString('utf8');
	const checked = checkRequest(transcriptionRequest, body);
	if ('violations' in checked) return refuseViolations(exchange, checked.violations);
	const { model, input_audio, language, response_format } = checked.value;
	await transcribe(exchange, {
		modelId: model,
		audio: Buffer.from(input_audio.data, 'base64'),
		isVerbose: response_format === 'verbose_json',
		granularities: checked.value.timestamp_granularities ?? [],
		language,
	});
}

async function handleForm(exchange: Exchange): Promise<void> {
	const form = await readTranscriptionForm(exchange);
	exchange.record.body = form?.fields;
	if (form === undefined) return refuseViolations(exchange, ['The form cannot be read']);
	const checked = checkRequest(transcriptionForm, form.fields);
	if ('violations' in checked) return refuseViolations(exchange, checked.violations);
	if (form.file.length > MAX_FORM_FILE_BYTES) {
		return exchange.send(errorAnswer(400, 'Audio file exceeds the 25 MB limit'));
	}
	const { model, language, response_format } = checked.value;
	await transcribe(exchange, {
		modelId: model,
		audio: form.file,
		isVerbose: response_format === 'verbose_json',
		granularities: checked.value['timestamp_granularities[]'] ?? [],
		language,
	});
}
