import { type FormEvent, useEffect } from 'react'
import { Link } from '../../parts/Link.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { addAddress, meetingAddress, useAddress } from '../../state/address.ts'
import { useAbout, useMeeting } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'
import { addAddresses, addFiles } from './adding.ts'
import { DropTarget } from './DropTarget.tsx'
import { Works } from './Works.tsx'

export default function AddView() {
  const words = useWords()
  const about = useAbout().data
  const meeting = useAddress().query.get('meeting') ?? undefined
  useEffect(() => {
    document.title = `${words.add} — Unsaid`
  }, [words])
  return (
    <DropTarget {...(meeting === undefined ? {} : { meeting })}>
      <section className="page add">
        <h1>{words.add}</h1>
        {meeting !== undefined && <Into id={meeting} />}
        <label className="files">
          <span>{words.dropHere}</span>
          <span className="button" aria-hidden="true">
            {words.chooseFiles}
          </span>
          <input
            type="file"
            multiple
            aria-label={words.chooseFiles}
            onChange={(event) => {
              void addFiles([...(event.target.files ?? [])], meeting)
              event.target.value = ''
            }}
          />
        </label>
        <PasteForm meeting={meeting} />
        {about?.addresses ? <AddressForm meeting={meeting} /> : <p className="note">{words.noAddresses}</p>}
        {about?.home === 'memory' && <p className="note">{words.memoryNote}</p>}
        <Works />
      </section>
      <Notice />
    </DropTarget>
  )
}

/** Which meeting all goes into, and how to add without one. */
function Into({ id }: { readonly id: string }) {
  const words = useWords()
  const meeting = useMeeting(id).data?.comparison.meeting
  return (
    <p className="into">
      {words.intoMeeting}:{' '}
      <Link to={meetingAddress(id)}>{meeting ? `${words.title(meeting)}, ${words.date(meeting.date)}` : id}</Link>{' '}
      <Link to={addAddress()} className="quiet button" aria-label={words.clear}>
        ✕
      </Link>
    </p>
  )
}

interface Where {
  /** The meeting that all is of; where it is not given, each goes where it belongs. */
  readonly meeting: string | undefined
}

function PasteForm({ meeting }: Where) {
  const words = useWords()
  const add = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const text = String(data.get('text') ?? '')
    if (text.trim() === '') return
    const name = String(data.get('name') ?? '').trim() || 'pasted'
    void addFiles([new File([text], `${name.replaceAll(/[\\/]/gu, '-')}.txt`, { type: 'text/plain' })], meeting)
    form.reset()
  }
  return (
    <form className="paste" onSubmit={add}>
      <label>
        {words.pasteLabel}
        <textarea name="text" rows={6} />
      </label>
      <label>
        {words.pasteName}
        <input name="name" />
      </label>
      <button type="submit">{words.addPasted}</button>
    </form>
  )
}

/** Several addresses stand one a line; nothing else has white space in it. */
function AddressForm({ meeting }: Where) {
  const words = useWords()
  const add = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const addresses = String(new FormData(event.currentTarget).get('addresses') ?? '')
      .split(/\s+/u)
      .filter(Boolean)
    if (addresses.length === 0) return
    void addAddresses(addresses, meeting)
    event.currentTarget.reset()
  }
  return (
    <form className="address" onSubmit={add}>
      <label>
        {words.addressesLabel}
        <textarea name="addresses" rows={2} required spellCheck={false} inputMode="url" />
      </label>
      <button type="submit">{words.fetch}</button>
    </form>
  )
}
