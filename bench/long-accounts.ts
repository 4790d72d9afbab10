import type { Document } from '../src/pipeline.ts'

const MATTERS = [
  ['supports', 'on the Taiwan issue'],
  ['opposes', 'sanctions and unilateral measures'],
  ['is concerned about', 'NATO enlargement'],
  ['proposes', 'to expand trade and energy cooperation'],
  ['welcomes', 'peace talks on Ukraine'],
  ['stresses', 'the central role of the United Nations'],
  ['is ready to develop', 'exchanges between students and regions'],
  ['condemns', 'interference in internal affairs'],
] as const

/** Some words to a sentence made below. */
const WORDS_A_SENTENCE = 14

/** Accounts of one meeting of so many words each: alike in part, each with sentences that the others do not have. */
export function makeLongAccounts(count: number, words: number): Document[] {
  return Array.from({ length: count }, (_, which) => {
    const side = which % 2 === 0 ? 'RU' : 'CN'
    const head = `---\npublisher: Publisher ${which + 1}\nside: ${side}\nlang: en\ndate: 2031-03-04\nkind: readout\n---\n`
    const sentences = ['President of Russia Vladimir Putin held talks with President of China Xi Jinping in Moscow.']
    const told = MATTERS.filter((_, at) => at !== which && at !== which + 3)
    for (let n = 0; n < words / WORDS_A_SENTENCE; n++) {
      const [act, matter] = told[n % told.length]!
      const [who, state] = n % 2 === 0 ? ['Vladimir Putin', 'Russia'] : ['Xi Jinping', 'China']
      sentences.push(
        `${who} said that ${state} ${act} ${matter}, as in round ${n + which} of ${2000 + n} contacts between the sides.`,
      )
      if (n % 5 === 4) sentences.push('\n\n')
    }
    return { name: `account-${which + 1}.md`, text: head + sentences.join(' ') }
  })
}
