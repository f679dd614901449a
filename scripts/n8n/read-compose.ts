import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod/v3';
import { repositoryRoot } from '../lib/paths';
import type { Settings } from './server-environment';

const valueSchema = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const commandSchema = z.union([
	z.string().transform((command) => command.split(' ')),
	z.array(z.string()),
]);
const serviceSchema = z
	.object({
		image: z.string(),
		entrypoint: commandSchema.default([]),
		command: commandSchema.default([]),
		environment: z.record(valueSchema).default({}),
		volumes: z.array(z.string()).default([]),
		healthcheck: z.object({ test: z.array(z.string()) }).default({ test: [] }),
		deploy: z.object({ replicas: z.number() }).optional(),
	})
	.passthrough();
const composeSchema = z.object({
	services: z.object({
		postgres: serviceSchema,
		redis: serviceSchema,
		package: serviceSchema,
		main: serviceSchema,
		worker: serviceSchema,
	}),
});

export type ComposeServices = z.infer<typeof composeSchema>['services'];

export const composeFile = join(repositoryRoot, 'docs', 'self-hosting', 'compose.yaml');

/** The services of the compose file for self-hosters. @throws when it is not as expected */
export function readCompose(): ComposeServices {
	return composeSchema.parse(load(readFileSync(composeFile, 'utf8'))).services;
}

/**
 * A service's environment with some values replaced, as for another machine; undefined leaves a
 * variable out.
 * @throws when a value is left that Docker would take from `.env`
 */
export function settingsOf(
	service: ComposeServices[keyof ComposeServices],
	replacements: Readonly<Record<string, string | undefined>>,
): Settings {
	const settings = Object.entries({ ...service.environment, ...replacements }).flatMap(
		([name, value]) => (value === undefined ? [] : [[name, value] as const]),
	);
	const open = settings.find(([, value]) => value.includes('${'));
	if (open !== undefined) throw new Error(`${open[0]} has no value outside of Docker`);
	return Object.fromEntries(settings);
}
