import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MeetingSummary, NewVerdict, Progress, VerdictTarget } from '../../src/api/contract.ts'
import { addDocuments, type Library } from '../../src/api/index.ts'
import { checkComparison } from '../../src/model/index.ts'

const KREMLIN = `---
publisher: Kremlin
side: RU
lang: en
date: 2031-03-04
kind: readout
---
Vladimir Putin had a telephone conversation with President of China Xi Jinping.

The President of Russia said that Russia supports China on the Taiwan issue and opposes sanctions.

Xi Jinping said that China firmly opposes sanctions against Russia and will buy more Russian gas.`

const CCTV = `---
publisher: 中央电视台
side: CN
lang: zh
date: 2031-03-04
kind: readout
---
3月4日，国家主席习近平同俄罗斯总统普京通电话。

习近平指出，中方愿同俄方发展两国关系，扩大能源合作。

普京表示，俄方坚定支持中方在台湾问题上的立场。`

const OTHER = `---
publisher: Akorda
side: KZ
lang: en
date: 2031-05-06
kind: readout
---
President of Kazakhstan Kassym-Jomart Tokayev met with President of Russia Vladimir Putin.

Kassym-Jomart Tokayev said that Kazakhstan supports closer trade with Russia.`

/** A first library on a busy machine. */
const SLOW = 90_000

/** What a verdict has besides what it is about. */
const VERDICT: Omit<NewVerdict, 'meeting' | 'target' | 'verdict'> = {
  correction: null,
  coder: 'ann',
  note: '',
  blind: false,
  round: null,
}

const ASK = { sort: 'newest', offset: 0, limit: 100 } as const

