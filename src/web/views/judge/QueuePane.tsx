import { useCallback, useEffect, useState } from 'react'
import type { JudgeItem, Verdict } from '../../../api/contract.ts'
import { Badge } from '../../parts/Badge.tsx'
import { Link } from '../../parts/Link.tsx'
import { Loading } from '../../parts/Loading.tsx'
import { notify } from '../../parts/Notice.tsx'
import { meetingAddress } from '../../state/address.ts'
import { post, remove } from '../../state/client.ts'
import { usePreferences } from '../../state/preferences.ts'
import { refresh, useMeeting, useQueue, useTelling } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'

const KEYS = { y: 'confirmed', x: 'rejected', u: 'unsure' } as const

/** One thing at a time, one key a verdict. */
export function QueuePane({ coder, blind }: { readonly coder: string; readonly blind: boolean }) {
  const words = useWords()
  const { keys } = usePreferences()
  const queue = useQueue(coder, blind)
  const [later, setLater] = useState<readonly string[]>([])
  const [given, setGiven] = useState<readonly Verdict[]>([])
  const items = queue.data?.items.filter((one) => !later.includes(keyOf(one))) ?? []
  const item = items[0]
  const give = useCallback(
    async (verdict: 'confirmed' | 'rejected' | 'unsure') => {
      if (!item) return
      try {
        const kept = await post<Verdict>('/api/verdicts', { meeting: item.meeting, target: item.target, verdict, coder, blind })
        setGiven((all) => [...all, kept])
        await refresh('queue', 'meeting', 'agreement')
      } catch (error) {
        notify((error as Error).message)
      }
    },
    [item, coder, blind],
  )
  const undo = useCallback(async () => {
    const last = given.at(-1)
    if (!last) return
    await remove(`/api/verdicts/${encodeURIComponent(last.id)}`)
    setGiven(given.slice(0, -1))
    await refresh('queue', 'meeting', 'agreement')
  }, [given])
  const skip = useCallback(() => {
    if (item) setLater((all) => [...all, keyOf(item)])
  }, [item])
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const writes = event.target instanceof Element && event.target.closest('input, textarea, select') !== null
      if (!keys || writes || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key in KEYS) void give(KEYS[event.key as keyof typeof KEYS])
      else if (event.key === 'z') void undo()
      else if (event.key === 's') skip()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [keys, give, undo, skip])
  if (coder === '') return <p className="empty">{words.coderHelp}</p>
  if (!queue.data) return <Loading query={queue} />
  return (
    <>
      <p className="left" role="status">
        {item ? words.left(queue.data.total) : words.queueEmpty}
      </p>
      {item && <Item item={item} blind={blind} />}
      <div className="verdicts" role="group" aria-label={words.judge}>
        {Object.entries(KEYS).map(([key, verdict]) => (
          <button key={key} type="button" disabled={!item} onClick={() => give(verdict)}>
            {words.verdicts[verdict]} <kbd>{key}</kbd>
          </button>
        ))}
        <button type="button" className="quiet" disabled={!item} onClick={skip}>
          {words.later} <kbd>s</kbd>
        </button>
        <button type="button" className="quiet" disabled={given.length === 0} onClick={undo}>
          {words.undo} <kbd>z</kbd>
        </button>
      </div>
    </>
  )
}

function keyOf({ meeting, target }: JudgeItem): string {
  return `${meeting} ${target.kind === 'finding' ? target.id : `${target.account} ${target.start}`}`
}

function Item({ item, blind }: { readonly item: JudgeItem; readonly blind: boolean }) {
  const words = useWords()
  const meeting = useMeeting(item.meeting)
  const telling = useTelling(item.meeting, words.lang).data
  if (!meeting.data) return <Loading query={meeting} />
  const { comparison } = meeting.data
  const { target } = item
  const finding = target.kind === 'finding' ? comparison.findings.find(({ id }) => id === target.id) : undefined
  if (!finding) return null
  const place = (account: string): number => comparison.accounts.findIndex(({ id }) => id === account)
  const account = (id: string) => comparison.accounts.find((one) => one.id === id)!
  const about = [finding.issue && words.issue(finding.issue), finding.side && words.side(finding.side)]
    .filter(Boolean)
    .join(' · ')
  return (
    <article className="item">
      <header>
        <span className={`kind kind-${finding.kind}`}>{words.shared.kinds[finding.kind]}</span> <b>{about}</b>
        <small>
          {words.title(comparison.meeting)} · {words.date(comparison.meeting.date)}
        </small>
        {!blind && <small>{words.percent(finding.confidence)}</small>}
      </header>
      <p className="claim">{blind ? words.shared.meanings[finding.kind] : (telling?.findings[finding.id] ?? finding.sentence)}</p>
      <div className="sides">
        <Passages
          title={words.shared.words.reportedBy}
          ids={finding.reportedBy}
          spans={finding.evidence}
          place={place}
          account={account}
        />
        {finding.omittedBy.length > 0 && (
          <Passages
            title={`${words.shared.words.omittedBy} · ${words.shared.words.nearest}`}
            ids={finding.omittedBy}
            spans={(finding.nearest ?? []).map((one, at) => ({ ...one, why: telling?.nearest[finding.id]?.[at] ?? one.why }))}
            place={place}
            account={account}
          />
        )}
      </div>
      <Link to={meetingAddress(item.meeting, { finding: finding.id })}>{words.openMeeting} →</Link>
    </article>
  )
}

interface PassagesProps {
  readonly title: string
  readonly ids: readonly string[]
  readonly spans: readonly { readonly account: string; readonly start: number; readonly quote: string; readonly why?: string }[]
  readonly place: (account: string) => number
  readonly account: (id: string) => { readonly lang: string; readonly publisher: string | null; readonly id: string }
}

function Passages({ title, ids, spans, place, account }: PassagesProps) {
  return (
    <section>
      <h2>
        {title}{' '}
        {ids.map((id) => (
          <Badge key={id} place={place(id)} label={account(id).publisher ?? id} />
        ))}
      </h2>
      <ul className="quotes">
        {spans.map((span) => (
          <li key={`${span.account} ${span.start}`}>
            <Badge place={place(span.account)} /> <q lang={account(span.account).lang}>{span.quote}</q>
            {span.why && <small>{span.why}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}
