import type { Account, Act, Issue, Said, SideId, Statement, TalksTone } from '../../model/index.ts'
import type { Book } from './book.ts'
import { distinction, isInLettersOf, type Names, ownFirst } from './names.ts'

const KINDS: Readonly<Record<Account['kind'], string>> = {
  readout: '通稿',
  report: '报道',
  transcript: '文字实录',
  recording: '录音录像',
  'joint-document': '联合文件',
  'press-briefing': '记者会',
}

/** 各种行为的弱、中、强三种说法；`#` 处为所指对象。 */
const PLAIN: Readonly<Record<Act, readonly [string, string, string]>> = {
  support: ['表示理解', '表示支持', '表示坚定支持'],
  oppose: ['有所保留', '表示反对', '表示坚决反对'],
  concern: ['提到关切', '表示关切', '表示严重关切'],
  warn: ['作出提醒', '发出警告', '发出强烈警告'],
  commit: ['有意采取行动', '作出承诺', '作出坚定承诺'],
  propose: ['希望有所行动', '提出要求', '提出强烈要求'],
  agree: ['大体达成一致', '达成一致', '坚定地达成一致'],
  praise: ['致谢或表示赞赏', '致谢或表示赞赏', '表示高度赞赏'],
  assess: ['有所提及', '阐述看法', '着重阐述看法'],
  deny: ['提出质疑', '作出否认', '断然否认'],
  discuss: ['进行了讨论', '进行了讨论', '进行了讨论'],
  inform: ['作了说明', '作了说明', '作了说明'],
}
const AIMED: Partial<Record<Act, readonly [string, string, string]>> = {
  support: ['对#表示理解', '对#表示支持', '对#表示坚定支持'],
  oppose: ['对#有所保留', '对#表示反对', '对#表示坚决反对'],
  warn: ['提醒#', '警告#', '强烈警告#'],
  propose: ['希望#有所行动', '要求#采取行动', '强烈要求#采取行动'],
  praise: ['向#致谢或表示赞赏', '向#致谢或表示赞赏', '对#表示高度赞赏'],
}

const ON_A_POINT: ReadonlySet<Act> = new Set<Act>(['support', 'oppose', 'agree'])

const TONES: Readonly<Record<TalksTone, string>> = {
  warm: '热情友好',
  good: '气氛良好',
  neutral: '平淡中性',
  differences: '存在分歧',
  clash: '针锋相对',
}

/** What the knowledge calls rival names of one matter. */
export const MATTER_NAMES: Readonly<Record<string, string>> = {
  war: '战争',
  'invasion or aggression': '入侵或侵略',
  aggression: '侵略',
  'special military operation': '特别军事行动',
  conflict: '冲突',
  crisis: '危机',
  'issue or situation': '问题或局势',
  'terrorist attack': '恐怖袭击',
  'intra-Ukrainian conflict': '乌克兰内部冲突',
  'one-China principle': '一个中国原则',
  'one-China policy': '一个中国政策',
}

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { en: '英文', zh: '中文', ru: '俄文' }

