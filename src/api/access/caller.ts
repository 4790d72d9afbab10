import type { Context } from 'hono'
import type { Person, Role } from '../../store/index.ts'
import { roleHas } from './rights.ts'

/** Who asks: a person's browser, a person's program, or whoever sits at this machine where nobody signs in. */
export interface Caller {
  readonly by: 'session' | 'token' | 'local'
  /** Null for whoever sits at this machine. */
  readonly person: Person | null
  readonly role: Role
  /** Id of the session or token. */
  readonly credential: string | null
  /** What a token is for; everything else may write. */
  readonly scope: 'read' | 'write'
}

/** Where nobody signs in, whoever reaches the server may do everything. */
export const LOCAL: Caller = { by: 'local', person: null, role: 'admin', credential: null, scope: 'write' }

declare module 'hono' {
  interface ContextVariableMap {
    caller: Caller | null
    requestId: string
    /** The address that the request comes from, by what trusted proxies say. */
    address: string
    /** What the log of changes tells beside the request. */
    told: Readonly<Record<string, unknown>>
  }
}

export function callerOf(context: Context): Caller | null {
  return context.get('caller') ?? null
}

/** The name under which somebody judges: their own, where people sign in; else the one that they give. */
export function nameOf(context: Context, given: string): string {
  return callerOf(context)?.person?.name ?? given
}

/** Whose verdicts somebody may take back: their own, or, for an editor and where nobody signs in, anybody’s. */
export function ownVerdicts(context: Context): string | undefined {
  const caller = callerOf(context)
  return caller?.person && !roleHas(caller.role, 'change') ? caller.person.name : undefined
}

/** How the log of changes calls whoever asks. */
export function actorOf(context: Context): string {
  const caller = callerOf(context)
  return caller === null ? 'anonymous' : (caller.person?.name ?? 'local')
}

/** Whose word a change of the library is; nobody’s in particular where nobody signs in. */
export function byOf(context: Context): { readonly by?: string } {
  const name = callerOf(context)?.person?.name
  return name === undefined ? {} : { by: name }
}

/** Adds to what the log of changes tells of this request. */
export function tell(context: Context, facts: Readonly<Record<string, unknown>>): void {
  context.set('told', { ...context.get('told'), ...facts })
}
