import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { candidatePairs, groupAccounts } from '../../src/identity/group-accounts.ts'
import type { Word } from '../../src/identity/index.ts'
import { sign } from './documents.ts'

/** Every row is one meeting: the groups that have to come out of all its documents thrown together. */
const CASES: readonly { readonly name: string; readonly groups: readonly (readonly string[])[] }[] = [
  {
    name: 'one call told by both sides in two languages',
    groups: [
      [
        'kremlin 2024-03-05 | Telephone conversation with President of China Xi Jinping | Vladimir Putin spoke by telephone with President of China Xi Jinping.',
        'xinhua 2024-03-06 | 习近平同俄罗斯总统普京通电话 | 3月5日下午，国家主席习近平同俄罗斯总统普京通电话。',
      ],
    ],
  },
  {
    name: 'an evening in Washington that is a morning in Beijing',
    groups: [
      [
        'whitehouse 2023-05-10 | Readout of President Biden’s Call with President Xi Jinping of China | President Biden spoke today with President Xi Jinping of the People’s Republic of China.',
        'xinhua 2023-05-11 | 习近平同美国总统拜登通电话 | 5月11日上午，国家主席习近平同美国总统拜登通电话。',
      ],
    ],
  },
  {
    name: 'the same two on the day after, by one clock',
    groups: [
      [
        'kremlin 2024-03-05 | Telephone conversation with President of France Emmanuel Macron | On March 5, Vladimir Putin had a telephone conversation with President of France Emmanuel Macron.',
      ],
      [
        'kremlin 2024-03-06 | Telephone conversation with President of France Emmanuel Macron | On March 6, Vladimir Putin again spoke by telephone with President of France Emmanuel Macron.',
      ],
    ],
  },
  {
    name: 'two calls on one day',
    groups: [
      [
        'kremlin 2024-03-05 | Telephone conversation with President of France Emmanuel Macron | Vladimir Putin had a telephone conversation with President of France Emmanuel Macron in the morning.',
        'elysee 2024-03-05 | Phone call of President Emmanuel Macron with President Vladimir Putin | Emmanuel Macron spoke on the phone with Vladimir Putin today.',
      ],
      [
        'kremlinRu 2024-03-05 | Повторный телефонный разговор с Президентом Франции Эммануэлем Макроном | Вечером состоялся повторный телефонный разговор Владимира Путина с Эммануэлем Макроном.',
        'elysee 2024-03-05 | Second call of President Emmanuel Macron with President Vladimir Putin | Emmanuel Macron and Vladimir Putin held a second phone call this evening.',
      ],
    ],
  },
  {
    name: 'a readout a week late that names its day',
    groups: [
      [
        'kremlin 2024-03-05 | Meeting with President of Serbia Aleksandar Vucic | Vladimir Putin met with President of Serbia Aleksandar Vucic in Moscow.',
        'xinhua 2024-03-12 | 塞尔维亚总统武契奇同普京会谈 | 塞尔维亚总统武契奇3月5日在莫斯科同俄罗斯总统普京举行会谈。',
      ],
    ],
  },
  {
    name: 'a visit: talks and statements of the presidents, and the prime minister apart',
    groups: [
      [
        'cctv 2024-05-17 | 习近平同俄罗斯总统会谈 | 5月16日上午，国家主席习近平在北京人民大会堂同俄罗斯总统普京举行会谈。',
        'cctv 2024-05-17 | 习近平同俄罗斯总统共同会见记者 | 5月16日中午，国家主席习近平同俄罗斯总统普京共同会见记者。',
        'kremlin 2024-05-16 | Talks with President of China Xi Jinping | Vladimir Putin held talks with President of China Xi Jinping in Beijing.',
      ],
      ['cctv 2024-05-17 | 李强会见俄罗斯总统 | 5月16日下午，国务院总理李强在北京会见俄罗斯总统普京。'],
    ],
  },
  {
    name: 'a summit with meetings beside it',
    groups: [
      [
        'kremlin 2024-07-04 | Meeting with President of Türkiye Recep Tayyip Erdogan | Vladimir Putin met with President of Türkiye Recep Tayyip Erdogan on the sidelines of the summit in Astana.',
      ],
      [
        'kremlin 2024-07-04 | Meeting with President of China Xi Jinping | Vladimir Putin met with President of China Xi Jinping on the sidelines of the summit in Astana.',
        'cctv 2024-07-04 | 习近平会见俄罗斯总统 | 当地时间7月4日，国家主席习近平在阿斯塔纳会见俄罗斯总统普京。',
      ],
      [
        'kremlin 2024-07-04 | Trilateral meeting with Xi Jinping and Recep Tayyip Erdogan | Vladimir Putin held a trilateral meeting with President of China Xi Jinping and President of Türkiye Recep Tayyip Erdogan.',
      ],
    ],
  },
  {
    name: 'a letter on the day of a call',
    groups: [
      [
        'kremlin 2024-03-05 | Congratulations to President of Serbia Aleksandar Vucic | Vladimir Putin sent a message to President of Serbia Aleksandar Vucic.',
      ],
      [
        'kremlin 2024-03-05 | Telephone conversation with President of Serbia Aleksandar Vucic | Vladimir Putin spoke by telephone with President of Serbia Aleksandar Vucic.',
      ],
    ],
  },
]

