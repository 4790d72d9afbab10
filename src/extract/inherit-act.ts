import type { CodedAct } from './code-act.ts'
import type { Clause, Context } from './context.ts'
import type { Topic } from './topic.ts'

/** Items of a list (二是…), and clauses that begin with a verb of action and name no subject. */
const LISTED =
  /^(?:(?:第?[一二三四五六七八九十][是，、]|要)|(?:共同)?(?:加强|深化|推动|推进|扩大|拓展|促进|维护|坚持|抓住|抓好|密切|完善|落实|发挥|开展|加快|巩固|构建|打造|尊重|管控|保持|提升|支持|践行|弘扬|倡导|秉持|携手|积极|进一步|妥善|充分|继续|不断|建设|深入|办好|做大|做好|增进|优化|挖掘|培育|统筹|探索|探讨|稳步|团结|引领|反对|捍卫|少一些))/u

/** The second item of a list and those after it: they do what the first did. */
const FURTHER_ITEM = /^(?:第?[二三四五六七八九十]是|第[二三四五六七八九十]|其[二三四])/u
/** The first item of a list. */
export const FIRST_ITEM = /^(?:第?一是|第一|其一|首先)/u

/**
 * Chinese lists what is proposed or promised in clauses without subject: they do what the sentence before them did.
 * Only where no cue of their own decided, and not for a clause that opens with its own reporting verb.
 */
export function inheritAct(coded: CodedAct, clause: Clause, context: Context, topic: Topic): CodedAct {
  const { account } = context.parsed
  if (account.lang !== 'zh' || coded.certain || clause.cue !== null) return coded
  const opening = account.text.slice(clause.start, clause.end)
  const before = (FURTHER_ITEM.test(opening) ? topic.listActFor(clause) : null) ?? topic.actFor(clause)
  if (before !== 'propose' && before !== 'commit') return coded
  return LISTED.test(opening) ? { ...coded, act: before } : coded
}
