import type { AccessOptions, Level, Log, TrustedProxies } from '../../api/index.ts'
import { UnsaidError } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import { isQuiet } from '../output.ts'

export const LOG_LEVELS: readonly Level[] = ['debug', 'info', 'warn', 'error']

/** Options of `unsaid serve` by which a server is opened to others. */
export interface ServerFlags {
  readonly host: string
  readonly signIn?: boolean
  readonly publicUrl?: string
  readonly trustProxy?: string
  readonly openid?: string
  readonly log?: Level
  readonly metricsPort?: number
  readonly grace: number
}

export interface ServerOptions {
  readonly signIn: boolean
  readonly access: Omit<AccessOptions, 'store'>
  readonly log: Log
  readonly trusted: TrustedProxies | null
  readonly metricsPort: number | undefined
  readonly graceMs: number
  /** Throws where others could come in and there is nobody who may. */
  checkPeople(store: Store | null): Promise<void>
}

/** Whoever is not at this machine has to sign in; at this machine nobody has to, unless it is asked for. */
export async function readServerOptions(flags: ServerFlags): Promise<ServerOptions> {
  const { isLoopback, makeLog, OpenId, readOpenIdSettings, readTrusted } = await import('../../api/index.ts')
  const publicUrl = flags.publicUrl === undefined ? undefined : readPublicUrl(flags.publicUrl)
  const open = !isLoopback(flags.host) || (publicUrl !== undefined && !isLoopback(publicUrl.hostname))
  const signIn = open || flags.signIn === true || flags.openid !== undefined
  const openId = flags.openid === undefined ? undefined : new OpenId(readOpenIdSettings(flags.openid))
  const least = flags.log ?? (open && !isQuiet() ? 'info' : 'warn')
  return {
    signIn,
    access: { signIn, ...(publicUrl && { publicUrl }), ...(openId && { openId }) },
    log: makeLog({ least, out: (line) => void process.stderr.write(line) }),
    trusted: flags.trustProxy === undefined ? null : readTrusted(flags.trustProxy.split(',').map((one) => one.trim())),
    metricsPort: flags.metricsPort,
    graceMs: flags.grace * 1000,
    checkPeople: async (store) => {
      if (signIn) await needPeople(store, openId !== undefined, open ? flags.host : null)
    },
  }
}

async function needPeople(store: Store | null, openId: boolean, host: string | null): Promise<void> {
  const where = host === null ? 'signing in' : `opening the server to others (${host})`
  if (store === null)
    throw new UnsaidError('usage', `${where} needs a library that is kept: what is in memory has no people`, {
      hint: 'add --library FOLDER or --database URL, and people with `unsaid users add NAME --role admin`',
    })
  if (openId || (await store.people.count()).admins > 0) return
  throw new UnsaidError('usage', `${where} needs people, and ${store.home} has no admin yet`, {
    hint: `unsaid users add NAME --role admin ${store.kind === 'embedded' ? `--library ${store.home}` : `--database ${store.home}`}`,
  })
}

function readPublicUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && /^https?:$/u.test(url.protocol) && url.pathname === '/' && url.search === '' && url.username === '') return url
  throw new UnsaidError('usage', `${text} is no address that people could open`, {
    hint: 'give scheme, host and port alone: https://unsaid.example.org',
    subject: text,
  })
}
