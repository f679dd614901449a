/**
 * The only file that imports third-party libraries. The build replaces its compiled
 * form with one bundle, because n8n accepts no package that has dependencies.
 */
export { validate } from '@cfworker/json-schema';
export type { Schema, SchemaDraft } from '@cfworker/json-schema';
export { createParser } from 'eventsource-parser';
export type { EventSourceMessage, EventSourceParser, ParseError } from 'eventsource-parser';
export { jsonrepair } from 'jsonrepair';
// The `zod` entry itself uses `globalThis`, which n8n's scan rejects; `zod/v3` does not.
export { z } from 'zod/v3';
export { zodToJsonSchema } from 'zod-to-json-schema';
