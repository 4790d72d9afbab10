import type { WordedAnalysis } from '../../../paper/index.ts'
import { DEGREES, type Degree, diagnosticityOf, type EvidenceItem, RATINGS, type Rating, weightOf } from '../../../weigh/index.ts'
import { apartText } from './PrintedAnalysis.tsx'
import { usePaperTexts } from './texts.ts'

export type Change = (how: (analysis: WordedAnalysis) => WordedAnalysis) => void

interface RowProps {
  readonly item: EvidenceItem
  readonly analysis: WordedAnalysis
  readonly change: Change
  readonly children: React.ReactNode
}

/** An item of evidence with its weight and what it says of each explanation. */
export function EvidenceRow({ item, analysis, change, children }: RowProps) {
  const texts = usePaperTexts()
  const { hypotheses, ratings } = analysis
  const set = (changes: Partial<EvidenceItem>): void =>
    change((now) => ({ ...now, evidence: now.evidence.map((one) => (one.id === item.id ? { ...one, ...changes } : one)) }))
  const name = item.text.slice(0, 40) || texts.evidence
  const apart = diagnosticityOf(item.id, analysis)
  return (
    <tr>
      <th scope="row">
        <textarea
          rows={2}
          maxLength={2000}
          aria-label={`${texts.evidence}: ${name}`}
          value={item.text}
          onChange={(event) => set({ text: event.target.value })}
        />
        {children}
      </th>
      {(['credibility', 'relevance'] as const).map((which) => (
        <td key={which}>
          <select
            aria-label={`${texts[which]}: ${name}`}
            value={item[which]}
            title={`${texts.weight} ${weightOf(item).toFixed(2)}`}
            onChange={(event) => set({ [which]: event.target.value as Degree })}
          >
            {DEGREES.map((degree) => (
              <option key={degree} value={degree}>
                {texts.degrees[degree]}
              </option>
            ))}
          </select>
        </td>
      ))}
      {hypotheses.map(({ id }, at) => (
        <td key={id} className={`rated is-${ratings[item.id]?.[id] ?? 'none'}`}>
          <select
            aria-label={texts.rate(name, texts.hypothesis(at + 1))}
            value={ratings[item.id]?.[id] ?? ''}
            onChange={(event) =>
              change((now) => rated(now, { item: item.id, hypothesis: id }, event.target.value as Rating | ''))
            }
          >
            <option value="">·</option>
            {RATINGS.map((rating) => (
              <option key={rating} value={rating}>
                {texts.marks[rating]} {texts.ratings[rating]}
              </option>
            ))}
          </select>
        </td>
      ))}
      <td className="number">
        {apart !== null && <meter min={0} max={1} value={apart} aria-label={`${texts.apart}: ${name}`} />} {apartText(apart)}
      </td>
      <td>
        <button
          type="button"
          className="quiet icon"
          aria-label={`${texts.remove}: ${name}`}
          onClick={() => change((now) => ({ ...now, evidence: now.evidence.filter((one) => one.id !== item.id) }))}
        >
          ✕
        </button>
      </td>
    </tr>
  )
}

function rated(
  now: WordedAnalysis,
  { item, hypothesis }: { item: string; hypothesis: string },
  rating: Rating | '',
): WordedAnalysis {
  const { [hypothesis]: _, ...others } = now.ratings[item] ?? {}
  return { ...now, ratings: { ...now.ratings, [item]: rating === '' ? others : { ...others, [hypothesis]: rating } } }
}
