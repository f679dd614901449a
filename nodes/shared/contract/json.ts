import type { IDataObject } from 'n8n-workflow';

/** A JSON object whose members are not known yet; the same type n8n gives an item's `json`. */
export type JsonObject = IDataObject;

/** Anything a member of such an object can be. */
export type JsonValue = JsonObject[string];
