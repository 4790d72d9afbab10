import { z } from '@hono/zod-openapi'
import { ROLES } from '../../store/index.ts'

/** What both ends agree on about people; the web app imports the types alone. */
const id = z.string().min(1).max(64)
const time = z.string()
const role = z.enum(ROLES)
const password = z.string().min(1).max(400)

export const idParams = z.object({ id })

export const whoSchema = z
  .object({
    /** False where whoever reaches the server may do everything. */
    signIn: z.boolean(),
    person: z.object({ id, name: z.string(), shown: z.string(), role, hasPassword: z.boolean() }).nullable(),
    rights: z.array(z.string()).openapi({ description: 'read, judge, change, operate, administer' }),
    /** Private projects that the person may enter. */
    projects: z.array(z.object({ id, name: z.string() })),
    openId: z.object({ label: z.string() }).nullable(),
  })
  .openapi('Who')

export const signInSchema = z.object({ name: z.string().trim().min(1).max(200), password }).openapi('SignIn')

export const sessionSchema = z
  .object({
    id,
    method: z.enum(['password', 'openid']),
    agent: z.string().nullable(),
    address: z.string().nullable(),
    createdAt: time,
    seenAt: time,
    expiresAt: time,
    current: z.boolean(),
  })
  .openapi('Session')

/** Longest that a program’s key is valid, in days. */
const LONGEST_DAYS = 366

export const newTokenSchema = z
  .object({
    name: z.string().trim().min(1).max(80),
    scope: z.enum(['read', 'write']).default('read'),
    days: z.int().positive().max(LONGEST_DAYS).default(90),
  })
  .openapi('NewToken')

export const tokenSchema = z
  .object({ id, name: z.string(), scope: z.enum(['read', 'write']), createdAt: time, expiresAt: time, usedAt: time.nullable() })
  .openapi('Token')

export const madeTokenSchema = tokenSchema
  .extend({ key: z.string().openapi({ description: 'told this once' }) })
  .openapi('MadeToken')

export const newPasswordSchema = z.object({ current: password, next: password }).openapi('NewPassword')
export const resetSchema = z.object({ password }).openapi('Reset')

export const personSchema = z
  .object({
    id,
    name: z.string(),
    shown: z.string(),
    role,
    issuer: z.string().nullable(),
    hasPassword: z.boolean(),
    createdAt: time,
    disabledAt: time.nullable(),
  })
  .openapi('Person')

export const newPersonSchema = z
  .object({
    name: z.string().min(1).max(200),
    shown: z.string().max(100).optional(),
    role,
    /** Null: signs in elsewhere only. */
    password: password.nullable(),
  })
  .openapi('NewPerson')

export const personChangeSchema = z.object({ role: role.optional(), disabled: z.boolean().optional() }).openapi('PersonChange')

export const projectSchema = z.object({ id, name: z.string(), members: z.array(id) }).openapi('Project')
export const newProjectSchema = z
  .object({ id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/u), name: z.string().trim().min(1).max(100) })
  .openapi('NewProject')

export const auditQuerySchema = z.object({
  before: z.coerce.number().int().positive().optional(),
  actor: z.string().max(100).optional(),
  limit: z.coerce.number().int().positive().max(500).default(100),
})

export const auditPageSchema = z
  .array(
    z.object({
      id: z.int(),
      at: time,
      actor: z.string(),
      action: z.string(),
      target: z.string().nullable(),
      detail: z.record(z.string(), z.unknown()),
    }),
  )
  .openapi('AuditPage')

export type Who = z.infer<typeof whoSchema>
export type OpenSession = z.infer<typeof sessionSchema>
export type Token = z.infer<typeof tokenSchema>
export type MadeToken = z.infer<typeof madeTokenSchema>
export type PersonRow = z.infer<typeof personSchema>
export type ProjectRow = z.infer<typeof projectSchema>
export type AuditRow = z.infer<typeof auditPageSchema>[number]
export type { Right } from './rights.ts'
