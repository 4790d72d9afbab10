import type { Command } from 'commander'
import type { Knowledge } from '../../knowledge/index.ts'
import { type Figure, type Telling, tellPositions, tellShifts, trackTexts } from '../../report/index.ts'
import {
  type Chronicle,
  findFirsts,
  findNoLongerSaid,
  findShifts,
  findWordingChanges,
  makeChronicle,
  trackPositions,
  within,
} from '../../track/index.ts'
import { DONE, NOTHING_READABLE, SOME_FAILED } from '../exit-status.ts'
import { loadKnowledge } from '../load-knowledge.ts'
import { complainOf, emit, warnOf } from '../output.ts'
import { samplesFolder } from '../samples.ts'
import { type Asked, addTrackOptions, parseAsked, type TrackFlags } from '../track/options.ts'
import { readMeetings } from '../track/read-meetings.ts'
import { tellFigure } from '../track/write-figure.ts'

const HELP = `
Examples:
  unsaid track positions meetings/ --actor CN --toward RU --issue ukraine-war
  unsaid track shifts accounts.jsonl.gz --actor CN --toward US
  unsaid track positions meetings/ --actor US --format svg --out positions.svg
Without a path the sample meetings are taken. A folder holds a folder for each meeting; a file
holds one account a line (text, and publisher, side, lang, date, title, kind where known) or
comparisons, plain or gzipped.`

interface Question {
  readonly about: string
  readonly answer: (chronicle: Chronicle, asked: Asked, telling: Telling, knowledge: Knowledge) => Figure
}

const QUESTIONS: Readonly<Record<string, Question>> = {
  positions: {
    about: 'the position of a side on an issue, meeting by meeting',
    answer: (chronicle, asked, telling) => {
      const series = trackPositions(chronicle, asked)
      return tellPositions(series, findShifts(series), telling)
    },
  },
  shifts: {
    about: 'where positions changed, what is no longer said, and how wording changed',
    answer: (chronicle, asked, telling) => {
      const { since, until, ...all } = asked
      const series = trackPositions(chronicle, all)
      const period = { ...(since ? { since } : {}), ...(until ? { until } : {}) }
      const inside = ({ date }: { date: string }): boolean => within(date, period)
      return tellShifts(
        series,
        {
          shifts: findShifts(series).filter(inside),
          firsts: findFirsts(series, period),
          noLonger: findNoLongerSaid(series).filter(({ last }) => inside(last)),
          wordings: findWordingChanges(chronicle, series).filter(({ to }) => inside(to)),
        },
        telling,
      )
    },
  },
}

export function addTrackCommand(program: Command, done: (status: number) => void): void {
  const track = program.command('track').description('follow positions over many meetings')
  for (const [name, question] of Object.entries(QUESTIONS))
    addTrackOptions(track.command(name).description(question.about).argument('[paths...]', 'folders of meetings, or JSON lines'))
      .addHelpText('after', HELP)
      .action(async (paths: string[], flags: TrackFlags) => done(await answer(question, paths, flags)))
}

async function answer(question: Question, paths: readonly string[], flags: TrackFlags): Promise<number> {
  const knowledge = await loadKnowledge(flags.knowledge)
  const asked = parseAsked(flags, knowledge)
  const { meetings, problems } = await readMeetings(paths.length > 0 ? paths : [samplesFolder()], knowledge)
  if (meetings.length === 0) {
    for (const problem of problems) complainOf({ ...problem, subject: problem.document })
    return NOTHING_READABLE
  }
  for (const problem of problems) warnOf({ ...problem, subject: problem.document })
  const telling: Telling = {
    texts: trackTexts,
    names: { side: (id) => knowledge.sideLabel(id, 'en'), issue: (id) => knowledge.issueLabel(id, 'en') },
    events: [],
  }
  const figure = question.answer(makeChronicle(meetings), asked, telling, knowledge)
  await emit(tellFigure(figure, flags.format, asked), flags.out)
  return problems.length > 0 ? SOME_FAILED : DONE
}
