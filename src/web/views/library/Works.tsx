import type { Progress } from '../../../api/contract.ts'
import { Link } from '../../parts/Link.tsx'
import { meetingAddress } from '../../state/address.ts'
import { useProblems } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'
import { useWorks } from './adding.ts'
import { NotTaken } from './NotTaken.tsx'

/** What is being added and what was added in this visit, with what was not taken. */
export function Works({ problems = true }: { readonly problems?: boolean }) {
  const works = useWorks()
  return (
    <div className="works" aria-live="polite">
      {works.map((work) => (
        <Work key={work.job} work={work} problems={problems} />
      ))}
    </div>
  )
}

function Work({ work, problems }: { readonly work: Progress; readonly problems: boolean }) {
  const words = useWords()
  // What was tried again or forgotten since is not told any more.
  const open = useProblems(words.lang).data
  const left = work.problems.flatMap((problem) => (open ? (open.find(({ id }) => id === problem.id) ?? []) : problem))
  return (
    <article className="work" data-done={work.done || undefined}>
      <p>
        <b>{words.stages[work.stage]}</b> <span className="document">{work.document}</span>
        <progress max={Math.max(1, work.total)} value={work.finished} aria-label={words.stages[work.stage]} />
      </p>
      {work.meetings.length > 0 && (
        <p>
          {words.addedTo}:{' '}
          {work.meetings.map((id) => (
            <Link key={id} to={meetingAddress(id)}>
              {id}
            </Link>
          ))}
        </p>
      )}
      {problems && left.length > 0 && (
        <ul className="not-taken" aria-label={words.notTaken}>
          {left.map((problem) => (
            <NotTaken key={problem.id} problem={problem} />
          ))}
        </ul>
      )}
    </article>
  )
}
