import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expandForm } from '../../src/knowledge/expand.ts'
import { Matcher } from '../../src/knowledge/matcher.ts'
import { packTrie, Trie } from '../../src/knowledge/trie.ts'
import { normalise } from '../../src/language/index.ts'

const find = (forms: readonly string[], text: string): string[] => {
  const matcher = new Matcher(
    new Trie(packTrie(forms.flatMap((form, index) => expandForm(form).map((plain) => [plain, index] as const)))),
  )
  return matcher.match(normalise(text)).map(({ start, end }) => text.slice(start, end))
}

describe('forms', () => {
  it.each<[string, string[]]>([
    ['{a|b} c', ['a c', 'b c']],
    ['war{|s}', ['war', 'wars']],
    ['{x{|y}|z}', ['x', 'xy', 'z']],
    ['Türkiye', ['turkiye']],
  ])('%s', (form, wanted) => {
    expect(expandForm(form)).toEqual(wanted)
  })

  it.each(['{a|b', 'a}', '{a}}'])('names a malformed form: %s', (form) => {
    expect(() => expandForm(form)).toThrow(form)
  })
})

describe('Matcher', () => {
  it.each<[string[], string, string[]]>([
    [['sanction*'], 'New sanctions were sanctioned.', ['sanctions', 'sanctioned']],
    [['war'], 'The war, not the warm one; wars.', ['war']],
    [['one china'], 'The One-China principle', ['One-China']],
    [['территориальн* целостност*'], 'уважение территориальной целостности', ['территориальной целостности']],
    [['мир{|а|у}'], 'мир, мира, мировой', ['мир', 'мира']],
    [['台湾'], '臺灣問題與台湾', ['臺灣', '台湾']],
    [['台独'], '反对“台独”分裂', ['台独']],
    [['выразил ~ поддержку'], 'выразил свою полную поддержку', ['выразил свою полную поддержку']],
    [['expressed ~ support'], 'expressed, for once, support', []],
    [['开展~合作'], '开展多领域务实合作', ['开展多领域务实合作']],
  ])('%j in “%s”', (forms, text, wanted) => {
    expect(find(forms, text)).toEqual(wanted)
  })

  it('finds what a plain search finds, in any Chinese text', () => {
    const chars = fc.constantFrom('中', '国', '美', '印', '度', '尼', '西', '亚')
    const word = fc.string({ unit: chars, minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 8 }),
        fc.string({ unit: chars, maxLength: 40 }),
        (words, text) => {
          const wanted = words.flatMap((one) =>
            [...text]
              .map((_, i) => i)
              .filter((i) => text.startsWith(one, i))
              .map((i) => `${i}:${one}`),
          )
          const matcher = new Matcher(new Trie(packTrie(words.map((one, index) => [one, index] as const))))
          const found = matcher.match(normalise(text)).map(({ form, start, end }) => `${start}:${words[form]}:${end - start}`)
          expect(found.sort()).toEqual(wanted.map((one) => `${one}:${one.split(':')[1]!.length}`).sort())
        },
      ),
    )
  })
})

describe('a packed trie', () => {
  const texts = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', ' ', 'ж', '中', '\u0001', '\u0002'),
    minLength: 1,
    maxLength: 6,
  })
  const forms = fc.array(fc.tuple(texts, fc.nat({ max: 20 })), { maxLength: 60 })
  const sorted = (list: readonly (readonly [string, number])[]): string[] => list.map(([text, form]) => `${text}\0${form}`).sort()

  it('gives back every form that was packed, through JSON too', () => {
    fc.assert(
      fc.property(forms, (given) => {
        const packed = JSON.parse(JSON.stringify(packTrie(given)))
        expect(sorted(new Trie(packed).listForms())).toEqual(sorted(given))
      }),
    )
  })

  it('is walked to every form, and nowhere else', () => {
    fc.assert(
      fc.property(forms, texts, (given, other) => {
        const trie = new Trie(packTrie(given))
        const at = (text: string): number =>
          [...text].reduce((node, unit) => (node < 0 ? node : trie.step(node, unit.charCodeAt(0)) || -1), 0)
        for (const [text, form] of given) expect(trie.formsAt(at(text))).toContain(form)
        if (!given.some(([text]) => text.startsWith(other))) expect(at(other)).toBe(-1)
      }),
    )
  })
})
