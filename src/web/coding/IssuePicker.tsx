import { useState } from 'react'
import { ISSUES } from '../../model/index.ts'
import { useWords } from '../state/words.ts'
import { useJudgingTexts } from './texts/index.ts'

/** More than three issues are of no one statement. */
const MOST = 3

interface Props {
  readonly chosen: readonly string[]
  readonly choose: (issues: readonly string[]) => void
  /** Called on Enter in an empty filter. */
  readonly done?: () => void
}

/** Issues by filtering and choosing; the order of choosing is that of the code. */
export function IssuePicker({ chosen, choose, done }: Props) {
  const words = useWords()
  const texts = useJudgingTexts()
  const [filter, setFilter] = useState('')
  const wanted = filter.trim().toLowerCase()
  const shown = ISSUES.filter((id) => !chosen.includes(id) && `${id} ${words.issue(id)}`.toLowerCase().includes(wanted))
  const add = (id: string): void => {
    choose([...chosen, id].slice(0, MOST))
    setFilter('')
  }
  return (
    <div className="issue-picker">
      <p className="chosen" aria-label={texts.firstIssue} role="group">
        {chosen.map((id) => (
          <button
            key={id}
            type="button"
            aria-label={`${words.remove}: ${words.issue(id)}`}
            onClick={() => choose(chosen.filter((one) => one !== id))}
          >
            {words.issue(id)} <span aria-hidden="true">×</span>
          </button>
        ))}
        {chosen.length < MOST && (
          <input
            type="search"
            value={filter}
            aria-label={texts.filter}
            placeholder={texts.filter}
            onChange={(event) => setFilter(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              if (wanted === '') done?.()
              else if (shown[0]) add(shown[0])
            }}
          />
        )}
      </p>
      {chosen.length < MOST && (
        <ul className="options">
          {shown.map((id) => (
            <li key={id}>
              <button type="button" className="quiet" onClick={() => add(id)}>
                {words.issue(id)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
