import { useEffect, useRef, useState } from 'react'
import type { Paper } from '../../../api/contract-papers.ts'
import type { PaperBlock } from '../../../paper/index.ts'
import { Link } from '../../parts/Link.tsx'
import { usePreferences } from '../../state/preferences.ts'
import { useWords } from '../../state/words.ts'
import { appendTo, createPaper, usePapers } from './paper-queries.ts'
import { usePaperTexts } from './texts.ts'

/** Sends what is shown to a brief, from where it is shown. */
export default function ToBrief({ what, block }: { readonly what: string; readonly block: () => PaperBlock }) {
  const texts = usePaperTexts()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="quiet" aria-label={`${texts.toBrief}: ${what}`} onClick={() => setOpen(true)}>
        {texts.toBrief}
      </button>
      {open && <ChooseBrief block={block} close={() => setOpen(false)} />}
    </>
  )
}

function ChooseBrief({ block, close }: { readonly block: () => PaperBlock; readonly close: () => void }) {
  const texts = usePaperTexts()
  const words = useWords()
  const { lang, coder } = usePreferences()
  const dialog = useRef<HTMLDialogElement>(null)
  const briefs = usePapers('brief')
  const [done, setDone] = useState<Paper | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const send = (work: Promise<Paper>): void => {
    work.then(setDone, (error: Error) => setFailed(error.message))
  }
  const begin = (): Promise<Paper> =>
    createPaper({ title: texts.newBrief, content: { kind: 'brief', lang, blocks: [block()] }, author: coder })
  return (
    <dialog ref={dialog} className="choose" aria-label={texts.chooseBrief} onClose={close}>
      <form method="dialog" className="actions">
        <h2>{texts.chooseBrief}</h2>
        <button type="submit" className="quiet">
          {words.close}
        </button>
      </form>
      <p role="status">
        {done && (
          <>
            {texts.addedTo(done.title)} <Link to={`/briefs/${done.id}`}>{texts.openBrief}</Link>
          </>
        )}
        {failed}
      </p>
      {!done && (
        <ul className="list">
          <li>
            <button type="button" onClick={() => send(begin())}>
              + {texts.newBrief}
            </button>
          </li>
          {briefs.data?.map(({ id, title, version }) => (
            <li key={id}>
              <button type="button" className="quiet" onClick={() => send(appendTo(id, [block()], coder))}>
                {title}
              </button>
              <small>{texts.version(version)}</small>
            </li>
          ))}
        </ul>
      )}
    </dialog>
  )
}
