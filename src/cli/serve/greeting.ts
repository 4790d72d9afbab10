import type { Library } from '../../api/index.ts'
import { cliTexts, fill } from '../interface.ts'

interface Running {
  readonly address: string
  readonly app: boolean
}

interface People {
  readonly all: number
  readonly admins: number
}

/** What the program says when it is open: where, what it shows, and who may come in. `people`: null where nobody signs in. */
export function greeting(
  { address, app }: Running,
  { meetings, samples, home, place }: Awaited<ReturnType<Library['about']>>,
  people: People | null,
): string {
  const { serve: texts } = cliTexts()
  return [
    app ? fill(texts.open, address) : fill(texts.onlyApi, `${address}/api/reference`),
    fill(samples ? texts.samples : texts.meetings, meetings),
    home === 'store' ? fill(texts.stored, place ?? '') : texts.kept,
    people ? fill(texts.signIn, people.all, people.admins) : texts.nobody,
    '',
  ].join('\n')
}
