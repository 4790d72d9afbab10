import { useCallback, useState } from 'react'
import type { CodedField } from '../../coding/coded-fields.ts'
import { useJudgingTexts } from '../../coding/texts/index.ts'
import { Loading } from '../../parts/Loading.tsx'
import { notify } from '../../parts/Notice.tsx'
import { useQueue } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'
import { CodingForm } from './CodingForm.tsx'
import { keyOf } from './QueuePane.tsx'
import { useVerdicts } from './use-verdicts.ts'
import { WordsItem } from './WordsItem.tsx'

/** Statements coded without the machine's labels, one after another. */
export function CodingPane({ coder }: { readonly coder: string }) {
  const words = useWords()
  const texts = useJudgingTexts()
  const queue = useQueue({ coder, kind: 'statement', blind: true })
  const { code, undo, canUndo } = useVerdicts()
  const [later, setLater] = useState<readonly string[]>([])
  const item = queue.data?.items.find((one) => !later.includes(keyOf(one))) ?? queue.data?.items[0]
  const keep = useCallback(
    async (values: Partial<Record<CodedField, string>>) => {
      if (item?.target.kind !== 'statement') return
      const { kind: _, ...spoken } = item.target
      const kept = await code({ meeting: item.meeting, words: spoken, values, coder })
      if (kept > 0) notify(texts.codings(kept))
    },
    [item, code, coder, texts],
  )
  if (!queue.data) return <Loading query={queue} />
  return (
    <>
      <p className="left" role="status">
        {item ? words.left(queue.data.total) : words.queueEmpty}
      </p>
      {item && <WordsItem item={item} blind />}
      {item && (
        <CodingForm
          key={keyOf(item)}
          sides={item.sides}
          people={item.people}
          keep={(values) => void keep(values)}
          later={() => setLater((all) => [...all.filter((key) => key !== keyOf(item)), keyOf(item)])}
          undo={canUndo ? () => void undo() : null}
        />
      )}
      {!item && canUndo && (
        <p>
          <button type="button" className="quiet" onClick={() => void undo()}>
            {words.undo}
          </button>
        </p>
      )}
    </>
  )
}
