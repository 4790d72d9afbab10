import type { Statement } from '../../model/index.ts'
import { actNoun } from '../describe.ts'
import type { View } from './view.ts'

/** Names and values of the codes that are set, ids beside words so that they can be looked up. */
export function codesOf(view: View, one: Statement): (readonly [string, string])[] {
  const { reader } = view
  const { texts } = reader
  const { words } = texts
  const all: readonly (readonly [string, string | null])[] = [
    [words.side, sideCode(view, one)],
    [words.speaker, one.speaker],
    [words.act, `${actNoun(one, reader)} (${one.act})`],
    [words.firmness, `${one.intensity} · ${texts.firmness[one.intensity - 1]}`],
    [words.issue, one.issues.map((id) => `${reader.issue(id)} (${id})`).join(', ') || null],
    [words.voice, texts.voices[one.voice]],
    [words.addressee, one.addressee && reader.side(one.addressee)],
    [words.target, one.target && reader.side(one.target)],
    [words.polarity, one.polarity === 'negative' ? texts.polarities.negative : null],
    [words.modality, one.modality === 'actual' ? null : texts.modalities[one.modality]],
    [words.quantities, one.quantities.map(({ value, unit }) => `${value}${unit ? ` ${unit}` : ''}`).join(', ') || null],
    [words.toldBy, one.toldBy.map((id) => reader.side(id)).join(', ') || null],
    [words.confidence, `${Math.round(one.confidence * 100)} %`],
    ['id', one.id],
  ]
  return all.filter((pair): pair is readonly [string, string] => pair[1] !== null && pair[1] !== '')
}

function sideCode({ reader }: View, { side }: Statement): string {
  const id = typeof side === 'string' ? side : side.join(', ')
  return `${reader.side(side)} (${id})`
}
