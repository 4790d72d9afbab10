import { useEffect, useState } from 'react'
import type { Paper, PaperContent } from '../../../api/contract-papers.ts'
import { citesOf, type WordedAnalysis } from '../../../paper/index.ts'
import { diagnosticityOf, type EvidenceItem, sensitivityOf, standingsOf } from '../../../weigh/index.ts'
import { Loading } from '../../parts/Loading.tsx'
import { useAddress } from '../../state/address.ts'
import { Numbers } from './BlockBody.tsx'
import { ChooseFinding } from './ChooseFinding.tsx'
import { type Change, EvidenceRow } from './EvidenceRow.tsx'
import { OldVersion, PaperHead } from './PaperHead.tsx'
import { PrintedAnalysis } from './PrintedAnalysis.tsx'
import { freshId, usePaper } from './paper-queries.ts'
import { type PaperTexts, usePaperTexts } from './texts.ts'
import { useDraft } from './use-draft.ts'

type Content = Extract<PaperContent, { kind: 'hypotheses' }>
type Page = Paper & { readonly content: Content }

export function ExplanationsView({ id }: { readonly id: string }) {
  const { query } = useAddress()
  const version = Number(query.get('version')) || null
  const paper = usePaper(id, version)
  if (!paper.data) return <Loading query={paper} />
  const { content } = paper.data
  if (content.kind !== 'hypotheses') return null
  const page: Page = { ...paper.data, content }
  if (version !== null && version !== page.latest)
    return (
      <section className="page paper">
        <OldVersion paper={page} />
        <PrintedAnalysis analysis={content.analysis} />
      </section>
    )
  return <Editor key={page.version} page={page} />
}

function Editor({ page }: { readonly page: Page }) {
  const texts = usePaperTexts()
  const draft = useDraft<Content>(page)
  const { analysis } = draft.content
  const [choosing, setChoosing] = useState(false)
  const [sorted, setSorted] = useState(false)
  const change: Change = (how) => draft.change((content) => ({ ...content, analysis: how(content.analysis) }))
  useEffect(() => {
    document.title = `${draft.title} — Unsaid`
  }, [draft.title])
  const addEvidence = (text: string, words: WordedAnalysis['words'][string] = []): void =>
    change((now) => {
      const id = freshId()
      const item: EvidenceItem = { id, text, credibility: 'medium', relevance: 'medium' }
      return { ...now, evidence: [...now.evidence, item], words: { ...now.words, [id]: words } }
    })
  return (
    <section className="page paper explanations">
      <PaperHead id={page.id} kind="hypotheses" draft={draft} />
      <p className="note">{texts.method}</p>
      <label className="question">
        {texts.question}
        <textarea
          rows={2}
          maxLength={1000}
          value={analysis.question}
          onChange={(event) => change((now) => ({ ...now, question: event.target.value }))}
        />
      </label>
      <div className="actions">
        <button
          type="button"
          disabled={analysis.hypotheses.length >= MOST_HYPOTHESES}
          onClick={() => change((now) => ({ ...now, hypotheses: [...now.hypotheses, { id: freshId(), text: '' }] }))}
        >
          + {texts.addHypothesis}
        </button>
        <button type="button" onClick={() => addEvidence('')}>
          + {texts.addEvidence}
        </button>
        <button type="button" onClick={() => setChoosing(true)}>
          + {texts.addFindingAsEvidence}
        </button>
        <label className="check">
          <input type="checkbox" checked={sorted} onChange={(event) => setSorted(event.target.checked)} />
          {texts.sortByApart}
        </label>
      </div>
      {analysis.hypotheses.length === 0 && analysis.evidence.length === 0 ? (
        <p className="empty">{texts.unclear}</p>
      ) : (
        <Matrix analysis={analysis} change={change} sorted={sorted} />
      )}
      {analysis.evidence.length > 0 && analysis.hypotheses.length > 1 && <Conclusion analysis={analysis} />}
      {choosing && (
        <ChooseFinding
          close={() => setChoosing(false)}
          choose={({ sentence, words, nearest }) => addEvidence(sentence, [...words, ...nearest].slice(0, MOST_WORDS))}
        />
      )}
    </section>
  )
}

