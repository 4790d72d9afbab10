import type { Command } from 'commander'
import { makeTrackNames, trackTexts } from '../../report/index.ts'
import { makeChronicle, needOf, TRACK_QUESTIONS, type TrackQuestion } from '../../track/index.ts'
import { DONE, NOTHING_READABLE, SOME_FAILED } from '../exit-status.ts'
import { interfaceLanguage } from '../interface.ts'
import { addLibraryOptions } from '../library.ts'
import { loadKnowledge } from '../load-knowledge.ts'
import { complainOf, emit, warnOf } from '../output.ts'
import { gatherMeetings } from '../track/gather-meetings.ts'
import { addTrackOptions, parseAsked, type TrackFlags } from '../track/options.ts'
import { QUESTIONS } from '../track/questions.ts'
import { readEvents, readIndexes } from '../track/read-outside.ts'
import { tellFigure } from '../track/write-figure.ts'

function helpOf(name: string, example: string): string {
  return `
Examples:
  unsaid track ${name} meetings/ ${example}
  unsaid track ${name} accounts.jsonl.gz ${example} --format csv
  unsaid track ${name} meetings/ --format svg --out ${name}.svg
  unsaid track ${name} --library news/ ${example}
Without a path the library here is asked, or without one the sample meetings. A folder holds a
folder for each meeting, or is a library’s; a file holds one account a line (text, and publisher,
side, lang, date, title, kind where known) or comparisons, plain or gzipped.`
}

export function addTrackCommand(program: Command, done: (status: number) => void): void {
  const track = program.command('track').description('follow positions over many meetings')
  for (const name of TRACK_QUESTIONS) {
    const { about, example } = QUESTIONS[name]
    addTrackOptions(
      addLibraryOptions(
        track.command(name).description(about).argument('[paths...]', 'folders of meetings or libraries, or JSON lines'),
      ),
    )
      .addHelpText('after', helpOf(name, example))
      .action(async (paths: string[], flags: TrackFlags) => done(await answer(name, paths, flags)))
  }
}

async function answer(question: TrackQuestion, paths: readonly string[], flags: TrackFlags): Promise<number> {
  const knowledge = await loadKnowledge(flags.knowledge)
  const asked = parseAsked(flags, knowledge)
  const [events, beside] = [readEvents(flags.events), readIndexes(flags.beside)]
  const asking = { need: needOf(question, asked), knowledge, habits: question === 'silences' }
  const { meetings, problems, habits } = await gatherMeetings(paths, flags, asking)
  const say = meetings.length === 0 ? complainOf : warnOf
  for (const problem of problems) say({ ...problem, subject: problem.document })
  if (meetings.length === 0) return NOTHING_READABLE
  const chronicle = makeChronicle(meetings)
  const lang = interfaceLanguage()
  const telling = { texts: trackTexts[lang], names: makeTrackNames(knowledge, lang), events }
  const figure = QUESTIONS[question].answer({ chronicle, asked, telling, knowledge, beside, ...(habits ? { habits } : {}) })
  await emit(await tellFigure(figure, flags.format, { asked, lang }), flags.out)
  return problems.length > 0 ? SOME_FAILED : DONE
}
