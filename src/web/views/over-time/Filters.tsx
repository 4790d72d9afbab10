import type { Choices } from '../../../api/contract-over-time.ts'
import { notify } from '../../parts/Notice.tsx'
import { useWords } from '../../state/words.ts'
import { type Asked, ask, choosePeriod } from './asked.ts'
import { readEventFiles, setEvents, useEvents } from './events.ts'
import { useOverTimeTexts } from './texts.ts'

/** Whose positions, toward whom, on what, when. Everything is in the address. */
export function Filters({ choices, asked }: { readonly choices: Choices; readonly asked: Asked }) {
  const texts = useOverTimeTexts()
  const words = useWords()
  const named = (list: Choices['actors']) => list.map(({ id, count }) => ({ id, label: `${words.side(id)} (${count})` }))
  const issues = choices.issues.map(({ id, count }) => ({ id, label: `${words.issue(id)} (${count})` }))
  const shown = choices.meetings.filter(({ chosen }) => chosen).length
  return (
    <div className="controls asked">
      <Choice
        label={texts.actor}
        value={choices.actor}
        options={named(choices.actors)}
        choose={(actor) => ask({ actor, toward: null, issue: null })}
      />
      <Choice
        label={texts.toward}
        value={choices.toward}
        options={named(choices.partners)}
        choose={(toward) => ask({ toward, issue: null })}
      />
      <Choice
        label={texts.issue}
        value={asked.issue ?? ''}
        options={[{ id: '', label: texts.allIssues }, ...issues]}
        choose={(issue) => ask({ issue: issue === '' ? null : issue })}
      />
      <Day label={texts.since} value={asked.since} choose={(since) => ask({ since }, { replace: true })} />
      <Day label={texts.until} value={asked.until} choose={(until) => ask({ until }, { replace: true })} />
      <button type="button" className="quiet" disabled={!asked.since && !asked.until} onClick={() => choosePeriod(null)}>
        {texts.wholePeriod}
      </button>
      <span className="quantity" role="status">
        {texts.meetingsOfPair(shown, choices.meetings.length)}
      </span>
      <Events />
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string | null
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly choose: (id: string) => void
}

function Choice({ label, value, options, choose }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => choose(event.target.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

function Day({
  label,
  value,
  choose,
}: {
  readonly label: string
  readonly value: string | null
  readonly choose: (day: string | null) => void
}) {
  return (
    <label>
      <span>{label}</span>
      <input type="date" value={value ?? ''} onChange={(event) => choose(event.target.value || null)} />
    </label>
  )
}

function Events() {
  const texts = useOverTimeTexts()
  const events = useEvents()
  const read = (files: readonly File[]): void => {
    readEventFiles(files).catch((error: Error) => notify(error.message))
  }
  return (
    <span className="events">
      <label className="button quiet" title={texts.eventsHelp}>
        † {texts.events}
        <input
          type="file"
          multiple
          accept=".csv,.ics,text/csv,text/calendar"
          onChange={(event) => {
            read([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      </label>
      {events.length > 0 && (
        <button type="button" className="quiet" title={texts.removeEvents} onClick={() => setEvents([])}>
          {texts.eventsCount(events.length)} ✕<span className="unseen"> {texts.removeEvents}</span>
        </button>
      )}
    </span>
  )
}
