import type { z } from '@hono/zod-openapi'
import { faultSchema } from '../contract.ts'

/** An answer as JSON, for the description of a route. */
export function json<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } } as const
}

/** What any route may answer instead. */
export const faults = {
  400: json(faultSchema, 'the request is not understood; the message names the value'),
  404: json(faultSchema, 'there is no such thing'),
} as const
