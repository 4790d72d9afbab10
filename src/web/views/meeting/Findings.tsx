import { useEffect, useState } from 'react'
import { useColumns } from './columns.ts'
import { FindingCard } from './FindingCard.tsx'
import { useReading } from './reading.ts'

/** Findings that a reader sees first; the rest on demand. */
const FIRST = 7

export function Findings() {
  const { comparison, meeting, telling, words, finding } = useReading()
  const { openSplit } = useColumns()
  const { findings } = comparison
  const [all, setAll] = useState(false)
  const chosen = finding ? findings.indexOf(finding) : -1
  const open = all || chosen >= FIRST
  useEffect(() => {
    if (finding) document.getElementById(`finding-${finding.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [finding])
  const shown = open ? findings : findings.slice(0, FIRST)
  const headline = telling?.headline ?? comparison.headline
  return (
    <section className="findings" aria-label={words.shared.words.findings}>
      {headline.length > 0 && (
        <div className="headline">
          <h2>{words.shared.words.headline}</h2>
          {headline.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      <h2>
        {words.shared.words.findings} <span className="quantity">{findings.length}</span>
      </h2>
      {findings.length === 0 && <p className="empty">{words.shared.words.noFindings}</p>}
      <ol>
        {shown.map((one) => (
          <li key={one.id} id={`finding-${one.id}`}>
            <FindingCard finding={one} open={one.id === finding?.id} />
          </li>
        ))}
      </ol>
      {findings.length > FIRST && chosen < FIRST && (
        <button type="button" className="more" aria-expanded={open} onClick={() => setAll(!all)}>
          {open ? words.showFewer : words.showMore(findings.length - FIRST)}
        </button>
      )}
      {meeting.setAside.length > 0 && (
        <details className="set-aside" open={meeting.setAside.some(({ id }) => id === finding?.id) || undefined}>
          <summary>{words.rejectedCount(meeting.setAside.length)}</summary>
          <ol>
            {meeting.setAside.map((one) => (
              <li key={one.id} id={`finding-${one.id}`}>
                <FindingCard finding={one} open={one.id === finding?.id} />
              </li>
            ))}
          </ol>
        </details>
      )}
      {comparison.problems.length > 0 && (
        <div className="problems">
          <h2>{words.shared.words.problems}</h2>
          {(telling?.problems ?? comparison.problems).map((problem) => (
            <p key={problem.message}>
              {problem.message}
              {problem.hint && <small> → {problem.hint}</small>}
            </p>
          ))}
          {comparison.problems.some(({ code }) => code === 'different-meetings') && (
            <button type="button" onClick={openSplit}>
              {words.split}…
            </button>
          )}
        </div>
      )}
    </section>
  )
}
