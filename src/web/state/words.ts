import { useMemo } from 'react'
import type { AccountSummary, Interface, MeetingSummary } from '../../api/contract.ts'
import type { Language, Side } from '../../model/index.ts'
import { type AppTexts, appTexts } from '../texts/index.ts'
import { usePreferences } from './preferences.ts'
import { useInterface } from './queries.ts'

/** All words in the reader's language: the app's own, those shared with the reports, names for ids. */
export interface Words extends AppTexts {
  readonly lang: Language
  readonly shared: Interface['texts']
  readonly issue: (id: string) => string
  readonly side: (id: Side | null) => string
  /** Who met. */
  readonly sides: (ids: readonly string[]) => string
  readonly date: (iso: string | null) => string
  readonly title: (meeting: { readonly sides: readonly string[]; readonly form: MeetingSummary['form'] }) => string
  readonly nameOf: (account: Pick<AccountSummary, 'publisher' | 'id'>) => string
  readonly percent: (share: number) => string
  /** A reason of a link: what kind of thing is shared, and which. */
  readonly reason: (reason: { readonly facet: string; readonly value?: string }) => string
  readonly languageName: (lang: string) => string
}

export function useWords(): Words {
  const { lang } = usePreferences()
  const labels = useInterface(lang)
  return useMemo(() => makeWords(lang, labels), [lang, labels])
}

function makeWords(lang: Language, { texts: shared, issues, sides }: Interface): Words {
  const list = new Intl.ListFormat(shared.locale, { type: 'conjunction' })
  const days = new Intl.DateTimeFormat(shared.locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  const percents = new Intl.NumberFormat(shared.locale, { style: 'percent' })
  const names = new Intl.DisplayNames(shared.locale, { type: 'language' })
  const name = (id: string): string => sides[id] ?? id
  const side = (id: Side | null): string => {
    if (id === null || id === 'none') return shared.words.nobody
    if (id === 'joint') return shared.words.together
    return typeof id === 'string' ? name(id) : list.format(id.map(name))
  }
  return {
    ...appTexts[lang],
    lang,
    shared,
    issue: (id) => issues[id] ?? id,
    side,
    sides: (ids) => ids.map(name).join(' – '),
    date: (iso) => (iso && /^\d{4}-\d{2}-\d{2}/u.test(iso) ? days.format(new Date(iso)) : (iso ?? appTexts[lang].undated)),
    title: ({ sides: met, form }) => [met.map(name).join(' – '), shared.forms[form]].filter(Boolean).join(' · '),
    nameOf: ({ publisher, id }) => publisher ?? id,
    reason: ({ facet, value }) => {
      const kind = appTexts[lang].facets[facet] ?? facet
      return value === undefined ? kind : `${kind}: ${facet === 'issue' ? (issues[value] ?? value) : (sides[value] ?? value)}`
    },
    percent: (share) => percents.format(share),
    languageName: (tag) => names.of(tag) ?? tag,
  }
}
