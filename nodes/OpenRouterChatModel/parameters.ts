import type { INodeProperties } from 'n8n-workflow';

import { cachingAndRouting } from '../shared/parameters/cachingAndRouting';
import { executionParameter } from '../shared/parameters/execution';
import { fallbackModels, modelParameter } from '../shared/parameters/model';
import { providerPreferences } from '../shared/parameters/providerPreferences';
import { options } from './options';

const AUTO_ROUTER = { id: 'openrouter/auto', name: 'Auto Router (Picks a Model)' };

/** What the form shows, top to bottom. */
export const parameters: INodeProperties[] = [
	modelParameter(AUTO_ROUTER),
	fallbackModels,
	providerPreferences,
	executionParameter(['empty', 'errors', 'refused', 'truncated'], ['empty', 'errors'], true),
	cachingAndRouting,
	options,
];
