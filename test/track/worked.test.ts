import { describe, expect, it } from 'vitest'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import type { Account, Issue, Link, Participant, Statement } from '../../src/model/index.ts'
import {
  habitsOf,
  keepFidelity,
  keepLedger,
  makeChronicle,
  type TrackedMeeting,
  trackInfluence,
  trackProtocol,
} from '../../src/track/index.ts'
import { bootstrapInterval } from '../../src/track/stats/bootstrap.ts'
import { makeRandom } from '../../src/track/stats/random.ts'

type Said = Pick<Statement, 'side' | 'act'> & {
  readonly issues: readonly Issue[]
  readonly account?: string
  readonly target?: string
}

/** A meeting written down by hand: every figure below is worked out from these lines on paper. */
function meeting(
  id: string,
  sides: readonly string[],
  said: readonly Said[],
  more: Partial<TrackedMeeting> = {},
): TrackedMeeting {
  const date = `2020-01-${id}`
  const account = { id: 'a', side: sides[0]!, publisher: 'A', kind: 'readout', lang: 'en', date, completeness: 'whole', text: '' }
  const statements = said.map(
    ({ account: of = 'a', target = null, ...rest }, at) =>
      ({
        ...{ id: `${id}-${at}`, account: of, start: at, end: at + 1, quote: '.', speaker: null, voice: 'indirect', intensity: 2 },
        ...{ addressee: null, target, polarity: 'positive', modality: 'actual', quantities: [], toldBy: [], confidence: 1 },
        features: { concepts: [], actors: [], formulas: [], words: [] },
        ...rest,
      }) as Statement,
  )
  return {
    ...{ id, date, statements, links: [], findings: [], accounts: [account as unknown as Account] },
    meeting: { date, place: null, initiator: sides[0]!, form: 'meeting', sides, participants: [] },
    ...more,
  }
}

const office = (side: string, name: string): Participant => ({ name: side, side, office: name }) as Participant

describe('influence, worked by hand', () => {
  it('adds up components, shares and the weighted mean', async () => {
    const knowledge = await defaultKnowledge()
    const { ranks, weights } = knowledge.influence
    const head = [...knowledge.offices].find(([, { rank }]) => rank === 1)![0]
    const one = meeting(
      '10',
      ['KZ', 'CN'],
      [
        { side: 'CN', act: 'commit', issues: ['trade', 'energy'] },
        { side: 'KZ', act: 'support', issues: ['taiwan'], target: 'CN' },
      ],
    )
    const chronicle = makeChronicle([
      { ...one, meeting: { ...one.meeting, participants: [office('CN', head)] } },
      meeting('11', ['KZ', 'RU'], [{ side: 'RU', act: 'commit', issues: ['energy'] }]),
    ])
    const [cn, ru] = trackInfluence(chronicle, knowledge, { powers: ['CN', 'RU'] })
    // China: one contact at the highest rank, Taiwan backed, two matters pledged. Russia: a contact of unknown rank, one pledge.
    expect(cn!.values).toEqual({ contacts: ranks['1'], backing: 1, pledges: 2, formulas: 0, commitments: 0 })
    expect(ru!.values).toMatchObject({ backing: 0, pledges: 1 })
    expect(cn!.shares).toMatchObject({ backing: 1, pledges: 2 / 3, formulas: null, commitments: null })
    const contact = ranks['1']! / (ranks['1']! + (ru!.values.contacts ?? 0))
    const all = weights.contacts + weights.backing + weights.pledges
    expect(cn!.composite).toBeCloseTo((weights.contacts * contact + weights.backing + (weights.pledges * 2) / 3) / all, 10)
    expect(cn!.composite! + ru!.composite!).toBeCloseTo(1, 10)
    // Without backing, which China has alone, it is least; without the pledges it is most.
    const without = (weights.contacts * contact + (weights.pledges * 2) / 3) / (weights.contacts + weights.pledges)
    expect(cn!.sensitivity![0]).toBeCloseTo(Math.min(without, cn!.composite!), 10)
    expect(cn!.leads! + ru!.leads!).toBeCloseTo(1, 10)
  })
})

