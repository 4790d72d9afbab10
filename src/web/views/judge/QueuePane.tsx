import { useCallback, useState } from 'react'
import type { JudgedKind, JudgeItem, NewVerdict, Verdict } from '../../../api/contract.ts'
import { FieldForm } from '../../coding/FieldForm.tsx'
import { useJudgingTexts } from '../../coding/texts/index.ts'
import { Loading } from '../../parts/Loading.tsx'
import { useQueue } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'
import { FindingItem } from './FindingItem.tsx'
import { useKeys } from './use-keys.ts'
import { useVerdicts } from './use-verdicts.ts'
import { WordsItem } from './WordsItem.tsx'

const KEYS = { y: 'confirmed', x: 'rejected', u: 'unsure' } as const
type Given = Verdict['verdict']

interface Props {
  readonly coder: string
  readonly kind: JudgedKind
  readonly blind: boolean
}

/** One thing at a time, one key a verdict. */
export function QueuePane({ coder, kind, blind }: Props) {
  const words = useWords()
  const texts = useJudgingTexts()
  const queue = useQueue({ coder, kind, blind })
  const { give, undo, canUndo } = useVerdicts()
  const [later, setLater] = useState<readonly string[]>([])
  const [correcting, setCorrecting] = useState<string | null>(null)
  const [judged, setJudged] = useState<readonly string[]>([])
  const items = queue.data?.items.filter((one) => !judged.includes(keyOf(one))) ?? []
  // What was put off comes back when the rest is done.
  const item = items.find((one) => !later.includes(keyOf(one))) ?? items[0]
  const judge = useCallback(
    (verdict: Given, more: Pick<NewVerdict, 'correction'> | null = null) => {
      if (!item) return
      // The next thing comes at once; the queue follows.
      setJudged((all) => [...all, keyOf(item)])
      void give({ meeting: item.meeting, target: item.target, verdict, coder, blind, ...more })
    },
    [item, coder, blind, give],
  )
  const takeBack = useCallback(() => {
    setJudged([])
    void undo()
  }, [undo])
  const skip = useCallback(() => {
    if (item) setLater((all) => [...all.filter((key) => key !== keyOf(item)), keyOf(item)])
  }, [item])
  const correct = useCallback(() => {
    if (item && kind === 'statement') setCorrecting(keyOf(item))
  }, [item, kind])
  const act = useCallback(
    (key: string) => {
      if (key in KEYS) return () => judge(KEYS[key as keyof typeof KEYS])
      return { z: takeBack, s: skip, c: correct }[key] ?? null
    },
    [judge, takeBack, skip, correct],
  )
  useKeys(act)
  if (!queue.data) return <Loading query={queue} />
  return (
    <>
      <p className="left" role="status">
        {item ? words.left(queue.data.total) : words.queueEmpty}
      </p>
      {item && (kind === 'finding' ? <FindingItem item={item} blind={blind} /> : <WordsItem item={item} />)}
      {item && correcting === keyOf(item) && (
        <FieldForm
          sides={item.sides}
          people={item.people}
          now={item.machine ?? {}}
          save={(correction) => {
            setCorrecting(null)
            judge('corrected', { correction })
          }}
          cancel={() => setCorrecting(null)}
        />
      )}
      <div className="verdicts" role="group" aria-label={words.judge}>
        {Object.entries(KEYS).map(([key, verdict]) => (
          <button key={key} type="button" disabled={!item} onClick={() => judge(verdict)}>
            {words.verdicts[verdict]} <kbd>{key}</kbd>
          </button>
        ))}
        {kind === 'statement' && (
          <button type="button" disabled={!item} onClick={correct}>
            {texts.correct}… <kbd>c</kbd>
          </button>
        )}
        <button type="button" className="quiet" disabled={!item} onClick={skip}>
          {words.later} <kbd>s</kbd>
        </button>
        <button type="button" className="quiet" disabled={!canUndo} onClick={takeBack}>
          {words.undo} <kbd>z</kbd>
        </button>
      </div>
    </>
  )
}

export function keyOf({ meeting, target }: JudgeItem): string {
  return `${meeting} ${JSON.stringify(target)}`
}
