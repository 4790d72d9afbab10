import type { ReactNode } from 'react'
import type { Paper, PaperContent, PaperKind } from '../../../api/contract-papers.ts'
import { Link } from '../../parts/Link.tsx'
import { notify } from '../../parts/Notice.tsx'
import { go } from '../../state/address.ts'
import { usePreferences } from '../../state/preferences.ts'
import { refresh } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'
import { createPaper, savePaper, useVersions } from './paper-queries.ts'
import { usePaperTexts } from './texts.ts'
import type { Draft } from './use-draft.ts'

interface Props {
  readonly id: string
  readonly kind: PaperKind
  readonly draft: Omit<Draft<PaperContent>, 'change'>
  /** What can be done with it beside saving. */
  readonly children?: ReactNode
}

/** Title, saving, and what happened meanwhile. */
export function PaperHead({ id, kind, draft, children }: Props) {
  const texts = usePaperTexts()
  const { coder } = usePreferences()
  const place = placeOf(kind)
  const copy = async (): Promise<void> => {
    try {
      const made = await createPaper({ title: draft.title, content: draft.content, author: coder })
      draft.takeFound(false)
      go(`${place}/${made.id}`)
    } catch (error) {
      notify((error as Error).message)
    }
  }
  return (
    <header className="paper-head">
      <h1 className="unseen">{draft.title}</h1>
      <input
        className="paper-title"
        aria-label={texts.title}
        value={draft.title}
        maxLength={200}
        onChange={(event) => draft.setTitle(event.target.value)}
      />
      <div className="actions">
        <button type="button" disabled={!draft.dirty || draft.title.trim() === ''} onClick={draft.save}>
          {texts.save} <kbd>Ctrl S</kbd>
        </button>
        <span className="quantity" role="status">
          {draft.dirty ? texts.unsaved : texts.version(draft.base)}
        </span>
        {children}
        <Versions id={id} kind={kind} />
      </div>
      {draft.found && (
        <p className="lost" role="alert">
          {texts.draftFound}{' '}
          <button type="button" onClick={() => draft.takeFound(true)}>
            {texts.useDraft}
          </button>{' '}
          <button type="button" className="quiet" onClick={() => draft.takeFound(false)}>
            {texts.dropDraft}
          </button>
        </p>
      )}
      {draft.conflict && (
        <p className="lost" role="alert">
          {texts.conflict}{' '}
          <button type="button" onClick={copy}>
            {texts.saveCopy}
          </button>{' '}
          <button type="button" className="quiet" onClick={() => refresh('paper')}>
            {texts.loadNewer}
          </button>
        </p>
      )}
    </header>
  )
}

export function placeOf(kind: PaperKind): string {
  return kind === 'brief' ? '/briefs' : '/explanations'
}

function Versions({ id, kind }: { readonly id: string; readonly kind: PaperKind }) {
  const texts = usePaperTexts()
  const words = useWords()
  const versions = useVersions(id)
  return (
    <>
      <button type="button" className="quiet" popoverTarget="versions">
        {texts.versions}
      </button>
      <div popover="auto" id="versions" className="menu">
        <ol className="versions" reversed>
          {versions.data?.map(({ version, title, author, savedAt }) => (
            <li key={version}>
              <Link to={`${placeOf(kind)}/${id}?version=${version}`}>
                {texts.version(version)} · {title}
              </Link>
              <small>
                {words.date(savedAt)} {savedAt.slice(11, 16)}
                {author && ` · ${author}`}
              </small>
            </li>
          ))}
        </ol>
      </div>
    </>
  )
}

/** Above a version that is not the newest: it can be looked at and brought back, and is never changed. */
export function OldVersion({ paper }: { readonly paper: Paper }) {
  const texts = usePaperTexts()
  const { coder } = usePreferences()
  const here = `${placeOf(paper.kind)}/${paper.id}`
  const back = async (): Promise<void> => {
    try {
      await savePaper(paper.id, { base: paper.latest, title: paper.title, content: paper.content, author: coder })
      await refresh('paper')
      go(here)
    } catch (error) {
      notify((error as Error).message)
    }
  }
  return (
    <header className="paper-head">
      <h1>{paper.title}</h1>
      <p className="lost">
        {texts.oldVersion(paper.version)}{' '}
        <button type="button" onClick={back}>
          {texts.bringBack}
        </button>{' '}
        <Link to={here}>{texts.newest}</Link>
      </p>
    </header>
  )
}
