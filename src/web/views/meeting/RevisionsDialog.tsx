import { useEffect, useMemo, useRef } from 'react'
import type { Revision } from '../../../api/contract.ts'
import { wordDifference } from '../../helpers/word-difference.ts'
import { Loading } from '../../parts/Loading.tsx'
import { useRevisions } from '../../state/queries.ts'
import { useReading } from './reading.ts'

/** Texts that an account has had, each beside the one before it. */
export function RevisionsDialog({ account, close }: { readonly account: string; readonly close: () => void }) {
  const { words, meeting, account: find } = useReading()
  const revisions = useRevisions(meeting.id, account)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current!.showModal(), [])
  const { lang } = find(account)
  return (
    <dialog ref={dialog} className="revisions" onClose={close} aria-label={words.revisions}>
      <h2>{words.revisions}</h2>
      {!revisions.data && <Loading query={revisions} />}
      {revisions.data?.length === 1 && <p className="empty">{words.noRevisions}</p>}
      {revisions.data?.slice(0, -1).map((newer, at) => (
        <Difference key={newer.sha256} newer={newer} older={revisions.data[at + 1]!} lang={lang} />
      ))}
      <form method="dialog">
        <button type="submit">{words.close}</button>
      </form>
    </dialog>
  )
}

function Difference({ newer, older, lang }: { readonly newer: Revision; readonly older: Revision; readonly lang: string }) {
  const { words } = useReading()
  const changes = useMemo(() => wordDifference(older.text, newer.text), [older, newer])
  return (
    <section>
      <h3>
        {older.sha256.slice(0, 8)} → {newer.sha256.slice(0, 8)} {newer.current && `(${words.current})`}
      </h3>
      <p className="difference" lang={lang}>
        {changes.map(({ kind, text }, at) => {
          const Tag = kind === 'gone' ? 'del' : kind === 'new' ? 'ins' : 'span'
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is computed once and never reordered
          return <Tag key={at}>{text}</Tag>
        })}
      </p>
    </section>
  )
}
