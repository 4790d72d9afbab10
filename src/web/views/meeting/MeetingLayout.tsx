import { Fragment, useDeferredValue, useEffect, useState } from 'react'
import type { Evidence } from '../../../model/index.ts'
import { Badge } from '../../parts/Badge.tsx'
import { usePreferences } from '../../state/preferences.ts'
import { AccountColumn } from './AccountColumn.tsx'
import { Findings } from './Findings.tsx'
import { Matrix } from './Matrix.tsx'
import { Ribbons } from './Ribbons.tsx'
import { useReading } from './reading.ts'
import { SelectionCard } from './SelectionCard.tsx'
import { Splitter } from './Splitter.tsx'
import { StatementCard } from './StatementCard.tsx'
import { Toolbar } from './Toolbar.tsx'

/** On a narrow screen one pane at a time; on a wide one all of them. */
type Pane = 'findings' | 'matrix' | { readonly account: string }

interface Props {
  readonly lost: 'finding' | 'span' | null
  readonly selected: Evidence | null
  /** Words that the reader asked to see. */
  readonly looked: Evidence | null
  /** Brings what the address points at before the eyes. */
  readonly bring: () => void
}

export function MeetingLayout({ lost, selected, looked, bring }: Props) {
  const reading = useReading()
  const { words, comparison, order, place, account, statement, desk } = reading
  const { dim, lines, matrix, matrixHeight } = usePreferences()
  // Hundreds of lines are drawn behind the press that asks for them, not before its answer.
  const shownLines = useDeferredValue(lines)
  const [pane, setPane] = useState<Pane>('findings')
  const { meeting } = comparison
  useEffect(() => {
    if (statement) setPane({ account: statement.account })
  }, [statement])
  useEffect(() => {
    if (looked) setPane({ account: looked.account })
  }, [looked])
  // A column that was hidden until now has to be measured before anything in it can be found.
  useEffect(() => {
    if (typeof pane === 'string') return
    desk.measure(pane.account)
    bring()
  }, [pane, desk, bring])
  const shown = typeof pane === 'string' ? pane : `account`
  return (
    <div className="meeting" data-pane={shown} data-dim={dim || undefined}>
      <header className="about-meeting">
        <h1>
          {words.sides(meeting.sides)} <span>{words.shared.forms[meeting.form]}</span>{' '}
          <time dateTime={meeting.date ?? undefined}>{words.date(meeting.date)}</time>
        </h1>
        {meeting.place && <p>{meeting.place}</p>}
        <Toolbar />
      </header>
      <nav className="panes" aria-label={words.columns}>
        <button type="button" aria-pressed={pane === 'findings'} onClick={() => setPane('findings')}>
          {words.shared.words.findings}
        </button>
        <button type="button" aria-pressed={pane === 'matrix'} onClick={() => setPane('matrix')}>
          {words.matrix}
        </button>
        {order.map((id) => (
          <button
            key={id}
            type="button"
            aria-pressed={typeof pane !== 'string' && pane.account === id}
            onClick={() => setPane({ account: id })}
          >
            <Badge place={place(id)} label={words.nameOf(account(id))} />
          </button>
        ))}
      </nav>
      {lost && (
        <p className="lost" role="status">
          {lost === 'finding' ? words.findingGone : words.linkGone}
        </p>
      )}
      <div className="desk" style={{ '--matrix': matrix ? `${matrixHeight}%` : '0%' } as React.CSSProperties}>
        <div className="reading">
          {matrix && <Matrix />}
          {matrix && <Splitter />}
          <div
            className="columns"
            data-many={order.length > 3 || undefined}
            style={{ '--columns': order.length } as React.CSSProperties}
            onPointerLeave={() => desk.light([])}
          >
            {order.map((id, at) => (
              <Fragment key={id}>
                {at > 0 && <Ribbons left={order[at - 1]!} right={id} />}
                <div className="slot" data-shown={typeof pane !== 'string' && pane.account === id}>
                  <AccountColumn account={account(id)} showLines={shownLines} />
                </div>
              </Fragment>
            ))}
          </div>
        </div>
        <aside className="rail" aria-label={words.shared.words.findings}>
          {selected && <SelectionCard words={selected} key={`${selected.account} ${selected.start}`} />}
          {statement && <StatementCard statement={statement} key={statement.id} />}
          <Findings />
        </aside>
      </div>
    </div>
  )
}
