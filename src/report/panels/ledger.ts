import { signed } from '../../chart/index.ts'
import type { Issue } from '../../model/index.ts'
import type { Panel } from '../../paper/index.ts'
import type { Balance, Ledger } from '../../track/index.ts'
import type { PanelSetting } from './setting.ts'
import { panelTable, type Shown } from './table.ts'
import type { BalanceTold } from './texts/texts.ts'

type Row = Ledger['entries'][number] & { readonly total: number }

/** What two sides gave each other, meeting by meeting; meetings at which nothing was given are rows too. */
export function ledgerPanel({ a, b, entries, balance, ownBalance }: Ledger, setting: PanelSetting): Panel {
  const { texts, side, issue, label, cite } = setting
  let total = 0
  const rows = entries.map((entry): Row => {
    total += entry.given[0].length - entry.given[1].length
    return { ...entry, total }
  })
  const list = (issues: readonly Issue[]): string | null => (issues.length === 0 ? null : issues.map(issue).join('; '))
  const fields: readonly Shown<Row>[] = [
    { name: 'date', of: ({ date }) => date },
    { name: 'meeting', of: ({ meeting }) => meeting },
    { name: 'givenA', of: ({ given }) => list(given[0]) },
    { name: 'givenB', of: ({ given }) => list(given[1]) },
    { name: 'countA', of: ({ given }) => given[0].length },
    { name: 'countB', of: ({ given }) => given[1].length },
    { name: 'ownA', of: ({ owned }) => list(owned[0]) },
    { name: 'ownB', of: ({ owned }) => list(owned[1]) },
    { name: 'total', of: (row) => row.total },
  ]
  const title = texts.titles.ledger(side(a), side(b))
  const told = (one: Balance): BalanceTold => balanceTold(one, [side(a), side(b)])
  return {
    ...{ id: ['ledger', a, b].join('~'), kind: 'ledger', title },
    claims:
      entries.length === 0
        ? []
        : [
            { text: texts.balance(told(balance)), words: [] },
            { text: texts.ownBalance(told(ownBalance)), words: [] },
          ],
    described: [],
    notes: [texts.notes.ledger],
    chart: {
      ...{ kind: 'ledger', title, unit: texts.units.ledger, events: [] },
      sides: [texts.backs(side(a), side(b)), texts.backs(side(b), side(a))],
      meetings: rows.map(({ date, given: [up, down] }, row) => ({ date, up: up.length, down: down.length, row })),
    },
    table: panelTable(rows, {
      fields,
      label: (name) => ({ givenA: texts.backs(side(a), side(b)), givenB: texts.backs(side(b), side(a)) })[name] ?? label(name),
      words: ({ meeting, backings }) =>
        cite(
          meeting,
          backings.map(({ passage }) => passage),
        ),
    }),
  }
}

function balanceTold({ mean, interval, meetings }: Balance, [a, b]: readonly [string, string]): BalanceTold {
  const fixed = (value: number): string => value.toFixed(2).replace('-', '−')
  return {
    more: mean === 0 ? null : mean > 0 ? a : b,
    less: mean > 0 ? b : a,
    mean: Math.abs(mean).toFixed(2),
    interval: interval && [signedText(interval[0], fixed), signedText(interval[1], fixed)],
    meetings,
  }
}

function signedText(value: number, fixed: (value: number) => string): string {
  return value > 0 ? `+${fixed(value)}` : signed(0) === fixed(value) ? '0' : fixed(value)
}
