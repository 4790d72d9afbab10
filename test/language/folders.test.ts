import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languageRules } from '../../src/language/index.ts'
import { LANGUAGES } from '../../src/model/index.ts'

const FOLDER = new URL('../../src/language/', import.meta.url)
/** Files that only one script needs, with the reason. */
const OWN: Readonly<Record<string, readonly string[]>> = { zh: ['traditional.ts'] }

describe('language folders', () => {
  it('hold the same files', () => {
    const files = (lang: string): string[] =>
      readdirSync(new URL(`${lang}/`, FOLDER))
        .filter((name) => !OWN[lang]?.includes(name))
        .sort()
    for (const lang of LANGUAGES) expect(files(lang), lang).toEqual(files('en'))
  })

  it.each([...LANGUAGES])('%s lists cues of every kind that its grammar has', (lang) => {
    const kinds = new Set(languageRules[lang].cues.map((cue) => cue.kind))
    for (const kind of [
      'report',
      'impersonal',
      'act',
      'intensifier',
      'hedge',
      'negation',
      'joint',
      'pronoun',
      'self',
      'narration',
      'governor',
      'modal',
    ])
      expect(kinds).toContain(kind)
  })
})
