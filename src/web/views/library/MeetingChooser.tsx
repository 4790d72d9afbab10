import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { meetingsPage } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'

/** Meetings offered at a time; typing narrows them down. */
const OFFERED = 8

/** A meeting found by typing and chosen by a click. */
export function MeetingChooser({ choose }: { readonly choose: (id: string) => void }) {
  const words = useWords()
  const [find, setFind] = useState('')
  const page = useQuery({ ...meetingsPage(find.trim(), 'newest', 0), placeholderData: keepPreviousData })
  return (
    <div className="chooser">
      <input
        type="search"
        value={find}
        aria-label={words.filterMeetings}
        placeholder={words.filterMeetings}
        onChange={(event) => setFind(event.target.value)}
      />
      <ul>
        {page.data?.items.slice(0, OFFERED).map((meeting) => (
          <li key={meeting.id}>
            <button type="button" className="quiet" onClick={() => choose(meeting.id)}>
              <time dateTime={meeting.date ?? undefined}>{words.date(meeting.date)}</time> {words.title(meeting)}
            </button>
          </li>
        ))}
      </ul>
      {page.data?.total === 0 && <p className="empty">{words.noMeetings}</p>}
    </div>
  )
}
