import { listProviderSlugs } from '../catalogue/catalogue';
import { nameProvider } from '../catalogue/providers';

interface Preferences {
	order?: string[] | null;
	only?: string[] | null;
	ignore?: string[] | null;
	allow_fallbacks?: boolean | null;
}

/** A base slug also names its regions and variants, and a display name works like a slug. */
const isNamedBy = (slug: string, names: string[]): boolean =>
	names.some((name) => {
		const wanted = name.toLowerCase();
		return wanted.split('/')[0] === slug || wanted === nameProvider(slug).toLowerCase();
	});

/** The provider slug that serves the model, or undefined when the preferences leave none. */
export function chooseProvider(
	modelId: string,
	preferences: Preferences | null | undefined,
): string | undefined {
	const { order, only, ignore, allow_fallbacks } = preferences ?? {};
	const open = listProviderSlugs(modelId)
		.filter((slug) => !Array.isArray(only) || only.length === 0 || isNamedBy(slug, only))
		.filter((slug) => !isNamedBy(slug, ignore ?? []));
	const ordered = (order ?? []).flatMap((name) => open.filter((slug) => isNamedBy(slug, [name])));
	const isPinned = allow_fallbacks === false && (order ?? []).length > 0;
	return ordered[0] ?? (isPinned ? undefined : open[0]);
}
