import { type Evidence, type Finding, isPosition, type Reason } from '../../../model/index.ts'
import { writeSpanLink } from '../../helpers/span-link.ts'
import { Badge } from '../../parts/Badge.tsx'
import { notify } from '../../parts/Notice.tsx'
import { meetingAddress } from '../../state/address.ts'
import { useReading } from './reading.ts'
import { Verdicts } from './Verdicts.tsx'

export function FindingCard({ finding, open }: { readonly finding: Finding; readonly open: boolean }) {
  const { words, telling, choose } = useReading()
  const about = [finding.issue ? words.issue(finding.issue) : null, finding.side ? words.side(finding.side) : null]
  return (
    <article className={`finding kind-${finding.kind}`} data-open={open || undefined}>
      <button type="button" className="head" aria-expanded={open} onClick={() => choose(open ? null : finding)}>
        <span className="kind" title={words.shared.meanings[finding.kind]}>
          {words.shared.kinds[finding.kind]}
        </span>
        <span className="topic">
          {finding.beyondBound && (
            <span className="beyond" title={words.shared.words.beyondBound}>
              <span aria-hidden="true">◌ </span>
              <span className="unseen">{words.shared.words.beyondBound}: </span>
            </span>
          )}
          {about.filter(Boolean).join(' · ')}
        </span>
        <span className="who">
          <Accounts ids={finding.reportedBy} />
          {finding.omittedBy.length > 0 && (
            <>
              <span className="not" aria-hidden="true">
                ⊘
              </span>
              <span className="unseen">{words.shared.words.omittedBy}</span>
              <Accounts ids={finding.omittedBy} />
            </>
          )}
        </span>
        <span className="sentence">{telling?.findings[finding.id] ?? finding.sentence}</span>
      </button>
      {open && <Opened finding={finding} />}
    </article>
  )
}

function Accounts({ ids }: { readonly ids: readonly string[] }) {
  const { place, account, words } = useReading()
  return ids.map((id) => <Badge key={id} place={place(id)} label={words.nameOf(account(id))} />)
}

function Opened({ finding }: { readonly finding: Finding }) {
  const { words, meeting } = useReading()
  const copy = async (): Promise<void> => {
    const [first] = finding.evidence
    const query = { finding: finding.id, ...(first ? { at: writeSpanLink(first.account, first) } : {}) }
    await navigator.clipboard.writeText(location.origin + meetingAddress(meeting.id, query))
    notify(words.copied)
  }
  return (
    <div className="opened">
      <h3>{words.shared.words.evidence}</h3>
      <Quotes spans={finding.evidence} />
      <Why finding={finding} />
      {finding.omittedBy.length > 0 && <Searched finding={finding} />}
      <div className="actions">
        <Verdicts target={{ kind: 'finding', id: finding.id }} />
        <button type="button" className="quiet" onClick={copy}>
          {words.copyLink}
        </button>
      </div>
    </div>
  )
}

function Quotes({ spans }: { readonly spans: readonly (Evidence & { readonly why?: string })[] }) {
  const { account, place, show } = useReading()
  return (
    <ul className="quotes">
      {spans.map((span) => (
        <li key={`${span.account} ${span.start} ${span.end}`}>
          <button type="button" onClick={() => show([span])}>
            <Badge place={place(span.account)} />
            <q lang={account(span.account).lang}>{span.quote}</q>
          </button>
          {span.why && <small>{span.why}</small>}
        </li>
      ))}
    </ul>
  )
}

function Why({ finding }: { readonly finding: Finding }) {
  const { words, index } = useReading()
  const once = finding.surprise === null ? null : Math.round(2 ** finding.surprise)
  const reasons = reasonsOf(finding, index)
  return (
    <section className="why">
      <h3>{words.why}</h3>
      <p>{words.shared.meanings[finding.kind]}</p>
      <dl className="measures">
        <div title={words.confidenceHelp}>
          <dt>{words.shared.words.confidence}</dt>
          <dd>
            <meter min={0} max={1} value={finding.confidence} aria-label={words.shared.words.confidence} />{' '}
            {words.percent(finding.confidence)}
            {finding.measured === false && <small> {words.shared.words.notMeasured}</small>}
            {finding.beyondBound && <small className="beyond"> ◌ {words.shared.words.beyondBound}</small>}
          </dd>
        </div>
        <div title={words.weightHelp}>
          <dt>{words.shared.words.salience}</dt>
          <dd>
            <meter min={0} max={1} value={finding.salience} aria-label={words.shared.words.salience} />{' '}
            {words.percent(finding.salience)}
          </dd>
        </div>
        {finding.surprise !== null && once !== null && (
          <div>
            <dt>{words.shared.words.surprise}</dt>
            <dd>
              {finding.surprise.toLocaleString(words.shared.locale, { maximumFractionDigits: 1 })} {words.shared.words.bits}
              <small> {words.surpriseHelp(once)}</small>
            </dd>
          </div>
        )}
      </dl>
      {reasons.length > 0 && (
        <p className="reasons">
          {words.reasons}:{' '}
          {reasons.map((reason) => (
            <span key={`${reason.facet} ${reason.value}`} className="chip" title={reason.weight.toFixed(1)}>
              {words.reason(reason)}
            </span>
          ))}
        </p>
      )}
    </section>
  )
}

/** Facets of the links between the statements that are the finding's evidence, each once, the weightiest first. */
function reasonsOf(finding: Finding, index: ReturnType<typeof useReading>['index']) {
  const inside = [...index.statements.values()].filter(
    (one) =>
      isPosition(one.act) &&
      finding.evidence.some((e) => e.account === one.account && e.start === one.start && e.end === one.end),
  )
  const ids = new Set(inside.map((one) => one.id))
  const links = new Set(
    inside.flatMap((one) => index.links.get(one.id) ?? []).filter((link) => link.statements.every((id) => ids.has(id))),
  )
  const reasons = new Map<string, Reason>()
  for (const reason of [...links].flatMap((link) => link.reasons)) {
    const key = `${reason.facet} ${reason.value ?? ''}`
    const known = reasons.get(key)
    if (!known || known.weight < reason.weight) reasons.set(key, reason)
  }
  return [...reasons.values()].sort((a, b) => b.weight - a.weight)
}

function Searched({ finding }: { readonly finding: Finding }) {
  const { words, telling } = useReading()
  const { searched = [] } = finding
  const whys = telling?.nearest[finding.id]
  const nearest = (finding.nearest ?? []).map((one, at) => ({ ...one, why: whys?.[at] ?? one.why }))
  return (
    <section className="searched">
      {searched.length > 0 && (
        <details>
          <summary>{words.searchedCount(searched.length)}</summary>
          <p>
            {searched.map((form) => (
              <code key={form}>{form}</code>
            ))}
          </p>
        </details>
      )}
      <h3>{words.shared.words.nearest}</h3>
      {nearest.length === 0 ? <p className="empty">{words.nearestNone}</p> : <Quotes spans={nearest} />}
    </section>
  )
}
