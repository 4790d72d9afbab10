import { createServer } from 'node:http'
import { UnsaidError } from '../../model/index.ts'
import type { Operation } from './health.ts'

/**
 * The figures on a port of their own of this machine alone, where a program of the operator reads them without signing in.
 * No proxy leads there, so that nobody from outside gets in by way of one.
 */
export async function serveMetrics(port: number, { metrics, gauges }: Operation): Promise<{ close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') return void response.writeHead(404).end()
    try {
      const text = metrics.text(await gauges())
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text)
    } catch {
      response.writeHead(503).end()
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  }).catch((cause: Error) => {
    throw new UnsaidError('usage', `cannot listen on 127.0.0.1 port ${port}: ${cause.message}`, {
      hint: 'name another with --metrics-port',
      cause,
    })
  })
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
