import type { Account, Issue, Language, SideId } from '../../model/index.ts'
import type { CitedWords } from '../../paper/index.ts'
import type { Chronicle, Passage } from '../../track/index.ts'
import { type InterfaceTexts, interfaceTexts } from '../interface/index.ts'
import { en } from './texts/en.ts'
import { ru } from './texts/ru.ts'
import type { PanelTexts } from './texts/texts.ts'
import { zh } from './texts/zh.ts'

/** Names for ids in one language; `Knowledge` gives them. */
export interface PanelLabels {
  issueLabel(id: Issue, lang: Language): string
  sideLabel(id: SideId, lang: Language): string
  readonly formulas: ReadonlyMap<string, { readonly label: Readonly<Record<string, string>> }>
}

/** What panels are told with: the reader's language, names, and the accounts that words are cited from. */
export interface PanelSetting {
  readonly lang: Language
  readonly texts: PanelTexts
  readonly shared: InterfaceTexts
  readonly side: (id: SideId) => string
  readonly issue: (id: Issue) => string
  readonly formula: (id: string) => string
  readonly label: (column: string) => string
  /** The words of a passage, with what a citation tells; words of an account that is not at hand are left out. */
  readonly cite: (meeting: string, passages: readonly Passage[]) => CitedWords[]
}

const panelTexts: Readonly<Record<Language, PanelTexts>> = { en, zh, ru }

export function panelSetting(lang: Language, labels: PanelLabels, chronicle: Chronicle): PanelSetting {
  const texts = panelTexts[lang]
  const meetings = new Map(chronicle.meetings.map((one) => [one.id, one]))
  return {
    lang,
    texts,
    shared: interfaceTexts[lang],
    side: (id) => labels.sideLabel(id, lang),
    issue: (id) => labels.issueLabel(id, lang),
    formula: (id) => {
      const names = labels.formulas.get(id)?.label
      return names?.[lang] ?? names?.en ?? id
    },
    label: (column) => texts.columns[column] ?? column,
    cite: (id, passages) => {
      const meeting = meetings.get(id)
      return passages.flatMap((passage) => {
        const account = meeting?.accounts.find((one) => one.id === passage.account)
        return meeting && account ? [citedWords({ id, date: meeting.date, account }, passage)] : []
      })
    },
  }
}

interface Source {
  readonly id: string
  readonly date: string
  readonly account: Account
}

export function citedWords({ id, date, account }: Source, place: Pick<Passage, 'start' | 'end' | 'quote'>): CitedWords {
  const { publisher, title, url, lang } = account
  const { start, end, quote } = place
  return { meeting: id, date, account: account.id, publisher, title, url, lang, start, end, quote }
}
