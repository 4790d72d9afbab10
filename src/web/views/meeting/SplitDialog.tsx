import { type FormEvent, useEffect, useRef } from 'react'
import { Badge } from '../../parts/Badge.tsx'
import { notify } from '../../parts/Notice.tsx'
import { go, meetingAddress } from '../../state/address.ts'
import { apiPath, post } from '../../state/client.ts'
import { refresh } from '../../state/queries.ts'
import { useReading } from './reading.ts'

/** Accounts that are of another meeting are taken out of this one. */
export function SplitDialog({ close }: { readonly close: () => void }) {
  const { words, meeting, comparison, place } = useReading()
  // Accounts that the comparison itself took for another meeting's.
  const leftOut = comparison.problems.flatMap(({ code, document }) =>
    code === 'different-meetings' && document ? [document] : [],
  )
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current!.showModal(), [])
  const split = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const accounts = new FormData(event.currentTarget).getAll('account').map(String)
    if (accounts.length === 0) return
    try {
      const { meeting: id } = await post<{ meeting: string }>(apiPath('meetings', meeting.id, 'split'), { accounts })
      close()
      await refresh('meeting', 'meetings', 'telling', 'about', 'sources')
      go(meetingAddress(id))
    } catch (error) {
      notify((error as Error).message)
    }
  }
  return (
    <dialog ref={dialog} onClose={close} aria-label={words.split}>
      <form onSubmit={split}>
        <h2>{words.split}</h2>
        <p>{words.splitHelp}</p>
        {comparison.accounts.map((account) => (
          <label key={account.id} className="check">
            <input type="checkbox" name="account" value={account.id} />
            <Badge place={place(account.id)} /> {words.nameOf(account)}
          </label>
        ))}
        {leftOut.map((id) => (
          <label key={id} className="check">
            <input type="checkbox" name="account" value={id} defaultChecked /> {id}
          </label>
        ))}
        <p className="actions">
          <button type="submit">{words.split}</button>
          <button type="button" className="quiet" onClick={close}>
            {words.cancel}
          </button>
        </p>
      </form>
    </dialog>
  )
}
