import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Act, Issue, Language } from '../src/model/index.ts'

/** One coded unit of a sentence. */
export interface Label {
  readonly side: string
  readonly issues: readonly Issue[]
  readonly act: Act
  readonly intensity: number
  readonly also?: readonly Label[]
}

export interface GoldAccount {
  readonly id: string
  readonly side: string
  readonly lang: Language
  readonly kind: string
  /** `never`: the account can report but is not silent. */
  readonly silent?: string
  /** Offsets in the text after the front matter. */
  readonly sentences: readonly (readonly [number, number])[]
  readonly labels: readonly Label[]
  readonly text: string
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

/** All annotated meetings below a folder; texts stand beside `gold.json`, or in `texts/<meeting>`. */
export function loadGold(folder: string, texts: string = folder): GoldMeeting[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const gold = JSON.parse(readFileSync(join(folder, name, 'gold.json'), 'utf8')) as GoldMeeting
      const accounts = gold.accounts.map((account) => ({ ...account, text: readText(join(texts, name, `${account.id}.md`)) }))
      return { ...gold, accounts }
    })
}

function readText(file: string): string {
  return readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/u, '')
}