/** What holds of any library, wherever it is kept. */
export function holdsAsLibrary(name: string, open: () => Promise<Library>): void {
  describe(`${name} as a library`, { timeout: SLOW }, () => {
    let library: Library
    beforeEach(async () => {
      library = await open()
    }, SLOW)
    afterEach(() => library.close(), SLOW)

    const add = async (files: Readonly<Record<string, string>>, meeting?: string): Promise<Progress> => {
      const documents = Object.entries(files).map(([file, text]) => ({ document: { name: file, text } }))
      const into = meeting === undefined ? {} : { meeting }
      return addDocuments(library, documents, { job: 'test', tell: () => undefined, ...into })
    }
    const two = () => add({ 'kremlin.en.md': KREMLIN, 'cctv.zh.md': CCTV })

    it('puts two accounts of one call into one meeting, in either order', async () => {
      expect((await two()).meetings).toHaveLength(1)
      const { total, items } = await library.listMeetings(ASK)
      expect(total).toBe(1)
      expect(items[0]).toMatchObject({ date: '2031-03-04', sides: ['CN', 'RU'], sample: false })
      const meeting = await library.getMeeting(items[0]!.id)
      expect(meeting!.comparison.accounts.map(({ publisher }) => publisher).sort()).toEqual(['Kremlin', '中央电视台'])
      expect(checkComparison(meeting!.comparison)).toEqual([])
      expect(meeting!.comparison.findings.length).toBeGreaterThan(0)
    })

    it('takes what it can and says of the rest why not', async () => {
      const last = await add({ 'kremlin.en.md': KREMLIN, 'empty.txt': '' })
      expect(last.done).toBe(true)
      expect(last.meetings).toHaveLength(1)
      expect(last.problems).toMatchObject([{ code: 'empty', document: 'empty.txt' }])
      expect(await library.listProblems()).toMatchObject([{ code: 'empty' }])
    })

    it('takes the same account once, and keeps other words under its name as a revision', async () => {
      await two()
      await add({ 'kremlin.en.md': KREMLIN })
      const [first] = (await library.listMeetings(ASK)).items
      expect(first!.accounts).toHaveLength(2)
      await add({ 'kremlin.en.md': KREMLIN.replace('firmly opposes', 'opposes') }, first!.id)
      const { id } = first!.accounts.find(({ publisher }) => publisher === 'Kremlin')!
      const revisions = await library.listRevisions(first!.id, id)
      expect(revisions.map(({ text }) => text.includes('firmly opposes'))).toEqual([false, true])
      expect(revisions[0]!.current).toBe(true)
    })

    it('finds words as they stand, and what they name in another language', async () => {
      await two()
      const hits = (await library.search({ q: 'Taiwan', limit: 20, offset: 0 })).hits
      expect(hits.map(({ lang, by }) => `${lang} ${by}`).sort()).toEqual(['en words', 'zh meaning'])
      for (const { quote, marks } of hits) for (const { start, end } of marks) expect(quote.slice(start, end)).toBe('Taiwan')
      expect((await library.search({ q: 'xylophone', limit: 20, offset: 0 })).hits).toEqual([])
      const narrowed = await library.search({ q: 'issue:taiwan lang:zh', limit: 20, offset: 0 })
      expect(narrowed.hits.map(({ lang }) => lang)).toEqual(['zh'])
      expect((await library.search({ q: 'side:RU', limit: 1, offset: 0 })).total).toBeGreaterThan(1)
      await expect(library.search({ q: 'issue:none-such', limit: 20, offset: 0 })).rejects.toThrow(/none of those known/u)
    })

    it('merges meetings, answers under the old address, and splits again', async () => {
      await two()
      await add({ 'akorda.en.md': OTHER })
      const [later, earlier] = (await library.listMeetings(ASK)).items as [MeetingSummary, MeetingSummary]
      const merged = await library.mergeMeetings([earlier.id, later.id])
      expect((await library.listMeetings(ASK)).total).toBe(1)
      expect((await library.getMeeting(later.id))!.id).toBe(merged)
      const [akorda] = later.accounts.map((one) => one.id)
      const split = await library.splitMeeting(merged, [akorda!])
      expect((await library.getMeeting(split))!.comparison.accounts.map(({ publisher }) => publisher)).toEqual(['Akorda'])
      const rest = (await library.listMeetings(ASK)).items.find(({ id }) => id !== split)!
      expect(rest.accounts.map(({ publisher }) => publisher).sort()).toEqual(['Kremlin', '中央电视台'])
      expect(await library.resolveMeeting(merged)).not.toBeNull()
      await expect(library.splitMeeting(split, [akorda!])).rejects.toThrow(/nothing would stay/u)
      await expect(library.mergeMeetings([split, 'none'])).rejects.toThrow(/there is no meeting none/u)
    })

    it('keeps verdicts, lets them be withdrawn, and puts a person’s correction over the machine’s code', async () => {
      const id = (await two()).meetings[0]!
      const { comparison } = (await library.getMeeting(id))!
      const target: VerdictTarget = { kind: 'finding', id: comparison.findings[0]!.id }
      const given = {
        meeting: id,
        target,
        verdict: 'confirmed',
        correction: null,
        coder: 'ann',
        note: '',
        blind: false,
        round: null,
      } as const
      const kept = await library.giveVerdict(given)
      expect((await library.getMeeting(id))!.verdicts).toMatchObject([{ coder: 'ann', verdict: 'confirmed' }])
      expect(await library.withdrawVerdict(kept.id)).toBe(true)
      expect((await library.getMeeting(id))!.verdicts).toEqual([])

      const { account, start, end, quote, id: statement } = comparison.statements.find((one) => one.side === 'CN')!
      const words: VerdictTarget = { kind: 'statement', account, start, end, quote }
      await library.giveVerdict({ ...given, target: words, verdict: 'corrected', correction: { field: 'side', value: 'RU' } })
      await library.reanalyse(id)
      const again = (await library.getMeeting(id))!.comparison.statements.find((one) => one.id === statement)
      expect(again!.side).toBe('RU')
      const gone: VerdictTarget = { ...words, quote: 'other words' } as VerdictTarget
      await expect(library.giveVerdict({ ...given, target: gone })).rejects.toThrow(/not in/u)
    })

    it('queues what is worth judging, and gives a blind coder what another has judged, without the verdict', async () => {
      const id = (await two()).meetings[0]!
      const queue = await library.judgeQueue({ coder: 'ann', blind: false, limit: 50, kind: 'finding' })
      expect(queue.total).toBeGreaterThan(1)
      expect(queue.items.map(({ value }) => value)).toEqual(queue.items.map(({ value }) => value).sort((a, b) => b - a))
      expect((await library.judgeQueue({ coder: 'bob', blind: true, limit: 50, kind: 'finding' })).total).toBe(0)
      const { target } = queue.items[0]!
      const given = { meeting: id, target, correction: null, note: '', blind: false, round: null } as const
      await library.giveVerdict({ ...given, verdict: 'confirmed', coder: 'ann' })
      expect((await library.judgeQueue({ coder: 'ann', blind: false, limit: 50, kind: 'finding' })).total).toBe(queue.total - 1)
      const blind = await library.judgeQueue({ coder: 'bob', blind: true, limit: 50, kind: 'finding' })
      expect(blind.items).toMatchObject([{ target, verdicts: [] }])
      await library.giveVerdict({ ...given, verdict: 'rejected', coder: 'bob', blind: true })
      const agreement = await library.agreement()
      expect(agreement.by).toMatchObject([{ what: 'finding', shared: 1, pairs: [{ coders: ['ann', 'bob'], agreed: 0 }] }])
      expect(agreement.disagreements).toHaveLength(1)
    })

    it('keeps what was not taken until it is tried again or forgotten', async () => {
      const speech = 'Speech\n\nThe world is changing, and everybody should think about what that means for trade.'
      const last = await add({ 'speech.en.txt': speech, 'empty.txt': '' })
      expect(last.problems.map(({ code, again }) => [code, again]).sort()).toEqual([
        ['empty', true],
        ['no-meeting', true],
      ])
      const { id: meeting } = (await library.listMeetings(ASK)).items[0] ?? { id: (await two()).meetings[0]! }
      const problem = (await library.listProblems()).find(({ code }) => code === 'no-meeting')!
      const again = (await library.problemAgain(problem.id))!
      const placed = await addDocuments(library, [again], { job: 'test', tell: () => undefined, meeting })
      expect(placed.problems).toEqual([])
      expect((await library.getMeeting(meeting))!.comparison.accounts).toHaveLength(3)
      for (const { id } of await library.listProblems()) expect(await library.forgetProblem(id)).toBe(true)
      expect(await library.listProblems()).toEqual([])
      expect(await library.forgetProblem(problem.id)).toBe(false)
    })

    it('compares accounts that a person put together, though their days and sides say otherwise', async () => {
      await two()
      await add({ 'akorda.en.md': OTHER })
      const [later, earlier] = (await library.listMeetings(ASK)).items as [MeetingSummary, MeetingSummary]
      const merged = await library.mergeMeetings([earlier.id, later.id])
      const { comparison } = (await library.getMeeting(merged))!
      expect(comparison.accounts).toHaveLength(3)
      expect(comparison.problems.map(({ code }) => code)).not.toContain('different-meetings')
      await library.reanalyse(merged)
      expect((await library.getMeeting(merged))!.comparison.accounts).toHaveLength(3)
    })

    it('puts a finding aside that a person rejects, and brings it back when that is taken back', async () => {
      const id = (await two()).meetings[0]!
      const finding = (await library.getMeeting(id))!.comparison.findings[0]!
      const target: VerdictTarget = { kind: 'finding', id: finding.id }
      const rejected = await library.giveVerdict({ ...VERDICT, meeting: id, target, verdict: 'rejected' })
      const without = (await library.getMeeting(id))!
      expect(without.comparison.findings.map((one) => one.id)).not.toContain(finding.id)
      expect(without.setAside.map((one) => one.id)).toEqual([finding.id])
      expect(await library.withdrawVerdict(rejected.id)).toBe(true)
      expect(await library.withdrawVerdict(rejected.id)).toBe(false)
      expect((await library.getMeeting(id))!.comparison.findings.map((one) => one.id)).toContain(finding.id)
      expect(await library.verdictHistory({ limit: 10 })).toMatchObject([{ id: rejected.id, undone: expect.any(String) }])
      expect(await library.verdictHistory({ limit: 10, coder: 'nobody' })).toEqual([])
    })

    it('gives a blind coder of statements the words without labels, and compares what coders say field by field', async () => {
      const meeting = (await two()).meetings[0]!
      const blind = await library.judgeQueue({ coder: 'ann', blind: true, limit: 50, kind: 'statement' })
      expect(blind.total).toBeGreaterThan(2)
      expect(blind.items.every(({ machine, verdicts }) => machine === null && verdicts.length === 0)).toBe(true)
      const open = await library.judgeQueue({ coder: 'ann', blind: false, limit: 50, kind: 'statement' })
      const gas = open.items.find(({ passages }) => passages[0]!.quote.includes('Russian gas'))!
      expect(gas.machine).toMatchObject({ side: 'CN' })
      const [{ account, start, end, quote, before }] = gas.passages as [(typeof gas.passages)[number]]
      expect(before).toContain('Taiwan')
      const words = { account, start, end, quote }
      const values = { side: 'CN', act: 'oppose', issues: 'sanctions', intensity: '2' } as const
      const given = await library.giveCoding({ meeting, words, values, coder: 'ann', note: '' })
      expect(given.map(({ target }) => target.kind === 'attribute' && target.field)).toEqual([
        'side',
        'act',
        'issues',
        'intensity',
      ])
      await library.giveCoding({ meeting, words, values: { ...values, intensity: '3' }, coder: 'bob', note: '' })
      const agreement = await library.agreement()
      expect(agreement.by.map(({ what, shared }) => [what, shared])).toEqual([
        ['act', 1],
        ['intensity', 1],
        ['issues', 1],
        ['side', 1],
      ])
      expect(agreement.disagreements).toMatchObject([{ target: { kind: 'attribute', field: 'intensity' } }])
      const { target } = agreement.disagreements[0]!
      const last = { meeting, target, verdict: 'corrected', correction: { field: 'intensity', value: '3' } } as const
      await library.giveVerdict({ ...VERDICT, ...last, coder: 'eva', round: 'arbitration' })
      expect((await library.agreement()).disagreements).toEqual([])
      const { statements } = (await library.getMeeting(meeting))!.comparison
      expect(statements.find((one) => one.quote === quote)!.intensity).toBe(3)
      const left = await library.judgeQueue({ coder: 'ann', blind: true, limit: 50, kind: 'statement' })
      expect(left.total).toBe(blind.total - 1)
    })

    it('takes verdicts on links, and ends those that a person rejects', async () => {
      const meeting = (await two()).meetings[0]!
      const queue = await library.judgeQueue({ coder: 'ann', blind: false, limit: 50, kind: 'link' })
      expect(queue.total).toBeGreaterThan(0)
      const { target, passages } = queue.items[0]!
      expect(passages).toHaveLength(2)
      await library.giveVerdict({ ...VERDICT, meeting, target, verdict: 'rejected' })
      const { links } = (await library.getMeeting(meeting))!.comparison
      expect(links.length).toBeLessThan(queue.total)
    })

    it('finds the words of a verdict again when the account is revised', async () => {
      const meeting = (await two()).meetings[0]!
      const { comparison } = (await library.getMeeting(meeting))!
      const statement = comparison.statements.find(({ quote }) => quote.includes('Russian gas'))!
      const { account, start, end, quote } = statement
      const correction = { field: 'speaker', value: 'Sergey Lavrov' } as const
      const target: VerdictTarget = { kind: 'statement', account, start, end, quote }
      await library.giveVerdict({ ...VERDICT, meeting, target, verdict: 'corrected', correction })
      await add({ 'kremlin.en.md': KREMLIN.replace('Vladimir Putin had', 'On 4 March, Vladimir Putin had') }, meeting)
      const again = (await library.getMeeting(meeting))!.comparison.statements.find((one) => one.quote === quote)!
      expect(again.start).toBeGreaterThan(start)
      expect(again.speaker).toBe('Sergey Lavrov')
    })

    it('lists publishers with what it has of each', async () => {
      await two()
      const sources = await library.listSources()
      expect(sources.map(({ publisher, accounts }) => [publisher, accounts]).sort()).toEqual([
        ['Kremlin', 1],
        ['中央电视台', 1],
      ])
    })
  })
}
