import { z } from '@hono/zod-openapi'
import { ISSUES, LANGUAGES } from '../model/index.ts'
import type { Panel } from '../paper/index.ts'

/** What both ends agree on about series over many meetings. */

export const SECTIONS = ['positions', 'reciprocity', 'formulas', 'influence', 'protocol', 'silences'] as const
export type Section = (typeof SECTIONS)[number]

/** Panels sent at a time; the rest is asked for by issue, or with a higher limit. */
const PANELS = 12
const MOST_PANELS = 60

const side = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{1,39}$/u)
const day = z.iso.date()

export const overTimeQuerySchema = z.object({
  actor: side.optional().openapi({ description: 'whose positions; default: the side in most meetings' }),
  toward: side.optional().openapi({ description: 'said to whom; default: whom it met most' }),
  issue: z.enum(ISSUES).optional(),
  since: day.optional(),
  until: day.optional(),
  lang: z.enum(LANGUAGES).default('en'),
  limit: z.coerce.number().int().positive().max(MOST_PANELS).default(PANELS),
})

export const panelFileQuerySchema = overTimeQuerySchema.extend({
  panel: z.string().max(200),
  format: z.enum(['csv', 'svg', 'json']).default('csv'),
})

const count = z.int().nonnegative()
const counted = z.object({ id: z.string(), count })

export const choicesSchema = z
  .object({
    actor: z.string().nullable(),
    toward: z.string().nullable(),
    actors: z.array(counted).openapi({ description: 'sides that have statements, with their meetings' }),
    partners: z.array(counted).openapi({ description: 'whom the actor met, with their meetings' }),
    issues: z.array(counted).openapi({ description: 'issues on which the actor has statements to this partner' }),
    /** Meetings of the two, in order of time, whatever the period. */
    meetings: z.array(z.object({ id: z.string(), date: z.string(), accounts: count, chosen: z.boolean() })),
  })
  .openapi('OverTimeChoices')

export const panelsSchema = z
  .object({
    total: count,
    panels: z.array(z.custom<Panel>().openapi({ type: 'object', description: 'a figure with its claims, chart and table' })),
  })
  .openapi('Panels')

export type OverTimeQuery = z.infer<typeof overTimeQuerySchema>
export type Choices = z.infer<typeof choicesSchema>
export type Panels = z.infer<typeof panelsSchema>
