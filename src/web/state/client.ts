import type { Fault } from '../../api/contract.ts'
import { inProject } from './project.ts'

/** Said to the whole window when the server does not know the reader any more. */
export const SIGNED_OUT = 'unsaid:signed-out'

/** What the API answered instead, with the way out. */
export class ApiFault extends Error {
  readonly hint: string | null
  readonly code: string

  constructor({ message, hint, code }: Fault['error']) {
    super(message)
    this.hint = hint
    this.code = code
  }
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return answer<T>(await fetch(inProject(path), { headers: inLanguage(), ...(signal ? { signal } : {}) }))
}

export async function post<T>(path: string, body: unknown): Promise<T> {
  return send<T>('POST', path, body)
}

export function put<T>(path: string, body: unknown): Promise<T> {
  return send<T>('PUT', path, body)
}

export async function send<T>(method: 'POST' | 'PUT' | 'PATCH', path: string, body: unknown): Promise<T> {
  const form = body instanceof FormData
  return answer<T>(
    await fetch(inProject(path), {
      method,
      body: form ? body : JSON.stringify(body),
      headers: { ...inLanguage(), ...(form ? {} : { 'content-type': 'application/json' }) },
    }),
  )
}

export async function remove(path: string): Promise<void> {
  await answer(await fetch(inProject(path), { method: 'DELETE', headers: inLanguage() }))
}

/** Faults are told in the reader's language. */
const inLanguage = (): Record<string, string> => ({ 'accept-language': document.documentElement.lang })

async function answer<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T
  const body = (await response.json().catch(() => null)) as T | Fault | null
  if (response.ok && body !== null) return body as T
  const fault = (body as Fault | null)?.error ?? { code: 'unreachable', message: `HTTP ${response.status}`, hint: null }
  if (response.status === 401) dispatchEvent(new Event(SIGNED_OUT))
  throw new ApiFault(fault)
}

/** The address of a part of the API, its parts made safe. */
export function apiPath(...parts: readonly string[]): string {
  return inProject(`/api/${parts.map(encodeURIComponent).join('/')}`)
}
