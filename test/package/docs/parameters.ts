import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { parametersOf } from '../../unit/support/nodes';
import type { Page } from './pages';

/** Collections that are the same in every node, and described on one page. */
const SHARED = ['providerPreferences', 'execution'];

/** The page of a node: `openRouterChatModel` is in docs/chat-model.md. */
export function pageFileOf({ name }: INodeTypeDescription): string {
	const words = name.replace(/^openRouter/, '').match(/[A-Z][a-z]+/g) ?? [];
	return `docs/${words.join('-').toLowerCase()}.md`;
}

/** Labels of a node's form: its own, and those inside the collections all nodes share. */
export function labelsOf({ properties }: INodeTypeDescription): Record<'own' | 'shared', string[]> {
	const isShared = ({ name }: INodeProperties): boolean => SHARED.includes(name);
	const own = properties.map((property) =>
		isShared(property) ? { ...property, options: [] } : property,
	);
	const inside = properties.filter(isShared).flatMap(({ options = [] }) => options);
	const shared = inside.flatMap((option) => ('displayName' in option ? [option.displayName] : []));
	return { own: parametersOf(own).map(({ property }) => property.displayName), shared };
}

/** Labels a page does not show in bold letters, as it shows every parameter. */
export function missingLabels({ text }: Page, labels: readonly string[]): string[] {
	return [...new Set(labels)].filter((label) => !text.includes(`**${label}**`));
}

const FORM_TABLES =
	/^\| *(Parameter|Setting|Option|Filter|Field) *\|.*\n\|[-| :]+\|\n((?:\|.*\n?)*)/gm;

/** Bold names in the first column of the tables that describe a form. */
export function labelsInTables({ text }: Page): string[] {
	return [...text.matchAll(FORM_TABLES)].flatMap(([, , rows = '']) =>
		rows.split('\n').flatMap((row) => {
			const [, first = ''] = row.split('|');
			return [...first.matchAll(/\*\*([^*]+)\*\*/g)].map(([, label = '']) => label);
		}),
	);
}
