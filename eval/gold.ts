import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Act, Issue, Language } from '../src/model/index.ts'
import { readAnnotated } from './read-annotated.ts'

/** One coded unit of a sentence. */
export interface Label {
  /** A side's id, several of them where some but not all sides are meant, `joint` or `none`. */
  readonly side: string | readonly string[]
  readonly issues: readonly Issue[]
  readonly act: Act
  readonly intensity: number
  readonly also?: readonly Label[]
}

export interface GoldAccount {
  /** Publisher and language: `mea.en`. */
  readonly id: string
  /** Whose authorities publish it; null for a third party. */
  readonly side: string | null
  readonly lang: Language
  readonly kind: string
  /** `never`: the account can report but is not silent. */
  readonly silent?: string
  /** Offsets in the text after the front matter. */
  readonly sentences: readonly (readonly [number, number])[]
  readonly labels: readonly Label[]
  readonly text: string
  /** The document as the program reads it: front matter and text. */
  readonly document: string
}

/** Sentences of different accounts that correspond: account id and sentence indices. */
export type Unit = readonly [account: string, sentences: readonly number[]]

export interface GoldMeeting {
  readonly meeting: string
  readonly sides: readonly string[]
  readonly accounts: readonly GoldAccount[]
  readonly groups: readonly { readonly units: readonly Unit[] }[]
  readonly omissions: readonly {
    readonly issue: Issue
    readonly side: string
    readonly omitted_by: readonly string[]
    readonly salience: number
  }[]
  readonly withheld?: readonly {
    readonly unit: readonly [account: string, sentence: number]
    readonly omitted_by: string
    readonly salience: number
  }[]
}

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/u

/** Meetings below a folder that hold offsets in `gold.json`; texts stand beside it, or in `texts/<meeting>`. */
export function loadGold(folder: string, texts: string = folder): GoldMeeting[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'gold.json')))
    .sort()
    .map((name) => {
      const gold = JSON.parse(readFileSync(join(folder, name, 'gold.json'), 'utf8')) as GoldMeeting
      const accounts = gold.accounts.map((account) => {
        const document = readFileSync(join(texts, name, `${account.id}.md`), 'utf8')
        return { ...account, document, text: document.replace(FRONT_MATTER, '') }
      })
      return { ...gold, accounts }
    })
}

/** Meetings of a folder that stand as annotated text, one `<meeting>.yaml` each. */
export function loadAnnotated(folder: string): GoldMeeting[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readAnnotated(readFileSync(join(folder, name), 'utf8'), basename(name, '.yaml')))
}
