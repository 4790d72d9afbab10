import { useEffect } from 'react'
import { Loading } from '../../parts/Loading.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useProblems } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'
import { NotTaken } from './NotTaken.tsx'
import { Works } from './Works.tsx'

export default function ProblemsView() {
  const words = useWords()
  const problems = useProblems(words.lang)
  useEffect(() => {
    document.title = `${words.problems} — Unsaid`
  }, [words])
  return (
    <section className="page add">
      <h1>{words.problems}</h1>
      {!problems.data && <Loading query={problems} />}
      {problems.data?.length === 0 && <p className="empty">{words.noProblems}</p>}
      <ul className="not-taken">
        {problems.data?.map((problem) => (
          <NotTaken key={problem.id} problem={problem} />
        ))}
      </ul>
      <Works problems={false} />
      <Notice />
    </section>
  )
}
