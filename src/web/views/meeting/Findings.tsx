import { useEffect, useState } from 'react'
import { useColumns } from './columns.ts'
import { FindingCard } from './FindingCard.tsx'
import { useReading } from './reading.ts'

/** Findings that a reader sees first; the rest on demand. */
const FIRST = 7
/** Long meetings have more than a thousand; they are drawn as far as they are asked for. */
const MORE = 50

export function Findings() {
  const { comparison, meeting, telling, words, finding } = useReading()
  const { openSplit } = useColumns()
  const { findings } = comparison
  const [asked, setAsked] = useState(FIRST)
  const chosen = finding ? findings.indexOf(finding) : -1
  const count = Math.min(findings.length, Math.max(asked, chosen + 1))
  useEffect(() => {
    if (finding) document.getElementById(`finding-${finding.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [finding])
  const shown = findings.slice(0, count)
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
      {count < findings.length && (
        <button type="button" className="more" onClick={() => setAsked(count + MORE)}>
          {words.showMore(Math.min(MORE, findings.length - count))}
        </button>
      )}
      {count > FIRST && chosen < FIRST && (
        <button type="button" className="more" onClick={() => setAsked(FIRST)}>
          {words.showFewer}
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
