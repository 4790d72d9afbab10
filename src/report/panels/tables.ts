import type { CitedWords, Panel } from '../../paper/index.ts'
import type { FidelityEntry, ProtocolEntry, ProtocolHabits, Silence } from '../../track/index.ts'
import type { PanelSetting } from './setting.ts'
import { panelTable, type Shown } from './table.ts'

type ProtocolRow = ProtocolEntry['accounts'][number] & { readonly entry: ProtocolEntry }

const hundredths = (value: number): number => Math.round(value * 100) / 100

/** How meetings were held and told, one row an account. `opening`: the first words of an account. */
export function protocolPanel(
  entries: readonly ProtocolEntry[],
  habits: ProtocolHabits,
  { setting, opening }: { setting: PanelSetting; opening: (meeting: string, account: string) => readonly CitedWords[] },
): Panel {
  const { texts, side, issue, shared, label } = setting
  const fields: readonly Shown<ProtocolRow>[] = [
    { name: 'date', of: ({ entry }) => entry.date },
    { name: 'meeting', of: ({ entry }) => entry.meeting },
    { name: 'form', of: ({ entry }) => entry.form },
    { name: 'ranks', of: ({ entry }) => ranksText(entry.ranks, side) },
    { name: 'initiator', of: ({ entry }) => entry.initiator && side(entry.initiator) },
    { name: 'publisher', of: ({ publisher, account }) => publisher ?? account },
    { name: 'lang', of: ({ lang }) => lang },
    { name: 'length', of: ({ length }) => length },
    { name: 'lag', of: ({ lag }) => lag },
    { name: 'tone', of: ({ tone }) => (tone === null ? null : hundredths(tone)) },
    {
      name: 'order',
      of: ({ order }) => order.map((one) => `${issue(one.issue)} ${Math.round(one.share * 100)} %`).join('; ') || null,
    },
  ]
  const rows = entries.flatMap((entry) => entry.accounts.map((account): ProtocolRow => ({ ...account, entry })))
  return {
    ...{ id: 'protocol', kind: 'protocol', title: texts.titles.protocol, claims: [], chart: null },
    described: [{ text: askedText(habits, setting), words: [] }],
    notes: [texts.notes.protocol],
    table: panelTable(rows, {
      fields,
      label,
      codes: { form: shared.forms, lang: shared.languages },
      words: ({ entry, account }) => opening(entry.meeting, account),
    }),
  }
}

function ranksText(ranks: Readonly<Record<string, number>>, side: (id: string) => string): string | null {
  return (
    Object.entries(ranks)
      .map(([id, rank]) => `${side(id)} ${rank}`)
      .join('; ') || null
  )
}

function askedText({ meetings, asked, unsaid }: ProtocolHabits, { texts, side }: PanelSetting): string {
  const each = Object.entries(asked).map(([id, times]) => `${side(id)} ${times}`)
  return texts.asked({ meetings, said: meetings - unsaid, each: each.join(', ') })
}

type Habit = ProtocolHabits['publishers'][number]

const HABITS: readonly Shown<Habit>[] = [
  { name: 'publisher', of: ({ publisher }) => publisher },
  { name: 'of', of: ({ accounts }) => accounts },
  { name: 'length', of: ({ length }) => length },
  { name: 'lag', of: ({ lag }) => lag },
  { name: 'tone', of: ({ tone }) => (tone === null ? null : hundredths(tone)) },
]

/** What is usual of each publisher: the middle of lengths and lags, the mean of tones. */
export function habitsPanel({ publishers }: ProtocolHabits, { texts, label }: PanelSetting): Panel {
  return {
    ...{ id: 'habits', kind: 'protocol', title: texts.titles.habits, claims: [], described: [], chart: null },
    notes: [texts.notes.protocol],
    table: panelTable(publishers, { fields: HABITS, label, words: () => [] }),
  }
}

export function fidelityPanel(entries: readonly FidelityEntry[], { texts, side, label }: PanelSetting): Panel {
  const fields: readonly Shown<FidelityEntry>[] = [
    { name: 'publisher', of: ({ publisher }) => publisher },
    { name: 'side', of: (entry) => entry.side && side(entry.side) },
    { name: 'meetings', of: ({ meetings }) => meetings },
    { name: 'checkable', of: ({ checkable }) => checkable },
    { name: 'carried', of: ({ counts }) => counts.carried },
    { name: 'softened', of: ({ counts }) => counts.softened },
    { name: 'changed', of: ({ counts }) => counts.changed },
    { name: 'leftOut', of: ({ counts }) => counts['left-out'] },
  ]
  return {
    ...{ id: 'fidelity', kind: 'fidelity', title: texts.titles.fidelity, claims: [], described: [], chart: null },
    notes: [texts.notes.fidelity],
    table: panelTable(entries, { fields, label, words: () => [] }),
  }
}

/** The most surprising silences. A silence has no words: each row leads to its meeting. */
export function silencesPanel(silences: readonly Silence[], setting: PanelSetting): Panel {
  const { texts, issue, label } = setting
  const fields: readonly Shown<Silence>[] = [
    { name: 'date', of: ({ date }) => date },
    { name: 'meeting', of: ({ meeting }) => meeting },
    { name: 'publisher', of: ({ publisher, account }) => publisher || account },
    { name: 'issue', of: (one) => issue(one.issue) },
    { name: 'bits', of: ({ bits }) => hundredths(bits) },
    { name: 'probability', of: ({ probability }) => Math.round(probability * 1e4) / 1e4 },
    { name: 'base', of: ({ base }) => `${base.times}/${base.of}` },
    { name: 'reportedBy', of: ({ reportedBy }) => reportedBy.join(' ') || null },
  ]
  return {
    ...{ id: 'silences', kind: 'silences', title: texts.titles.silences, claims: [], described: [], chart: null },
    notes: [texts.notes.silences],
    table: panelTable(silences, { fields, label, words: () => [] }),
  }
}
