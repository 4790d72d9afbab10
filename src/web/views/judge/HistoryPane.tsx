import { useState } from 'react'
import { useJudgingTexts } from '../../coding/texts/index.ts'
import { Link } from '../../parts/Link.tsx'
import { Loading } from '../../parts/Loading.tsx'
import { useVerdictHistory } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'
import { addressOf, nameOf, sayAnswer } from './Disagreements.tsx'
import { withdrawAndRefresh } from './use-verdicts.ts'

/** Whatever was said, by whom and when; what does not hold any more stays to be seen. */
export function HistoryPane({ coder }: { readonly coder: string }) {
  const words = useWords()
  const texts = useJudgingTexts()
  const [mine, setMine] = useState(false)
  const history = useVerdictHistory(mine ? coder : '')
  if (!history.data) return <Loading query={history} />
  const times = new Intl.DateTimeFormat(words.shared.locale, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      <label className="check">
        <input type="checkbox" checked={mine} disabled={coder === ''} onChange={(event) => setMine(event.target.checked)} />
        {texts.onlyMine}
      </label>
      {history.data.length === 0 && <p className="empty">{texts.noHistory}</p>}
      {history.data.length > 0 && (
        <div className="wide" tabIndex={0} role="group" aria-label={texts.tabs.history}>
          <table className="history">
            <thead>
              <tr>
                <th scope="col">{texts.time}</th>
                <th scope="col">{texts.coder}</th>
                <th scope="col">{texts.whatHead}</th>
                <th scope="col">{texts.verdict}</th>
                <th scope="col">
                  <span className="unseen">{texts.takeBack}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {history.data.map((verdict) => (
                <tr key={verdict.id} data-undone={verdict.undone !== null || undefined}>
                  <td>
                    <time dateTime={verdict.time}>{times.format(new Date(verdict.time))}</time>
                  </td>
                  <td>
                    {verdict.coder}
                    {verdict.blind && <small> {texts.blindMark}</small>}
                    {verdict.round === 'arbitration' && <small> {texts.arbitration}</small>}
                  </td>
                  <td>
                    <Link to={addressOf(verdict)}>{nameOf(verdict.target, texts)}</Link>
                  </td>
                  <td className="said">{sayAnswer(verdict, words)}</td>
                  <td>
                    {verdict.undone === null ? (
                      <button type="button" className="quiet" onClick={() => void withdrawAndRefresh(verdict.id)}>
                        {texts.takeBack}
                      </button>
                    ) : (
                      <small>{texts.takenBack}</small>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
