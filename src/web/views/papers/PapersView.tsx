import { useEffect } from 'react'
import type { PaperContent, PaperKind } from '../../../api/contract-papers.ts'
import { Link } from '../../parts/Link.tsx'
import { Loading } from '../../parts/Loading.tsx'
import { Notice, notify } from '../../parts/Notice.tsx'
import { go, useAddress } from '../../state/address.ts'
import { apiPath, remove } from '../../state/client.ts'
import { usePreferences } from '../../state/preferences.ts'
import { refresh } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'
import '../../styles/over-time.css'
import '../../styles/papers.css'
import { BriefView } from './BriefView.tsx'
import { ExplanationsView } from './ExplanationsView.tsx'
import { createPaper, usePapers } from './paper-queries.ts'
import { usePaperTexts } from './texts.ts'

/** Briefs and competing explanations: the list of either, or one of them. */
export default function PapersView() {
  const { path } = useAddress()
  const [first, id] = path
  const kind: PaperKind = first === 'explanations' ? 'hypotheses' : 'brief'
  return (
    <>
      {id === undefined && <PaperList kind={kind} />}
      {id !== undefined && kind === 'brief' && <BriefView id={id} key={id} />}
      {id !== undefined && kind === 'hypotheses' && <ExplanationsView id={id} key={id} />}
      <Notice />
    </>
  )
}

export function PaperTabs({ kind }: { readonly kind: PaperKind }) {
  const texts = usePaperTexts()
  const tabs = [
    ['/briefs', texts.briefs, 'brief'],
    ['/explanations', texts.explanations, 'hypotheses'],
  ] as const
  return (
    <nav className="tabs" aria-label={texts.briefs}>
      {tabs.map(([to, label, of]) => (
        <Link key={to} to={to} aria-current={of === kind ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  )
}

function PaperList({ kind }: { readonly kind: PaperKind }) {
  const texts = usePaperTexts()
  const words = useWords()
  const { lang, coder } = usePreferences()
  const papers = usePapers(kind)
  const place = kind === 'brief' ? '/briefs' : '/explanations'
  const name = kind === 'brief' ? texts.briefs : texts.explanations
  useEffect(() => {
    document.title = `${name} — Unsaid`
  }, [name])
  const begin = async (): Promise<void> => {
    const title = kind === 'brief' ? texts.newBrief : texts.newExplanations
    try {
      go(`${place}/${(await createPaper({ title, content: emptyContent(kind, lang), author: coder })).id}`)
    } catch (error) {
      notify((error as Error).message)
    }
  }
  const putAway = async (id: string): Promise<void> => {
    await remove(apiPath('papers', id)).catch((error: Error) => notify(error.message))
    await refresh('papers')
  }
  return (
    <section className="page papers">
      <h1>{name}</h1>
      <PaperTabs kind={kind} />
      <p className="actions">
        <button type="button" onClick={begin}>
          + {kind === 'brief' ? texts.newBrief : texts.newExplanations}
        </button>
      </p>
      {!papers.data && <Loading query={papers} />}
      {papers.data?.length === 0 && <p className="empty">{kind === 'brief' ? texts.none : texts.noExplanations}</p>}
      <ul className="list">
        {papers.data?.map((paper) => (
          <li key={paper.id}>
            <Link to={`${place}/${paper.id}`}>{paper.title}</Link>
            <small>
              {texts.version(paper.version)} · {words.date(paper.savedAt)}
              {paper.author && ` · ${paper.author}`}
            </small>
            <button
              type="button"
              className="quiet"
              aria-label={`${texts.putAway}: ${paper.title}`}
              onClick={() => putAway(paper.id)}
            >
              {texts.putAway}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function emptyContent(kind: PaperKind, lang: PaperContent['lang']): PaperContent {
  if (kind === 'brief') return { kind, lang, blocks: [] }
  return { kind, lang, analysis: { question: '', hypotheses: [], evidence: [], ratings: {}, words: {} } }
}
