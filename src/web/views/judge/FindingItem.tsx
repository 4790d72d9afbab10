import type { JudgeItem } from '../../../api/contract.ts'
import { Badge } from '../../parts/Badge.tsx'
import { Link } from '../../parts/Link.tsx'
import { Loading } from '../../parts/Loading.tsx'
import { meetingAddress } from '../../state/address.ts'
import { useMeeting, useTelling } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'

/** A finding with the words that prove it, and where it is an absence the passages that come nearest. */
export function FindingItem({ item, blind }: { readonly item: JudgeItem; readonly blind: boolean }) {
  const words = useWords()
  const meeting = useMeeting(item.meeting)
  const telling = useTelling(item.meeting, words.lang).data
  if (!meeting.data) return <Loading query={meeting} />
  const { comparison, setAside } = meeting.data
  const { target } = item
  if (target.kind !== 'finding') return null
  const finding = [...comparison.findings, ...setAside].find(({ id }) => id === target.id)
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
        <Quotes
          title={words.shared.words.reportedBy}
          ids={finding.reportedBy}
          spans={finding.evidence}
          place={place}
          account={account}
        />
        {finding.omittedBy.length > 0 && (
          <Quotes
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

interface QuotesProps {
  readonly title: string
  readonly ids: readonly string[]
  readonly spans: readonly { readonly account: string; readonly start: number; readonly quote: string; readonly why?: string }[]
  readonly place: (account: string) => number
  readonly account: (id: string) => { readonly lang: string; readonly publisher: string | null; readonly id: string }
}

function Quotes({ title, ids, spans, place, account }: QuotesProps) {
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
