import { type FormEvent, useEffect } from 'react'
import type { Progress } from '../../../api/contract.ts'
import { Link } from '../../parts/Link.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { meetingAddress } from '../../state/address.ts'
import { useAbout } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'
import { addAddress, addFiles, useWorks } from './adding.ts'
import { DropTarget } from './DropTarget.tsx'

export default function AddView() {
  const words = useWords()
  const about = useAbout().data
  const works = useWorks()
  useEffect(() => {
    document.title = `${words.add} — Unsaid`
  }, [words])
  return (
    <DropTarget>
      <section className="page add">
        <h1>{words.add}</h1>
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
              void addFiles([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
        </label>
        <PasteForm />
        {about?.addresses ? <AddressForm /> : <p className="note">{words.noAddresses}</p>}
        {about?.home === 'memory' && <p className="note">{words.memoryNote}</p>}
        <div className="works" aria-live="polite">
          {works.map((work) => (
            <Work key={work.job} work={work} />
          ))}
        </div>
      </section>
      <Notice />
    </DropTarget>
  )
}

function PasteForm() {
  const words = useWords()
  const add = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const text = String(data.get('text') ?? '')
    if (text.trim() === '') return
    const name = String(data.get('name') ?? '').trim() || 'pasted'
    void addFiles([new File([text], `${name.replaceAll(/[\\/]/gu, '-')}.txt`, { type: 'text/plain' })])
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

function AddressForm() {
  const words = useWords()
  const add = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const address = String(new FormData(event.currentTarget).get('address') ?? '').trim()
    if (address === '') return
    void addAddress(address)
    event.currentTarget.reset()
  }
  return (
    <form className="address" onSubmit={add}>
      <label>
        {words.addressLabel}
        <input name="address" type="url" required />
      </label>
      <button type="submit">{words.fetch}</button>
    </form>
  )
}

function Work({ work }: { readonly work: Progress }) {
  const words = useWords()
  return (
    <article className="work" data-done={work.done || undefined}>
      <p>
        <b>{words.stages[work.stage]}</b> {work.document}
        <progress max={Math.max(1, work.total)} value={work.finished} aria-label={words.stages[work.stage]} />
      </p>
      {work.meetings.length > 0 && (
        <p>
          {words.addedTo}:{' '}
          {work.meetings.map((id) => (
            <Link key={id} to={meetingAddress(id)}>
              {id}
            </Link>
          ))}
        </p>
      )}
      {work.problems.length > 0 && (
        <ul className="not-taken" aria-label={words.notTaken}>
          {work.problems.map((problem) => (
            <li key={problem.message}>
              {problem.message}
              {problem.hint && <small> → {problem.hint}</small>}
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}
