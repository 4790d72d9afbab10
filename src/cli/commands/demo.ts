import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import type { Command } from 'commander'
import { UnsaidError } from '../../model/index.ts'
import { compareDocuments } from '../../pipeline.ts'
import { makeReader, renderHtml, renderTerminal } from '../../report/index.ts'
import { DONE } from '../exit-status.ts'
import { gatherDocuments } from '../input-files.ts'
import { cliTexts, interfaceLanguage } from '../interface.ts'
import { invocation } from '../invocation.ts'
import { loadKnowledge } from '../load-knowledge.ts'
import { emit, makePaint, terminalWidth } from '../output.ts'
import { samplesFolder } from '../samples.ts'

/** The meeting that the program shows first: the one that its mission begins with. */
const FIRST = '2022-09-09-li-zhanshu-duma'

const HELP = `
Examples:
  unsaid demo
  unsaid demo 2022-02-25-xi-putin-call          another meeting; a wrong name lists all
  unsaid demo --out demo.html                   keep its page`

export function addDemoCommand(program: Command, done: (status: number) => void): void {
  program
    .command('demo')
    .description('compare the accounts of a sample meeting')
    .argument('[meeting]', 'which sample', FIRST)
    .option('-o, --out <file>', 'keep the report as a page here (default: among the temporary files)')
    .addHelpText('after', HELP)
    .action(async (meeting: string, { out }: { readonly out?: string }) => done(await demo(meeting, out)))
}

async function demo(meeting: string, out: string | undefined): Promise<number> {
  const folder = samplesFolder()
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  if (!names.includes(meeting))
    throw new UnsaidError('usage', `there is no sample ${meeting}`, { hint: `one of ${names.join(', ')}`, subject: meeting })
  const knowledge = await loadKnowledge([])
  const { documents } = gatherDocuments([join(folder, meeting)], new Map())
  const comparison = await compareDocuments(documents, { knowledge, lang: interfaceLanguage() })
  const reader = makeReader(interfaceLanguage(), knowledge, comparison.meeting.sides)
  await emit(renderTerminal(comparison, { reader, paint: makePaint(false), width: terminalWidth() }), undefined)
  const page = writePage(renderHtml(comparison, reader), out)
  await emit(nextSteps(names, meeting, { folder: join(folder, meeting), page }), undefined)
  return DONE
}

const PAGE = 'unsaid-demo.html'

/** Where it was asked for, or among the temporary files: a folder is nobody's to leave things in unasked. Returns the path. */
function writePage(html: string, out: string | undefined): string {
  const path = out === undefined ? join(mkdtempSync(join(tmpdir(), 'unsaid-')), PAGE) : resolve(out)
  writeFileSync(path, html)
  return path
}

function nextSteps(names: readonly string[], shown: string, { folder, page }: { folder: string; page: string }): string {
  const unsaid = invocation()
  const { demo: texts } = cliTexts()
  const others = names.filter((name) => name !== shown).slice(0, 3)
  const steps = [
    [`${unsaid} serve`, texts.serve],
    [`${unsaid} compare ${shortest(folder)} --explain 1`, texts.first],
    ...others.map((name) => [`${unsaid} demo ${name}`, '']),
    [`${unsaid} compare FILE FILE`, texts.own],
    [`${unsaid} --help`, texts.else],
  ]
  return [
    `\n${texts.page}`,
    `  ${page}`,
    '',
    texts.made,
    texts.next,
    ...steps.map(([command, about]) => `  ${command}${about ? `\n      ${about}` : ''}`),
    '',
  ].join('\n')
}

/** A path as it is short to type, quoted where a shell would take it apart. */
function shortest(path: string): string {
  const here = relative(process.cwd(), path)
  const short = here !== '' && here.length < path.length ? here : path
  return /[^\p{L}\p{N}_./\\:-]/u.test(short) ? `"${short}"` : short
}
