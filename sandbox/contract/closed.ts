import { z } from 'zod/v3';

/** An object that accepts the listed keys and no others: a misspelt field must fail, not vanish. */
export const closed = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape).strict();
