import { isJsonObject } from '../../wire/parseBody';
import type { SchemaDraft } from '../../vendor';

/**
 * The draft a schema declares; without `$schema` the newest, unless it can only be draft 4. Draft 6
 * counts as 7, which only added to it.
 */
export function draftOf(schema: unknown): SchemaDraft {
	const declared = isJsonObject(schema) ? String(schema['$schema'] ?? '') : '';
	if (/draft-0[34]\b/.test(declared)) return '4';
	if (/draft-0[67]\b/.test(declared)) return '7';
	if (declared.includes('2019-09')) return '2019-09';
	const isDraft4 = declared === '' && DRAFT_4_ONLY.test(JSON.stringify(schema));
	return isDraft4 ? '4' : '2020-12';
}

const DRAFT_4_ONLY = /"exclusiveM(?:in|ax)imum":(?:true|false)\b/;

/** Whether everything beside a `$ref` is ignored, as up to draft 7. */
export function refStandsAlone(draft: SchemaDraft): boolean {
	return draft === '4' || draft === '7';
}
