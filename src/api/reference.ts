import type { OpenAPIHono } from '@hono/zod-openapi'

interface Operation {
  readonly summary?: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly description?: string
    readonly schema?: unknown
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: unknown }>> }
  readonly responses: Readonly<Record<string, { readonly description?: string }>>
}

interface Description {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> }
}

/** The description of the API as data (`/api/openapi.json`), and as a page that needs no script and no other host. */
export function addReferencePage(app: OpenAPIHono, version: string): void {
  const describe = (): Description =>
    app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'Unsaid', version, description: 'Meetings, their rival accounts, and what each leaves out.' },
    }) as unknown as Description
  app.get('/api/openapi.json', (context) => context.json(describe()))
  app.get('/api/reference.css', (context) => context.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }))
  app.get('/api/reference', (context) => context.html(renderReference(describe())))
}

function renderReference({ info, paths, components }: Description): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => renderOperation(method, path, operation)),
  )
  const shapes = Object.entries(components?.schemas ?? {}).map(
    ([name, shape]) => `<section id="${escapeHtml(name)}"><h3>${escapeHtml(name)}</h3>${renderShape(shape)}</section>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(info.title)} API</title><link rel="stylesheet" href="/api/reference.css"></head><body><main>
<h1>${escapeHtml(info.title)} API <small>${escapeHtml(info.version)}</small></h1><p>${escapeHtml(info.description ?? '')}</p>
<p>As data: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1). Errors are <a href="#Fault">Fault</a>.</p>
${operations.join('\n')}<h2>Shapes</h2>${shapes.join('\n')}</main></body></html>`
}

function renderOperation(method: string, path: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).map(
    ({ name, in: where, required, description, schema }) =>
      `<tr><td><code>${escapeHtml(name)}</code></td><td>${escapeHtml(where)}${required ? ', required' : ''}</td><td>${escapeHtml(description ?? '')} ${renderInline(schema)}</td></tr>`,
  )
  const body = Object.entries(operation.requestBody?.content ?? {}).map(
    ([type, { schema }]) => `<p>Body <code>${escapeHtml(type)}</code></p>${renderShape(schema)}`,
  )
  const answers = Object.entries(operation.responses).map(
    ([status, { description }]) => `<li><code>${escapeHtml(status)}</code> ${escapeHtml(description ?? '')}</li>`,
  )
  return `<section><h3><span class="method">${escapeHtml(method.toUpperCase())}</span> <code>${escapeHtml(path)}</code></h3><p>${escapeHtml(operation.summary ?? '')}</p>
${parameters.length > 0 ? `<table><tbody>${parameters.join('')}</tbody></table>` : ''}${body.join('')}<ul>${answers.join('')}</ul></section>`
}

function renderInline(schema: unknown): string {
  return schema === undefined ? '' : `<code>${escapeHtml(JSON.stringify(schema))}</code>`
}

function renderShape(schema: unknown): string {
  return `<pre tabindex="0">${escapeHtml(JSON.stringify(schema, null, 1))}</pre>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const STYLE = `:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}
main{max-width:52rem;margin:2rem auto;padding:0 1rem}
h1 small{font-weight:400;opacity:.75}
section{border-top:1px solid;border-color:color-mix(in srgb,currentColor 20%,transparent);padding:.5rem 0}
h3{font-size:1rem;margin:.5rem 0}
.method{display:inline-block;min-width:4rem;font-weight:700}
code,pre{font:13px/1.45 ui-monospace,monospace}
pre{overflow:auto;max-height:20rem;padding:.5rem;background:color-mix(in srgb,currentColor 7%,transparent)}
table{border-collapse:collapse}td{padding:.15rem .75rem .15rem 0;vertical-align:top;overflow-wrap:anywhere}`
