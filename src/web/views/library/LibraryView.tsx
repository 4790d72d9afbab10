import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { MeetingSummary } from '../../../api/contract.ts'
import { Link } from '../../parts/Link.tsx'
import { Loading } from '../../parts/Loading.tsx'
import { Notice, notify } from '../../parts/Notice.tsx'
import { go, meetingAddress, setQuery, useAddress } from '../../state/address.ts'
import { post } from '../../state/client.ts'
import { meetingsPage, PAGE, refresh, useAbout } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'
import { DropTarget } from './DropTarget.tsx'
import { FirstMeeting } from './FirstMeeting.tsx'
import { MeetingRow } from './MeetingRow.tsx'

const ROW_HEIGHT = 58
const SORTS = ['newest', 'oldest', 'findings'] as const

export function LibraryView() {
  const words = useWords()
  const about = useAbout()
  const { query } = useAddress()
  const find = query.get('q') ?? ''
  const sort = query.get('sort') ?? 'newest'
  const first = useQuery({ ...meetingsPage(find, sort, 0), placeholderData: keepPreviousData })
  const [chosen, setChosen] = useState<readonly string[]>([])
  useEffect(() => {
    document.title = `${words.library} — Unsaid`
  }, [words])
  const merge = async (): Promise<void> => {
    try {
      const { meeting } = await post<{ meeting: string }>('/api/meetings/merge', { meetings: chosen })
      setChosen([])
      await refresh('meetings', 'meeting', 'telling', 'about')
      go(meetingAddress(meeting))
    } catch (error) {
      notify((error as Error).message)
    }
  }
  const toggle = (id: string): void => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <DropTarget>
      <section className="page library">
        <header className="hero">
          <h1>{words.tagline}</h1>
          {about.data?.samples && <p className="note">{words.samplesNote}</p>}
          {about.data?.samples && find === '' && <FirstMeeting />}
        </header>
        <div className="controls">
          <h2>
            {words.meetings} <span className="quantity">{first.data?.total.toLocaleString(words.shared.locale)}</span>
          </h2>
          <input
            type="search"
            defaultValue={find}
            placeholder={words.filterMeetings}
            aria-label={words.filterMeetings}
            onChange={(event) => setQuery({ q: event.target.value }, { replace: true })}
          />
          <select
            aria-label={words.sort}
            value={sort}
            onChange={(event) => setQuery({ sort: event.target.value }, { replace: true })}
          >
            {SORTS.map((one) => (
              <option key={one} value={one}>
                {words.sorts[one]}
              </option>
            ))}
          </select>
          {chosen.length > 1 && (
            <button type="button" title={words.mergeHelp} onClick={merge}>
              {words.merge} ({chosen.length})
            </button>
          )}
        </div>
        {first.data ? (
          <MeetingList key={`${find} ${sort}`} find={find} sort={sort} total={first.data.total} chosen={chosen} toggle={toggle} />
        ) : (
          <Loading query={first} />
        )}
        {first.data?.total === 0 && (
          <p className="empty">
            {words.noMeetings} {find === '' && <Link to="/add">{words.add} →</Link>}
          </p>
        )}
        {about.data?.home === 'memory' && <p className="note">{words.memoryNote}</p>}
      </section>
      <Notice />
    </DropTarget>
  )
}

interface ListProps {
  readonly find: string
  readonly sort: string
  readonly total: number
  readonly chosen: readonly string[]
  readonly toggle: (id: string) => void
}

/** Only rows near the window are drawn, and only the pages that they are on are fetched. */
function MeetingList({ find, sort, total, chosen, toggle }: ListProps) {
  const words = useWords()
  const list = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  useEffect(() => setTop((list.current?.getBoundingClientRect().top ?? 0) + scrollY), [])
  const virtual = useWindowVirtualizer({ count: total, estimateSize: () => ROW_HEIGHT, overscan: 8, scrollMargin: top })
  const rows = virtual.getVirtualItems()
  const pages = useMemo(() => [...new Set(rows.map(({ index }) => Math.floor(index / PAGE)))], [rows])
  const fetched = useQueries({ queries: pages.map((page) => meetingsPage(find, sort, page)) })
  const meetingAt = (index: number): MeetingSummary | undefined =>
    fetched[pages.indexOf(Math.floor(index / PAGE))]?.data?.items[index % PAGE]
  return (
    <div className="meetings" ref={list} role="list" aria-label={words.meetings} style={{ height: virtual.getTotalSize() }}>
      {rows.map(({ index, start }) => (
        <div
          key={index}
          role="listitem"
          aria-setsize={total}
          aria-posinset={index + 1}
          className="row"
          style={{ transform: `translateY(${start - top}px)`, height: ROW_HEIGHT }}
        >
          <MeetingRow meeting={meetingAt(index)} chosen={chosen} toggle={toggle} />
        </div>
      ))}
    </div>
  )
}
