import type { JudgeItem } from '../../../api/contract.ts'
import { CODED_FIELDS } from '../../coding/coded-fields.ts'
import { sayValue } from '../../coding/field-words.ts'
import { useJudgingTexts } from '../../coding/texts/index.ts'
import { writeSpanLink } from '../../helpers/span-link.ts'
import { Link } from '../../parts/Link.tsx'
import { meetingAddress } from '../../state/address.ts'
import { useWords } from '../../state/words.ts'
import { Passages } from './Passages.tsx'

/** A statement with its codes, or two passages that are said to correspond. */
export function WordsItem({ item, blind = false }: { readonly item: JudgeItem; readonly blind?: boolean }) {
  const words = useWords()
  const texts = useJudgingTexts()
  const { machine, passages, meeting, sides, date, second } = item
  const [first] = passages
  return (
    <article className="item">
      <header>
        <b>{words.sides(sides)}</b>
        <small>{words.date(date)}</small>
        {second && <small>{texts.second}</small>}
      </header>
      <Passages passages={passages} />
      {machine && (
        <dl className="codes" aria-label={texts.machine}>
          {CODED_FIELDS.filter((field) => machine[field] !== undefined).map((field) => (
            <div key={field}>
              <dt>{texts.fields[field]}</dt>
              <dd>{sayValue(field, machine[field]!, words)}</dd>
            </div>
          ))}
        </dl>
      )}
      {first && !blind && (
        <Link to={meetingAddress(meeting, { at: writeSpanLink(first.account, first) })}>{words.openMeeting} →</Link>
      )}
    </article>
  )
}
