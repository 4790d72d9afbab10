import type { VerdictTarget, Words } from '../contract.ts'

const place = ({ account, start, end }: Words): string => `${account} ${start}-${end}`

/** What a verdict is about, as one string: the same for every coder. */
export function targetKey(target: VerdictTarget): string {
  switch (target.kind) {
    case 'finding':
      return `finding ${target.id}`
    case 'statement':
      return `statement ${place(target)}`
    case 'attribute':
      return `attribute ${place(target)} ${target.field}`
    case 'link':
      return `link ${[place(target.one), place(target.other)].sort().join(' ')}`
  }
}

/** Under which figures of agreement it counts: `finding`, `link`, `statement`, or a field of statements. */
export function whatIsJudged(target: VerdictTarget): string {
  return target.kind === 'attribute' ? target.field : target.kind
}