/** More columns are no longer compared. */
const MOST_HYPOTHESES = 12
const MOST_WORDS = 20

interface MatrixProps {
  readonly analysis: WordedAnalysis
  readonly change: Change
  readonly sorted: boolean
}

function Matrix({ analysis, change, sorted }: MatrixProps) {
  const texts = usePaperTexts()
  const { hypotheses, evidence } = analysis
  const standings = new Map(standingsOf(analysis).map((one) => [one.hypothesis, one]))
  const apart = (id: string): number => diagnosticityOf(id, analysis) ?? -1
  const rows = sorted ? [...evidence].sort((a, b) => apart(b.id) - apart(a.id)) : evidence
  const cites = citesOf({ title: '', lang: 'en', blocks: [{ kind: 'hypotheses', id: 'x', paper: 'x', version: 1, analysis }] })
  const rest = (id: string) => ({
    hypotheses: hypotheses.filter((one) => one.id !== id),
    evidence: evidence.filter((one) => one.id !== id),
  })
  return (
    <div className="wide ach" tabIndex={0} role="region" aria-label={texts.explanations}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.evidence}</th>
            <th scope="col">{texts.credibility}</th>
            <th scope="col">{texts.relevance}</th>
            {hypotheses.map(({ id, text }, at) => (
              <th key={id} scope="col" className="hypothesis">
                <span className="actions">
                  {texts.hypothesis(at + 1)}
                  <button
                    type="button"
                    className="quiet icon"
                    aria-label={`${texts.remove}: ${texts.hypothesis(at + 1)}`}
                    onClick={() => change((now) => ({ ...now, hypotheses: rest(id).hypotheses }))}
                  >
                    ✕
                  </button>
                </span>
                <textarea
                  rows={3}
                  maxLength={1000}
                  aria-label={`${texts.hypothesisText} ${texts.hypothesis(at + 1)}`}
                  value={text}
                  onChange={(event) =>
                    change((now) => ({
                      ...now,
                      hypotheses: now.hypotheses.map((one) => (one.id === id ? { ...one, text: event.target.value } : one)),
                    }))
                  }
                />
              </th>
            ))}
            <th scope="col" title={texts.apartHelp}>
              {texts.apart}
            </th>
            <th scope="col">
              <span className="unseen">{texts.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((item) => (
            <EvidenceRow key={item.id} item={item} analysis={analysis} change={change}>
              <Numbers words={analysis.words[item.id] ?? []} cites={cites} />
            </EvidenceRow>
          ))}
        </tbody>
        <tfoot>
          {(['inconsistency', 'rank'] as const).map((name) => (
            <tr key={name}>
              <th scope="row" colSpan={3}>
                {texts[name]}
              </th>
              {hypotheses.map(({ id }) => (
                <td key={id} className="number" data-first={standings.get(id)?.rank === 1 || undefined}>
                  {name === 'rank' ? standings.get(id)?.rank : standings.get(id)?.score.toFixed(2)}
                </td>
              ))}
              <td colSpan={2} />
            </tr>
          ))}
        </tfoot>
      </table>
    </div>
  )
}

/** Who comes first, and on what that hangs. */
function Conclusion({ analysis }: { readonly analysis: WordedAnalysis }) {
  const texts = usePaperTexts()
  const changing = sensitivityOf(analysis).filter(({ changes }) => changes)
  return (
    <section>
      <h2>{texts.sensitivity}</h2>
      <ul className="sensitivity">
        {changing.length === 0 && <li>{texts.robust}</li>}
        {changing.map(({ item, first }) => (
          <li key={item}>
            {texts.hangsOn(analysis.evidence.find(({ id }) => id === item)!.text, namesOf(analysis, first, texts))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function namesOf({ hypotheses }: WordedAnalysis, ids: readonly string[], texts: PaperTexts): string {
  return ids.map((id) => texts.hypothesis(hypotheses.findIndex((one) => one.id === id) + 1)).join(', ')
}