const signCase = async (groups: readonly (readonly string[])[]) => Promise.all(groups.flat().map((line) => sign(line)))
const idsOf = (groups: readonly { readonly accounts: readonly string[] }[]): string[][] =>
  groups.map(({ accounts }) => [...accounts])
const sorted = (groups: readonly (readonly string[])[]): string[][] =>
  groups.map((group) => [...group].sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1))

describe('accounts are grouped into meetings', () => {
  for (const { name, groups } of CASES)
    it(name, async () => {
      expect(idsOf(groupAccounts(await signCase(groups)))).toEqual(sorted(groups))
    })

  it('whatever the order in which they come', async () => {
    const all = await signCase(CASES.flatMap(({ groups }) => groups))
    const once = idsOf(groupAccounts(all))
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(idsOf(groupAccounts(shuffled))).toEqual(once)
      }),
      { numRuns: 25 },
    )
  })

  it('and none changes the group of another with which it shares no key', async () => {
    const all = await signCase(CASES.flatMap(({ groups }) => groups))
    const alone = await signCase(CASES[0]!.groups)
    const others = all.filter(({ days }) => days !== null && days.from > '2024-04-01')
    const together = idsOf(groupAccounts([...alone, ...others]))
    expect(together).toEqual(expect.arrayContaining(idsOf(groupAccounts(alone))))
  })

  it('by comparing only those filed under a common day and pair of sides', async () => {
    const all = await signCase(CASES.flatMap(({ groups }) => groups))
    expect(candidatePairs(all).length).toBeLessThan((all.length * (all.length - 1)) / 4)
  })
})

describe('people’s word on which accounts are of one meeting', () => {
  const [a, b] = CASES[0]!.groups[0]! as [string, string]
  const pair = [a, b].sort() as unknown as readonly [string, string]
  const far = CASES[4]!.groups[0]![0]!

  it('parts what the machine joins, and joins what it parts', async () => {
    const signatures = [...(await signCase([[a, b]])), await sign(far)]
    const apart: Word = { kind: 'apart', accounts: pair }
    expect(groupAccounts(signatures, [apart]).map(({ accounts }) => accounts.length)).toEqual([1, 1, 1])
    const together: Word = { kind: 'together', accounts: [a, far].sort() as unknown as [string, string] }
    const joined = groupAccounts(signatures, [together])
    expect(joined.some(({ accounts }) => accounts.includes(a) && accounts.includes(far))).toBe(true)
  })

  it('is the later one where two contradict each other', async () => {
    const signatures = await signCase([[a, b]])
    const apart: Word = { kind: 'apart', accounts: pair }
    const together: Word = { kind: 'together', accounts: pair }
    expect(groupAccounts(signatures, [apart, together])).toHaveLength(1)
    expect(groupAccounts(signatures, [together, apart])).toHaveLength(2)
  })
})
