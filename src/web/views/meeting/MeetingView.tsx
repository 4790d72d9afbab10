import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { MeetingDetail } from '../../../api/contract.ts'
import type { Comparison, Evidence, Finding, Statement } from '../../../model/index.ts'
import { counterpartsOf, indexComparison } from '../../helpers/counterparts.ts'
import { findSpan, readSpanLink, writeSpanLink } from '../../helpers/span-link.ts'
import { Loading } from '../../parts/Loading.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { setQuery, useAddress } from '../../state/address.ts'
import { useMeeting, useTelling } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'
import { DropTarget } from '../library/DropTarget.tsx'
import { ColumnsProvider } from './columns.ts'
import { Desk } from './desk.ts'
import { highlight, rangeIn } from './highlights.ts'
import { MeetingLayout } from './MeetingLayout.tsx'
import { RevisionsDialog } from './RevisionsDialog.tsx'
import { type Reading, ReadingProvider, TextProvider } from './reading.ts'
import { SplitDialog } from './SplitDialog.tsx'
import { useKeys } from './use-keys.ts'

export default function MeetingView({ id }: { readonly id: string }) {
  const meeting = useMeeting(id)
  return meeting.data ? <Opened meeting={meeting.data} /> : <Loading query={meeting} />
}

/** Accounts side by side at first; more are one click away. */
const MOST_COLUMNS = 5

function Opened({ meeting }: { readonly meeting: MeetingDetail }) {
  const words = useWords()
  const telling = useTelling(meeting.id, words.lang).data
  const { comparison } = meeting
  const index = useMemo(() => indexComparison(comparison), [comparison])
  const desk = useMemo(() => new Desk(index), [index])
  const { query } = useAddress()
  const all = comparison.accounts.map((one) => one.id)
  const [selected, select] = useState<Evidence | null>(null)
  const [looked, setLooked] = useState<Evidence | null>(null)
  const [wanted, setWanted] = useState<readonly string[] | null>(null)
  const chosen = (wanted ?? all).filter((one) => all.includes(one))
  const key = (chosen.length > 0 ? chosen : all).slice(0, MOST_COLUMNS).join('\n')
  const order = useMemo(() => key.split('\n'), [key])
  const [dialog, setDialog] = useState<
    { readonly kind: 'revisions'; readonly account: string } | { readonly kind: 'split' } | null
  >(null)

  const target = useMemo(() => targetOf(query, meeting), [query, meeting])
  const show = useCallback(
    (spans: readonly Evidence[]) => {
      const [first] = spans
      if (first) setQuery({ at: writeSpanLink(first.account, first) })
      if (first) setLooked({ ...first })
      highlight('target', spans, desk)
    },
    [desk],
  )
  const reading: Reading = useMemo(
    () => ({
      meeting,
      comparison,
      index,
      telling,
      words,
      desk,
      order,
      finding: target.finding,
      statement: target.statement,
      account: (one) => comparison.accounts.find((account) => account.id === one)!,
      place: (one) => comparison.accounts.findIndex((account) => account.id === one),
      pin: (statement) => setQuery(statement ? { at: writeSpanLink(statement.account, statement), finding: null } : { at: null }),
      choose: (finding, options) => setQuery({ finding: finding?.id ?? null, at: finding ? firstPlace(finding) : null }, options),
      select,
      show,
    }),
    [meeting, comparison, index, telling, words, desk, order, target, show],
  )
  const text = useMemo(() => ({ words, index, telling }), [words, index, telling])
  useTarget(reading, target)
  const bring = useCallback(() => bringTarget(reading, target), [reading, target])
  useKeys(reading)

  const columns = useMemo(
    () => ({
      move: (account: string, by: -1 | 1) => setWanted(moved(order, account, by)),
      hide: (account: string) => setWanted(order.filter((one) => one !== account)),
      show: (account: string) => setWanted([...order, account]),
      openRevisions: (account: string) => setDialog({ kind: 'revisions', account }),
      openSplit: () => setDialog({ kind: 'split' }),
    }),
    [order],
  )
  useEffect(() => {
    document.title = `${words.title(comparison.meeting)} · ${words.date(comparison.meeting.date)} — Unsaid`
  }, [comparison, words])
  return (
    <ReadingProvider value={reading}>
      <TextProvider value={text}>
        <ColumnsProvider value={columns}>
          <DropTarget meeting={meeting.id}>
            <MeetingLayout lost={target.lost} selected={selected} looked={looked} bring={bring} />
          </DropTarget>
          {dialog?.kind === 'revisions' && <RevisionsDialog account={dialog.account} close={() => setDialog(null)} />}
          {dialog?.kind === 'split' && <SplitDialog close={() => setDialog(null)} />}
          <Notice />
        </ColumnsProvider>
      </TextProvider>
    </ReadingProvider>
  )
}