function list(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join('、')}和${parts[parts.length - 1]}`
}

export function makeChinese(names: Names): Book {
  const matter = (issue: Issue): string => `“${names.issue(issue)}”`
  const plain = (account: Account): string => {
    const noun = KINDS[account.kind]
    const { publisher } = account
    if (publisher && isInLettersOf('zh', publisher)) return `${publisher}的${noun}`
    if (account.side) return `${names.side(account.side)}方面的${noun}${publisher ? `（${publisher}）` : ''}`
    return `${noun}“${publisher ?? account.id}”`
  }
  const account = (id: string): string => {
    const note = distinction(names, id, plain)
    const name = plain(names.account(id))
    return note === null ? name : `${name}（${LANGUAGE_NAMES[note] ?? note}）`
  }
  const accounts = (ids: readonly string[]): string => list(ids.map(account))
  const silent = (ids: readonly string[], side: SideId | null): string => {
    const { own, others } = ownFirst(names, ids, side)
    if (side === null || own.length === 0) return accounts(ids)
    const known = own.map((id) => names.account(id).publisher ?? id).join('、')
    const kinds = [...new Set(own.map((id) => KINDS[names.account(id).kind]))]
    return list([`${names.side(side)}自己的${kinds.length === 1 ? kinds[0] : '材料'}（${known}）`, ...others.map(account)])
  }
  const speaker = ({ side }: Statement): string => {
    if (side === 'joint') return names.many ? '各方' : '双方'
    if (side === 'none') return '材料本身'
    return typeof side === 'string' ? names.side(side) : list(side.map(names.side))
  }
  /** 支持、同意、反对所针对的是议题中的某一点，不是议题本身。 */
  const onMatter = (act: Act, aim: SideId | null, issue: Issue): string =>
    aim === null && ON_A_POINT.has(act) ? `在涉及${matter(issue)}的一点上` : `就${matter(issue)}`
  const clause = ({ statement: id, issue, aim }: Said): string => {
    const statement = names.statement(id)
    const phrases = (aim !== null && AIMED[statement.act]) || PLAIN[statement.act]
    const phrase = phrases[statement.intensity - 1]!.replace('#', aim === null ? '' : names.side(aim))
    return `${speaker(statement)}${issue === null ? '' : onMatter(statement.act, aim, issue)}${phrase}`
  }
  const further = (count: number): string => (count <= 0 ? '' : `（另有${count}处表态）`)
  const says = (ids: readonly string[]): string => `${accounts(ids)}提到：`
  const teller = ({ statement }: Said): string => names.statement(statement).account
  const on = (issue: Issue | null): string => (issue === null ? '' : `在${matter(issue)}上`)

  return {
    stop: '。',
    omission: ({ said, side, further: more, alone }, { reportedBy, omittedBy }) => {
      const leaves = names.statement(said.statement).side === side ? '略去了这一表态' : `没有${names.side(side)}就此的任何表态`
      return `${alone ? '只有' : ''}${says(reportedBy)}${clause(said)}${further(more)}；${silent(omittedBy, side)}${leaves}`
    },
    withheld: ({ said, side, further: more, onlyDiscussed }, { reportedBy, omittedBy }) =>
      `${says(reportedBy)}${clause(said)}${further(more)}；${silent(omittedBy, side)}${onlyDiscussed ? '只说讨论了该议题' : '谈及该议题，但没有写出这一立场'}`,
    silence: (_, { issue, reportedBy, omittedBy }) =>
      `${accounts(omittedBy)}通篇没有提到${matter(issue!)}，而${accounts(reportedBy)}载有这方面的立场`,
    degree: ({ stronger, weaker, side, further: more }, { kind }) =>
      kind === 'hardened'
        ? `${says([teller(stronger)])}${clause(stronger)}${further(more)}，语气强于${account(teller(weaker))}`
        : `${says([teller(stronger)])}${clause(stronger)}${further(more)}；${silent([teller(weaker)], side)}的说法较为温和：${clause(weaker)}`,
    clash: ({ how, said: [a, b] }, { issue }) => {
      const both = accounts([teller(a), teller(b)])
      if (how === 'date' || how === 'figure') return `${both}${on(issue)}给出的${how === 'date' ? '日期' : '数字'}不同`
      const words = issue === null ? '' : `：${clause(a)}；${clause(b)}`
      return `${both}${on(issue)}${how === 'told' ? '不可能都正确' : '说法相反'}${words}`
    },
    initiators: ({ claims }) =>
      claims.map(({ side, accounts: ids }) => `${accounts(ids)}称会谈是应${names.side(side)}提议举行的`).join('；'),
    reattribution: ({ said: [a, b] }) =>
      `${says([teller(a)])}${clause(a)}；${account(teller(b))}则把这一点归于${speaker(names.statement(b.statement))}`,
    record: ({ said, record, lacking }, { kind }) => {
      const lack = lacking.length === 0 ? '' : `；${accounts(lacking)}没有这一内容`
      return `${says([teller(said)])}${clause(said)}${lack}；${account(record)}${kind === 'refuted' ? '与此相反' : '印证了这一点'}`
    },
    unreciprocated: ({ said, by, of, within }, { reportedBy }) =>
      `${says(reportedBy)}${clause(said)}，而这属于${names.side(of)}的核心利益；${within ? `${names.side(of)}自己的材料没有写到` : '没有任何材料写到'}${names.side(of)}支持${names.side(by)}的核心利益`,
    'mutual-withholding': ({ sides: [a, b] }, { omittedBy }) =>
      `据各方材料，${names.side(a)}和${names.side(b)}都对对方的核心利益表示了支持，但都略去了己方给予的支持：${accounts(omittedBy)}没有这一内容`,
    share: ({ more, less }, { issue }) =>
      `${matter(issue!)}在${account(more.account)}中占篇幅的${Math.round(more.share * 100)}%，在${account(less.account)}中占${Math.round(less.share * 100)}%`,
    order: ({ early, late }, { issue }) => `${account(early)}开篇就谈${matter(issue!)}，在${account(late)}中则接近末尾`,
    tone: ({ tones }) => tones.map(({ account: id, tone }) => `${account(id)}笔下的会谈${TONES[tone]}`).join('；'),
    naming: ({ used }, { issue }) =>
      `关于${matter(issue!)}，${used.map((one) => `${account(one.account)}用的是“${list(one.names.map((name) => MATTER_NAMES[name] ?? name))}”`).join('，')}`,
    'other-terms': (_, { issue, reportedBy }) => `${accounts(reportedBy)}${on(issue)}对同一意思的措辞不同`,
    version: ({ how, said, other, further: more }) => {
      const [first, issue] = [account(teller(said)), said.issue]
      if (how === 'substantive')
        return `同一方的两个版本有实质差别：${says([teller(said)])}${clause(said)}${further(more)}；${account(other)}没有`
      return how === 'degree'
        ? `同一方的两个版本有程度差别：${on(issue)}，${first}的语气强于${account(other)}`
        : `同一方的两个版本有细微差别：${on(issue)}，${first}与${account(other)}的措辞不同`
    },
    unpublished: (_, { side }) => `${names.side(side as SideId)}参加了会谈，但所给文件中没有其自己的材料；这不算遗漏`,
    coverage: ({ matters, carried }) => {
      if (matters === 0) return '没有任何材料写出立场'
      if (carried.length === 0) return `各份材料共写出${matters}项立场；没有一份完整覆盖会谈，因此都不能算作沉默`
      const shares = carried.map(({ account: id, count }) => `${account(id)}载有${count}项`)
      return `各份材料合计写出${matters}项立场（一个议题加一方为一项）：${shares.join('，')}`
    },
    edit: ({ how, sentences }, { issue }) =>
      `发布之后，文中${on(issue)}有${sentences}句话被${{ removed: '删去', added: '补入', changed: '改动' }[how]}`,
    gone: () => '该文已不在原网址',
    'one-account': () => '只有一份材料，无从比较',
    'no-difference': () => '没有发现各份材料之间可靠的差别',
    why: (reason, of) =>
      ({
        narration: '叙述文字，不是任何一方的立场',
        others: of.length === 0 ? '是他方的话' : `是${list(of.map(names.side))}的话`,
        discussed: '只说讨论了该议题',
        'same-matter': '同一议题的另一层意思',
        'other-matter': '讲的是另一议题',
      })[reason],
  }
}
