import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import { addItems, fitModel, keptModel, loadMeeting, originalsOf, reanalyse, takeVerdicts } from '../../src/library/index.ts'
import { compareDocuments, parseCalibration } from '../../src/pipeline.ts'
import type { Store } from '../../src/store/index.ts'
import { HOMES, openAt } from '../store/homes.ts'

const knowledge = await defaultKnowledge()
const MEETINGS = 8
const day = (number: number): string => `2024-0${number + 1}-10`
const item = (name: string, text: string, given: Record<string, string>) => ({
  address: `memory://${name}`,
  name: `${name}.txt`,
  bytes: new TextEncoder().encode(text),
  given,
})

/** Two accounts of a call a month, each with something that the other leaves out. */
const ITEMS = Array.from({ length: MEETINGS }, (_, number) => [
  item(
    `kremlin${number}`,
    `Vladimir Putin spoke by telephone with President of China Xi Jinping. Vladimir Putin said that Russia supports the one-China principle. Xi Jinping noted that he respects the steps of Russia in Ukraine. The leaders condemned unilateral sanctions. Vladimir Putin said that Russia wants cooperation in energy.`,
    { publisher: 'Kremlin', side: 'RU', date: day(number), title: 'Telephone conversation with President of China Xi Jinping' },
  ),
  item(
    `xinhua${number}`,
    `Xi Jinping spoke by telephone with Russian President Vladimir Putin. Xi Jinping said that China hopes for a ceasefire in Gaza. Xi Jinping said that China was ready to deepen cooperation in agriculture. The two sides agreed to expand trade.`,
    { publisher: 'Xinhua', side: 'CN', date: day(number), title: 'Xi Jinping speaks with Vladimir Putin over phone' },
  ),
]).flat()

for (const testHome of HOMES)
  describe.skipIf(testHome.missing !== null)(
    `a library’s model, ${testHome.name}${testHome.missing ? ` (${testHome.missing})` : ''}`,
    () => {
      let store: Store
      let close: () => Promise<void>
      beforeEach(async () => {
        const { home, drop } = await testHome.make()
        store = await openAt(home)
        close = async () => {
          await store.close()
          await drop()
        }
        await addItems(store, ITEMS, { knowledge })
      }, 60_000)
      afterEach(() => close())

      it('is fitted to verdicts, applied to every meeting, and reproduces its comparison from the originals to the byte', async () => {
        const meetings = (await store.meetings.list({ limit: 50 })).filter(({ meeting }) => meeting.form === 'call')
        expect(meetings).toHaveLength(MEETINGS)
        const [unjudged, ...judged] = meetings
        expect(await fitModel(store)).toMatchObject({ judged: 0, changed: false })
        expect(await keptModel(store)).toBeNull()
        for (const { id } of judged)
          for (const { finding } of await store.findings.list({ meetingId: id, kind: 'omission' }))
            await takeVerdicts(store, [{ kind: 'finding', id: finding.id, verdict: 'confirm' }], { author: 'ann', knowledge })
        const before = (await loadMeeting(store, unjudged!.id, { knowledge }))!.comparison
        const { judged: count, changed, model } = await fitModel(store)
        expect(count).toBeGreaterThanOrEqual(20)
        expect([changed, model.kinds.omission?.by]).toEqual([true, 'verdicts'])
        expect(await fitModel(store)).toMatchObject({ changed: false })
        expect((await store.meetings.get(unjudged!.id))?.stale).toBe(true)
        const summary = await reanalyse(store, { knowledge })
        expect(summary.meetings).toMatchObject({ compared: MEETINGS, otherwise: MEETINGS })
        const { comparison } = (await loadMeeting(store, unjudged!.id, { knowledge }))!
        expect(comparison.manifest.parameters.model).toBe(model.name)
        const sureness = (findings: typeof comparison.findings): number =>
          findings.filter(({ kind }) => kind === 'omission').reduce((sum, { confidence }) => sum + confidence, 0)
        // All that were judged were right.
        expect(sureness(comparison.findings)).toBeGreaterThan(sureness(before.findings))
        const read = parseCalibration(JSON.parse(JSON.stringify(await keptModel(store))))
        if (!read.ok) throw read.error
        const documents = []
        for await (const { id: _, name, base64, ...set } of originalsOf(store, unjudged!.id))
          documents.push({ name, bytes: new Uint8Array(Buffer.from(base64, 'base64')), set })
        const again = await compareDocuments(documents, { knowledge, calibration: read.value })
        expect(JSON.stringify(again)).toBe(JSON.stringify(comparison))
      }, 120_000)
    },
  )
