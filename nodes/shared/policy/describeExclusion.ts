import type { ErrorInfo } from '../contract/failure';

/** `availability.excluded_by` values, as the form calls what causes them. */
const EXCLUDED_BY: Readonly<Record<string, string>> = {
	geo: 'the region you are in',
	data_region: 'the data region of your account',
	'data_policy:zdr': 'Zero Data Retention (Provider Preferences)',
	'data_policy:training': 'Data Collection (Provider Preferences) or your privacy settings',
	max_price: 'the Max Price settings (Provider Preferences)',
	context_length: 'the length of the prompt and Max Tokens',
	require_parameters: 'Require Parameters (Provider Preferences)',
	quantization: 'Quantizations (Provider Preferences)',
	allowed_providers: 'Only These Providers or Ignore Providers (Provider Preferences)',
};

/** What to change when no provider was left for a model: which setting excluded them. */
export function excludedRemedy(info: ErrorInfo | undefined): string {
	const excluded = info?.excludedBy ?? [];
	const proposals = info?.fallbackModels ?? [];
	const parts: string[] = [];
	if (excluded.length > 0) {
		parts.push(
			`Excluded by ${excluded.map((by) => EXCLUDED_BY[by] ?? by).join(' and ')}: loosen it.`,
		);
	} else if (/data policy|privacy/i.test(info?.message ?? '')) {
		parts.push('Excluded by your privacy settings: see https://openrouter.ai/settings/privacy.');
	} else {
		parts.push('Pick the model from the list, or loosen Settings > Provider Preferences.');
	}
	if (proposals.length > 0) parts.push(`OpenRouter proposes: ${proposals.join(', ')}.`);
	return parts.join(' ');
}