describe('the ledger, worked by hand', () => {
  it('has the mean difference of issues backed', async () => {
    const { coreInterests } = await defaultKnowledge()
    const backs: Said = { side: 'RU', act: 'support', issues: ['taiwan'], target: 'CN' }
    const chronicle = makeChronicle([
      meeting('10', ['RU', 'CN'], [backs]),
      meeting('11', ['RU', 'CN'], [backs, { side: 'RU', act: 'support', issues: ['xinjiang'], target: 'CN' }]),
      meeting('12', ['RU', 'CN'], []),
    ])
    const { balance } = keepLedger(chronicle, ['RU', 'CN'], coreInterests.sides)
    expect(balance.mean).toBe(1)
    expect(balance.meetings).toBe(3)
    expect(balance.interval![0]).toBeGreaterThanOrEqual(0)
    expect(balance.interval![1]).toBeLessThanOrEqual(2)
  })
})

describe('fidelity, worked by hand', () => {
  it('tells what was carried, softened, told otherwise and left out', () => {
    const record = {
      id: 'r',
      side: null,
      publisher: 'R',
      kind: 'transcript',
      lang: 'en',
      date: '2020-01-10',
      completeness: 'whole',
      text: '',
    }
    const one = meeting(
      '10',
      ['US', 'CN'],
      [
        { side: 'US', act: 'oppose', issues: ['taiwan'], account: 'r' },
        { side: 'US', act: 'warn', issues: ['sanctions'], account: 'r' },
        { side: 'US', act: 'support', issues: ['climate'], account: 'r' },
        { side: 'US', act: 'support', issues: ['trade'], account: 'r' },
        { side: 'US', act: 'oppose', issues: ['taiwan'] },
        { side: 'US', act: 'concern', issues: ['sanctions'] },
        { side: 'US', act: 'assess', issues: ['climate'] },
      ],
    )
    const link = (statements: string[], relations: Link['relations']): Link => ({
      statements,
      relations,
      confidence: 1,
      reasons: [],
    })
    const chronicle = makeChronicle([
      {
        ...one,
        accounts: [...one.accounts, record as unknown as Account],
        links: [link(['10-0', '10-4'], ['same']), link(['10-1', '10-5'], ['weaker'])],
      },
    ])
    const [entry] = keepFidelity(chronicle)
    expect(entry).toMatchObject({ publisher: 'A', checkable: 4, meetings: 1 })
    expect(entry!.counts).toEqual({ carried: 1, softened: 1, changed: 1, 'left-out': 1 })
    // Turned round, the same link says the same.
    const turned = makeChronicle([{ ...chronicle.meetings[0]!, links: [link(['10-5', '10-1'], ['stronger'])] }])
    expect(keepFidelity(turned)[0]!.counts.softened).toBe(1)
  })
})

describe('protocol, worked by hand', () => {
  it('counts who asked and gives the order and share of issues', async () => {
    const chronicle = makeChronicle([
      meeting(
        '10',
        ['US', 'CN'],
        [
          { side: 'US', act: 'assess', issues: ['taiwan'] },
          { side: 'US', act: 'assess', issues: ['trade'] },
          { side: 'CN', act: 'assess', issues: ['taiwan', 'trade'] },
          { side: 'CN', act: 'assess', issues: ['taiwan'] },
        ],
      ),
      meeting('11', ['CN', 'US'], []),
      meeting('12', ['US', 'CN'], []),
    ])
    const entries = trackProtocol(chronicle, await defaultKnowledge(), { holder: 'CN', toward: 'US' })
    expect(habitsOf(entries)).toMatchObject({ meetings: 3, asked: { US: 2, CN: 1 }, unsaid: 0 })
    expect(entries[0]!.accounts[0]!.order).toEqual([
      { issue: 'taiwan', share: 0.625 },
      { issue: 'trade', share: 0.375 },
    ])
    expect(entries[0]!.accounts[0]!.lag).toBe(0)
  })
})

describe('the bootstrap', () => {
  it('comes near the interval of the normal distribution where there is much', () => {
    const random = makeRandom('normal')
    const values = Array.from({ length: 400 }, () => random() + random() + random())
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length
    const error = Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (values.length - 1) / values.length)
    const [low, high] = bootstrapInterval(values, 'seed')!
    expect(low).toBeCloseTo(mean - 1.96 * error, 2)
    expect(high).toBeCloseTo(mean + 1.96 * error, 2)
  })
})
