import type { Agreement } from '../../../api/contract.ts'
import { writeSpanLink } from '../../helpers/span-link.ts'
import { Link } from '../../parts/Link.tsx'
import { Loading } from '../../parts/Loading.tsx'
import { meetingAddress } from '../../state/address.ts'
import { useAgreement } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'

export function AgreementPane() {
  const words = useWords()
  const agreement = useAgreement()
  if (!agreement.data) return <Loading query={agreement} />
  const { coders, pairs, alpha, precision, disagreements } = agreement.data
  if (coders.length === 0) return <p className="empty">{words.noVerdicts}</p>
  return (
    <div className="agreement">
      <dl className="measures">
        <div>
          <dt>{words.alpha}</dt>
          <dd>{figure(alpha, words)}</dd>
        </div>
        <div>
          <dt>{words.precision}</dt>
          <dd>
            {precision.confirmed} / {precision.judged}
          </dd>
        </div>
        {coders.map(({ coder, verdicts }) => (
          <div key={coder}>
            <dt>{coder}</dt>
            <dd>
              {verdicts} {words.judged}
            </dd>
          </div>
        ))}
      </dl>
      {pairs.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.pair}</th>
              <th scope="col" className="number">
                {words.judged}
              </th>
              <th scope="col" className="number">
                {words.agreed}
              </th>
              <th scope="col" className="number">
                {words.kappa}
              </th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair) => (
              <tr key={pair.coders.join()}>
                <th scope="row">{pair.coders.join(' – ')}</th>
                <td className="number">{pair.shared}</td>
                <td className="number">{words.percent(pair.agreed / pair.shared)}</td>
                <td className="number">{figure(pair.kappa, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h2>{words.disagreements}</h2>
      <ul>
        {disagreements.map((one) => (
          <li key={JSON.stringify(one.target)}>
            <Link to={addressOf(one)}>{one.meeting}</Link>:{' '}
            {one.verdicts.map((verdict) => `${verdict.coder}: ${words.verdicts[verdict.verdict]}`).join(' · ')}
          </li>
        ))}
      </ul>
    </div>
  )
}

function figure(value: number | null, { shared, notDefined }: ReturnType<typeof useWords>): string {
  return value === null ? notDefined : value.toLocaleString(shared.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

function addressOf({ meeting, target }: Agreement['disagreements'][number]): string {
  return target.kind === 'finding'
    ? meetingAddress(meeting, { finding: target.id })
    : meetingAddress(meeting, { at: writeSpanLink(target.account, target) })
}
