import { useJudgingTexts } from '../../coding/texts/index.ts'
import { Loading } from '../../parts/Loading.tsx'
import { useAgreement } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'
import { Disagreements } from './Disagreements.tsx'

export function AgreementPane({ coder }: { readonly coder: string }) {
  const words = useWords()
  const texts = useJudgingTexts()
  const agreement = useAgreement()
  if (!agreement.data) return <Loading query={agreement} />
  const { coders, by, precision, disagreements } = agreement.data
  if (coders.length === 0) return <p className="empty">{words.noVerdicts}</p>
  const nameOf = (what: string): string =>
    texts.what[what as keyof typeof texts.what] ?? texts.fields[what as keyof typeof texts.fields] ?? what
  return (
    <div className="agreement">
      <dl className="measures">
        {precision.judged > 0 && (
          <div>
            <dt>{words.precision}</dt>
            <dd>
              {precision.confirmed} / {precision.judged}
            </dd>
          </div>
        )}
        {coders.map(({ coder: name, verdicts }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {verdicts} {words.judged}
            </dd>
          </div>
        ))}
      </dl>
      <div className="wide" tabIndex={0} role="group" aria-label={words.agreement}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.whatHead}</th>
              <th scope="col" className="number">
                {texts.shared}
              </th>
              <th scope="col" className="number">
                {words.alpha}
              </th>
              <th scope="col">{words.pair}</th>
              <th scope="col" className="number">
                {words.agreed}
              </th>
              <th scope="col" className="number">
                {words.kappa}
              </th>
            </tr>
          </thead>
          <tbody>
            {by.flatMap(({ what, shared, alpha, pairs }) =>
              (pairs.length > 0 ? pairs : [null]).map((pair, at) => (
                <tr key={`${what} ${pair?.coders.join()}`}>
                  {at === 0 && (
                    <>
                      <th scope="row" rowSpan={Math.max(1, pairs.length)}>
                        {nameOf(what)}
                      </th>
                      <td className="number" rowSpan={Math.max(1, pairs.length)}>
                        {shared}
                      </td>
                      <td className="number" rowSpan={Math.max(1, pairs.length)}>
                        {figure(alpha, words)}
                      </td>
                    </>
                  )}
                  <td>{pair?.coders.join(' – ')}</td>
                  <td className="number">{pair && `${pair.agreed} / ${pair.shared}`}</td>
                  <td className="number">{pair && figure(pair.kappa, words)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      <h2>{words.disagreements}</h2>
      {disagreements.length === 0 ? (
        <p className="empty">{texts.noDisagreement}</p>
      ) : (
        <>
          <p className="note">{texts.arbitrate}</p>
          <Disagreements all={disagreements} coder={coder} />
        </>
      )}
    </div>
  )
}

function figure(value: number | null, { shared, notDefined }: ReturnType<typeof useWords>): string {
  return value === null ? notDefined : value.toLocaleString(shared.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}
