import { html, type Markup } from '../../html/markup.ts'
import { escapeMarkdown } from '../../markdown/escape.ts'
import type { BriefTexts } from '../interface/brief-texts.ts'
import { briefTexts } from '../interface/index.ts'
import type { Brief, BriefSentence, Citation } from './brief.ts'

export function renderBriefMarkdown({ title, sections, citations, notes, lang }: Brief): string {
  const texts = briefTexts[lang]
  const sentence = ({ text, cites }: BriefSentence): string =>
    `- ${escapeMarkdown(text)}${cites.map((n) => ` [${n}](#c${n})`).join('')}`
  const parts = [
    `# ${escapeMarkdown(title)}`,
    ...sections.map(({ heading, sentences }) => `## ${heading}\n\n${sentences.map(sentence).join('\n')}`),
    `## ${texts.headings.sources}\n\n${citations.map((one) => citeMarkdown(one, texts)).join('\n')}`,
    notes.map((note) => `> ${note}`).join('\n>\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

function sourceOf({ publisher, account, title, date, start, end, meeting }: Citation, texts: BriefTexts): string {
  return texts.source({ publisher: publisher ?? account, title, date, place: `${meeting}/${account}, ${start}–${end}` })
}

function citeMarkdown(citation: Citation, texts: BriefTexts): string {
  const line = citation.line ? `  \n   ${escapeMarkdown(citation.line)}` : ''
  return `${citation.number}. <a id="c${citation.number}"></a>${escapeMarkdown(sourceOf(citation, texts))}: “${escapeMarkdown(citation.quote)}”${line}`
}

const STYLE =
  'body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.55 Georgia,"Noto Serif","Noto Serif CJK SC",serif;color:#1c1c1a;background:#fbfaf7}h1{font-size:1.7rem;line-height:1.2}h2{font-size:1.15rem;margin-top:2rem}li{margin:.45rem 0}a{color:#16508f}.line,.note{color:#5b5954;font-size:.9rem}blockquote{margin:.2rem 0;padding-left:.8rem;border-left:3px solid #d8d4ca}@media(prefers-color-scheme:dark){body{color:#e9e7e2;background:#16171a}a{color:#8fbcf2}.line,.note{color:#aaa79f}}@media print{body{background:#fff;color:#000}}'

/** One self-contained page: no script, nothing loaded from elsewhere. */
export function renderBriefHtml({ title, sections, citations, notes, lang }: Brief): string {
  const texts = briefTexts[lang]
  const body = html`<h1>${title}</h1>
${sections.map(
  ({ heading, sentences }) => html`<section><h2>${heading}</h2><ul>${sentences.map(sentenceHtml)}</ul></section>
`,
)}<section><h2>${texts.headings.sources}</h2><ol>${citations.map((one) => citeHtml(one, texts))}</ol></section>
${notes.map((note) => html`<p class="note">${note}</p>`)}`
  return `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">${html`<title>${title}</title>`.text}<style>${STYLE}</style></head><body><main>${body.text}</main></body></html>\n`
}

function sentenceHtml({ text, cites }: BriefSentence): Markup {
  return html`<li>${text}${cites.map((n) => html` <a href="#c${n}">[${n}]</a>`)}</li>`
}

function citeHtml(citation: Citation, texts: BriefTexts): Markup {
  const { number, lang, quote, line } = citation
  return html`<li id="c${number}" value="${number}">${sourceOf(citation, texts)}<blockquote lang="${lang}">${quote}</blockquote>${line && html`<span class="line">${line}</span>`}</li>`
}