function moved(order: readonly string[], account: string, by: -1 | 1): string[] {
  const next = order.filter((one) => one !== account)
  next.splice(order.indexOf(account) + by, 0, account)
  return next
}

function firstPlace({ evidence }: Finding): string | null {
  const [first] = evidence
  return first ? writeSpanLink(first.account, first) : null
}

interface Target {
  readonly finding: Finding | null
  readonly statement: Statement | null
  readonly span: Evidence | null
  /** What an address names and the present analysis does not have. */
  readonly lost: 'finding' | 'span' | null
}

/** What the address points at. A finding that is gone leaves its words; words that moved are found again. */
function targetOf(query: URLSearchParams, { comparison, setAside }: MeetingDetail): Target {
  const wanted = query.get('finding')
  const finding = [...comparison.findings, ...setAside].find((one) => one.id === wanted) ?? null
  const link = readSpanLink(query.get('at') ?? '')
  const account = link && comparison.accounts.find((one) => one.id === link.account || one.id.startsWith(`${link.account}-`))
  const found = link && account ? findSpan(account.text, link) : null
  const span = found && account ? { account: account.id, ...found } : null
  const lost = wanted && !finding ? 'finding' : link && !span ? 'span' : null
  return { finding, span, statement: finding || !span ? null : statementAt(span, comparison), lost }
}

function statementAt(span: Evidence, { statements }: Comparison): Statement | null {
  const here = statements.filter((one) => one.account === span.account)
  return (
    here.find((one) => one.start === span.start && one.end === span.end) ??
    here.find((one) => one.start <= span.start && span.end <= one.end) ??
    null
  )
}

/** Paints what the address points at, and brings it before the eyes. */
function useTarget(reading: Reading, { finding, statement, span }: Target): void {
  const { desk, index, order } = reading
  useLayoutEffect(() => {
    for (const account of order) desk.measure(account)
    highlight('evidence', finding?.evidence ?? [], desk)
    highlight('nearest', finding?.nearest ?? [], desk)
    highlight('target', span && !finding ? [span] : [], desk)
    desk.pin(statement ? [statement.id, ...counterpartsOf(statement.id, index).map((one) => one.statement.id)] : [])
    bringTarget(reading, { finding, statement, span })
    return () => {
      highlight('evidence', [], desk)
      highlight('nearest', [], desk)
      highlight('target', [], desk)
    }
  }, [desk, index, order, finding, statement, span, reading])
}

function bringTarget(reading: Reading, { finding, statement, span }: Omit<Target, 'lost'>): void {
  const anchor = span ?? finding?.evidence[0] ?? null
  if (anchor) bringAll(anchor, reading, { finding, statement })
}

/** The anchor's own column goes to it; each other one to its evidence, its nearest passage, its counterpart, or the like place. */
function bringAll(anchor: Evidence, reading: Reading, { finding, statement }: Pick<Target, 'finding' | 'statement'>): void {
  const { desk, order, index } = reading
  const top = desk.topOf(anchor.account, rangeIn(anchor, desk))
  if (top === null) return
  const counterparts = statement ? counterpartsOf(statement.id, index).map((one) => one.statement) : []
  const places = order.map((account) => {
    if (account === anchor.account) return { account, top }
    const named = [...(finding?.evidence ?? []), ...(finding?.nearest ?? []), ...counterparts].find(
      (one) => one.account === account,
    )
    const at = named ? desk.topOf(account, rangeIn(named, desk)) : null
    return { account, top: at ?? desk.counterpartPlace(anchor.account, top, account) }
  })
  desk.reveal(places, !matchMedia('(prefers-reduced-motion: reduce)').matches)
}
