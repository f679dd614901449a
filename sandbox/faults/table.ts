import { AVAILABILITY_ERRORS } from './availabilityErrors';
import { BODY_FAULTS } from './bodyFaults';
import { COMPLETION_FAULTS } from './completionFaults';
import { CONNECTION_FAULTS } from './connectionFaults';
import { PICTURE_FAULTS } from './pictureFaults';
import { RATE_LIMITS } from './rateLimits';
import { REQUEST_ERRORS } from './requestErrors';
import { SERVER_ERRORS } from './serverErrors';
import { STREAM_FAULTS } from './streamFaults';
import type { Fault } from './types';

const TABLE = {
	...REQUEST_ERRORS,
	...AVAILABILITY_ERRORS,
	...RATE_LIMITS,
	...SERVER_ERRORS,
	...CONNECTION_FAULTS,
	...BODY_FAULTS,
	...COMPLETION_FAULTS,
	...STREAM_FAULTS,
	...PICTURE_FAULTS,
};

export type FaultName = keyof typeof TABLE;

export const FAULTS: Readonly<Record<FaultName, Fault>> = TABLE;

export const isFaultName = (name: string): name is FaultName => Object.hasOwn(TABLE, name);

/** Every switchable fault, for tests that go through all of them. */
export const FAULT_NAMES: readonly FaultName[] = Object.keys(TABLE).filter(isFaultName);
