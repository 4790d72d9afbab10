import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { UnsaidError } from '../../../model/index.ts'
import { ROLES } from '../../../store/index.ts'

const role = z.enum(ROLES)

/** What a file of sign-in by another service says (docs/deployment.md). */
const settingsSchema = z.strictObject({
  issuer: z.url({ protocol: /^https?$/u }),
  clientId: z.string().min(1),
  /** Where the secret stands alone in a file, relative to this one; a public client has none. */
  clientSecretFile: z.string().min(1).optional(),
  /** What the button says after “Sign in with”. */
  label: z.string().min(1).max(60).default('OpenID'),
  scope: z.string().default('openid profile email'),
  /** Who may come without having been added before; the addresses must be confirmed by the service. */
  allow: z.strictObject({ emails: z.array(z.string()).default([]), domains: z.array(z.string()).default([]) }).optional(),
  /** Role of somebody who comes for the first time. */
  firstRole: role.default('reader'),
  /** Roles by what the service says of somebody, looked up at every sign-in; the highest that fits counts. */
  roles: z.strictObject({ claim: z.string().min(1), map: z.record(z.string(), role) }).optional(),
})

export interface OpenIdSettings extends Omit<z.infer<typeof settingsSchema>, 'clientSecretFile'> {
  readonly clientSecret: string | null
}

/** Reads and checks the file. Throws with the field at fault. */
export function readOpenIdSettings(file: string): OpenIdSettings {
  const parsed = settingsSchema.safeParse(JSON.parse(readText(file, '{}')))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw refused(file, `${issue?.path.join('.') || 'the file'}: ${issue?.message}`)
  }
  const { clientSecretFile, ...settings } = parsed.data
  const { protocol, hostname } = new URL(settings.issuer)
  if (protocol === 'http:' && !isLoopback(hostname)) throw refused(file, 'issuer: it has to begin with https://')
  const secret = clientSecretFile === undefined ? null : readText(resolve(dirname(file), clientSecretFile), '').trim()
  if (secret === '') throw refused(file, `clientSecretFile: ${clientSecretFile} is empty`)
  return { ...settings, clientSecret: secret }
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(host)
}

function readText(file: string, json: string): string {
  try {
    const text = readFileSync(file, 'utf8')
    if (json !== '') JSON.parse(text)
    return text
  } catch (error) {
    throw refused(file, (error as Error).message)
  }
}

function refused(file: string, why: string): UnsaidError {
  return new UnsaidError('usage', `${file} does not say how people sign in: ${why}`, {
    hint: 'docs/deployment.md shows such a file',
    subject: file,
  })
}
