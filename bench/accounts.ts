import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../src/model/index.ts'

const SAMPLES = new URL('../samples/', import.meta.url).pathname

/** An account of about so many bytes: paragraphs of our samples in a language, one after the other, again when they run out. */
export function makeAccount(lang: Language, bytes: number): string {
  const paragraphs = paragraphsOf(lang)
  let text = ''
  for (let at = 0; Buffer.byteLength(text) < bytes; at++) text += `${paragraphs[at % paragraphs.length]}\n\n`
  const side = lang === 'zh' ? 'CN' : 'RU'
  return `---\nside: ${side}\nlang: ${lang}\ndate: 2022-09-09\nkind: readout\n---\n${text}`
}

function paragraphsOf(lang: Language): string[] {
  const meetings = readdirSync(SAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return meetings.flatMap(({ name }) =>
    readdirSync(join(SAMPLES, name))
      .filter((file) => file.endsWith(`.${lang}.md`))
      .flatMap((file) => withoutFrontMatter(readFileSync(join(SAMPLES, name, file), 'utf8')).split(/\n{2,}/u))
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== ''),
  )
}

function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/u, '')
}
