import type { WordedAnalysis } from '../../../paper/index.ts'
import { diagnosticityOf, standingsOf } from '../../../weigh/index.ts'
import { usePaperTexts } from './texts.ts'

/** An analysis as it stands in a brief: hypotheses across, evidence down. */
export function PrintedAnalysis({ analysis }: { readonly analysis: WordedAnalysis }) {
  const texts = usePaperTexts()
  const { hypotheses, evidence, ratings } = analysis
  const standings = standingsOf(analysis)
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={analysis.question}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.evidence}</th>
            {hypotheses.map(({ id, text }, at) => (
              <th key={id} scope="col" title={text}>
                {texts.hypothesis(at + 1)} {text}
              </th>
            ))}
            <th scope="col">{texts.apart}</th>
          </tr>
        </thead>
        <tbody>
          {evidence.map((item) => (
            <tr key={item.id}>
              <th scope="row">{item.text}</th>
              {hypotheses.map(({ id }) => {
                const rating = ratings[item.id]?.[id]
                return <td key={id}>{rating && texts.marks[rating]}</td>
              })}
              <td>{apartText(diagnosticityOf(item.id, analysis))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.inconsistency}</th>
            {hypotheses.map(({ id }) => (
              <td key={id}>{standings.find((one) => one.hypothesis === id)!.score.toFixed(2)}</td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

export function apartText(value: number | null): string {
  return value === null ? '–' : `${Math.round(value * 100)} %`
}
