import type { MiddlewareHandler } from 'hono'
import type { Comparison } from '../model/index.ts'
import { type Reader, renderCsv, renderHtml, renderMarkdown } from '../report/index.ts'

export type ReportFormat = 'html' | 'md' | 'json' | 'csv'

/** A comparison as a file to read, print or work on. */
export function writeReport(comparison: Comparison, format: ReportFormat, reader: Reader): { type: string; text: string } {
  switch (format) {
    case 'html':
      return { type: 'text/html', text: renderHtml(comparison, reader) }
    case 'md':
      return { type: 'text/markdown', text: renderMarkdown(comparison, reader) }
    case 'csv':
      return { type: 'text/csv', text: renderCsv(comparison, reader) }
    case 'json':
      return { type: 'application/json', text: `${JSON.stringify(comparison, null, 1)}\n` }
  }
}

/**
 * A report stands alone: it carries its style in itself, so that this page alone may use it; nothing in it runs, is sent
 * or is loaded. It keeps its origin, so that the app may print it; without scripts it can do nothing with that.
 */
export const reportPolicy: MiddlewareHandler = async (context, next) => {
  await next()
  if (context.res.headers.get('content-type')?.startsWith('text/html')) context.res.headers.set('content-security-policy', POLICY)
}

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox allow-same-origin allow-popups allow-modals"
