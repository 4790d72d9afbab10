import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { MAX_BYTES } from '../read/index.ts'
import { fault } from './fault.ts'

/** Files are sent some at a time; what surrounds them in a form takes little. */
const MOST_UPLOAD = 2 * MAX_BYTES
/** A paper holds its figures as they were, tables included. */
const MOST_PAPER = 6 * 1024 * 1024
/** Any other request is a few fields. */
const MOST_FIELDS = 256 * 1024

/**
 * Nothing but this server's own files may run, style, load or be loaded from; there is no inline script at all, and no
 * string becomes markup (trusted types).
 */
export const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["'none'"],
  },
  crossOriginResourcePolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
})

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Answers only under names that are this server's: a page elsewhere that points its own name at this address
 * (DNS rebinding) is refused.
 */
export function checkHost(names: readonly string[]): MiddlewareHandler {
  const known = new Set([...LOOPBACK, ...names.map((name) => name.toLowerCase())])
  return async (context, next) => {
    const host = hostName(context.req.header('host') ?? new URL(context.req.url).host)
    if (known.has(host)) return next()
    return fault(context, 421, {
      code: 'wrong-host',
      message: `this server does not answer under the name ${host}`,
      hint: `open it by the address that it printed, or start it with --host ${host}`,
    })
  }
}

function hostName(host: string): string {
  return host.toLowerCase().replace(/:\d+$/u, '')
}

/** What changes something comes from this server's own pages, or from a program that is no browser (it sends no origin). */
export const checkOrigin: MiddlewareHandler = async (context, next) => {
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return next()
  const origin = context.req.header('origin')
  const site = context.req.header('sec-fetch-site')
  const own = origin === undefined || sameHost(origin, context.req.header('host'))
  if (own && (site === undefined || site === 'same-origin' || site === 'none')) return next()
  return fault(context, 403, {
    code: 'cross-site',
    message: 'a page of another site may not change this library',
    hint: 'use the app or the command line',
  })
}

function sameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host.toLowerCase()
}

const limit = (maxSize: number): MiddlewareHandler =>
  bodyLimit({
    maxSize,
    onError: (context) =>
      fault(context, 413, {
        code: 'too-large',
        message: `the request is larger than ${Math.round(maxSize / 1024)} kB`,
        hint: 'send fewer or smaller files at a time',
      }),
  })

const uploadLimit = limit(MOST_UPLOAD)
const paperLimit = limit(MOST_PAPER)
const fieldLimit = limit(MOST_FIELDS)

/** Files may be large, anything else is small. */
export const limitBody: MiddlewareHandler = (context, next) => {
  const { path } = context.req
  if (path === '/api/documents') return uploadLimit(context, next)
  return path.startsWith('/api/papers') ? paperLimit(context, next) : fieldLimit(context, next)
}
