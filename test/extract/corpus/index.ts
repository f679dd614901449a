import type { Case } from '../types';
import { ENDS } from './ends';
import { LISTS } from './lists';
import { SHAPES } from './shapes';
import { SYNTAX } from './syntax';
import { TEXTS } from './texts';

/** Malformed answers as models give them, by what is wrong with them. */
export const CORPUS: Readonly<Record<string, readonly Case[]>> = {
	syntax: SYNTAX,
	texts: TEXTS,
	shapes: SHAPES,
	lists: LISTS,
	ends: ENDS,
};
