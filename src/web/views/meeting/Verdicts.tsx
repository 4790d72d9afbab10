import type { Verdict, VerdictTarget } from '../../../api/contract.ts'
import { notify } from '../../parts/Notice.tsx'
import { post, remove } from '../../state/client.ts'
import { setPreferences, usePreferences } from '../../state/preferences.ts'
import { refresh } from '../../state/queries.ts'
import { useMay } from '../../state/who.ts'
import { useReading } from './reading.ts'

const GIVEN = ['confirmed', 'rejected', 'unsure'] as const

/** One click a verdict; a second click on the same takes it back. */
export function Verdicts({ target }: { readonly target: VerdictTarget & { readonly kind: 'finding' } }) {
  const { words, meeting } = useReading()
  const { coder } = usePreferences()
  const may = useMay('judge')
  const about = meeting.verdicts.filter((one) => one.target.kind === 'finding' && one.target.id === target.id)
  const mine = about.filter((one) => one.coder === coder).at(-1)
  const give = async (verdict: Verdict['verdict']): Promise<void> => {
    const name = coder || 'A'
    if (!coder) setPreferences({ coder: name })
    if (mine?.verdict === verdict) await remove(`/api/verdicts/${encodeURIComponent(mine.id)}`)
    else await post('/api/verdicts', { meeting: meeting.id, target, verdict, coder: name })
    await refresh('meeting', 'telling', 'queue', 'agreement', 'verdicts', 'meetings')
  }
  return (
    <div className="verdicts" role="group" aria-label={words.judge}>
      {GIVEN.map((verdict) => (
        <button
          key={verdict}
          type="button"
          disabled={!may}
          aria-pressed={mine?.verdict === verdict}
          onClick={() => give(verdict).catch((error: Error) => notify(error.message))}
        >
          {words.verdicts[verdict]}
        </button>
      ))}
    </div>
  )
}
