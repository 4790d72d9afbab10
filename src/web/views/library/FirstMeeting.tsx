import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '../../parts/Link.tsx'
import { meetingAddress } from '../../state/address.ts'
import { meetingsPage, useTelling } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'

/** One click from a real comparison: the sample with most accounts, and of those the one with most findings. */
export function FirstMeeting() {
  const words = useWords()
  const page = useQuery({ ...meetingsPage('', 'findings', 0), placeholderData: keepPreviousData })
  const samples = page.data?.items.filter((one) => one.sample) ?? []
  const best = samples.reduce<(typeof samples)[number] | null>(
    (most, one) => (most === null || one.accounts.length > most.accounts.length ? one : most),
    null,
  )
  return best && <Shown id={best.id} title={words.title(best)} date={words.date(best.date)} go={words.openFirst} />
}

interface Props {
  readonly id: string
  readonly title: string
  readonly date: string
  readonly go: string
}

function Shown({ id, title, date, go }: Props) {
  const { lang } = useWords()
  const telling = useTelling(id, lang).data
  return (
    <Link to={meetingAddress(id)} className="feature">
      <b>{title}</b> <time>{date}</time>
      <q>{telling?.headline[0] ?? '…'}</q>
      <span className="more">{go} →</span>
    </Link>
  )
}
