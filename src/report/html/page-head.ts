import { html, Markup } from './markup.ts'

/** Head of a page that needs nothing else: nothing is loaded, no script runs, and no address is told where a link leads. */
export function pageHead(title: string, style: string): Markup {
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>`
}
