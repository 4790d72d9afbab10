import type { Agreement, Verdict, VerdictTarget } from '../../../api/contract.ts'
import { sayValue } from '../../coding/field-words.ts'
import { useJudgingTexts } from '../../coding/texts/index.ts'
import { writeSpanLink } from '../../helpers/span-link.ts'
import { Link } from '../../parts/Link.tsx'
import { notify } from '../../parts/Notice.tsx'
import { meetingAddress } from '../../state/address.ts'
import { useWords } from '../../state/words.ts'
import { Passages } from './Passages.tsx'
import { useVerdicts } from './use-verdicts.ts'

type Disagreement = Agreement['disagreements'][number]

/** Where coders differ: each answer with those who gave it, and a button that makes it the last word. */
export function Disagreements({ all, coder }: { readonly all: readonly Disagreement[]; readonly coder: string }) {
  const words = useWords()
  const texts = useJudgingTexts()
  const { give } = useVerdicts()
  const settle = async ({ meeting, target }: Disagreement, { verdict, correction }: Verdict): Promise<void> => {
    await give({ meeting, target, verdict, correction, coder, round: 'arbitration' })
    notify(texts.settled)
  }
  return (
    <ol className="disagreements">
      {all.map((one) => (
        <li key={JSON.stringify([one.meeting, one.target])} className="item">
          <header>
            <b>{nameOf(one.target, texts)}</b> <Link to={addressOf(one)}>{words.openMeeting} →</Link>
          </header>
          <Passages passages={one.passages} />
          <ul className="answers">
            {answersOf(one.verdicts).map(({ first, coders }) => (
              <li key={first.id}>
                <b>{sayAnswer(first, words)}</b> <span>{coders.join(', ')}</span>
                <button type="button" disabled={coder === ''} title={words.coderHelp} onClick={() => void settle(one, first)}>
                  {texts.lastWord}
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

interface Answer {
  readonly first: Verdict
  readonly coders: readonly string[]
}

function answersOf(verdicts: readonly Verdict[]): Answer[] {
  const answers = new Map<string, Answer>()
  for (const verdict of verdicts) {
    const key =
      verdict.target.kind === 'attribute' ? verdict.correction?.value : verdict.verdict + JSON.stringify(verdict.correction)
    const known = answers.get(key ?? '')
    answers.set(key ?? '', { first: known?.first ?? verdict, coders: [...(known?.coders ?? []), verdict.coder] })
  }
  return [...answers.values()]
}

export function sayAnswer({ target, verdict, correction }: Verdict, words: ReturnType<typeof useWords>): string {
  if (!correction) return words.verdicts[verdict]
  const value = sayValue(correction.field, correction.value, words)
  return target.kind === 'attribute' ? value : `${words.verdicts[verdict]}: ${value}`
}

export function nameOf(target: VerdictTarget, texts: ReturnType<typeof useJudgingTexts>): string {
  return target.kind === 'attribute' ? texts.fields[target.field] : texts.one[target.kind]
}

export function addressOf({ meeting, target }: Pick<Verdict, 'meeting' | 'target'>): string {
  if (target.kind === 'finding') return meetingAddress(meeting, { finding: target.id })
  const words = target.kind === 'link' ? target.one : target
  return meetingAddress(meeting, { at: writeSpanLink(words.account, words) })
}
