import type { Balance, Shift, Stretch, WordingChange } from '../../../track/index.ts'
import { interfaceTexts } from '../../interface/index.ts'
import type { Names } from '../names.ts'
import { exchangeOf, signed } from './brief-texts.ts'
import type { TrackTexts } from './texts.ts'

const READINGS = { own: '本方文本', other: '他方文本', record: '实录' } as const
const actOf = (act: keyof typeof interfaceTexts.zh.acts): string => interfaceTexts.zh.acts[act][1]!

export const zh: TrackTexts = {
  readings: READINGS,
  titles: {
    positions: '立场的演变',
    shifts: '立场转变与措辞变化',
    silences: '出人意料的沉默',
    formulas: '提法',
    influence: '大国在第三国的存在',
    protocol: '礼宾与关注',
  },
  notes: {
    silences: [
      '意外程度是此类会晤的此类文本保持沉默的概率取−log2：根据发布者的习惯（向他人在同一议题上的习惯收缩）、文本篇幅和时间相近的会晤估计，所论会晤本身不计入。',
      '一比特即沉默与否机会相等，十比特约为千分之一。机会众多时，偶有意外的沉默实属正常。',
    ],
    reciprocity: [
      '计入：就对方所称核心利益表示支持，代其表示反对，以及承诺遵守其原则；双方共同的表述各计一次。',
      '差额为每次会晤的平均差，附按会晤重抽样所得的95%区间。',
    ],
    formulas: [
      '占比指本方文本中以自己口吻使用该提法的比例；他方文本所称的使用和保持距离的引用另计。',
      '热度分级为本程序自定，名称取自中国传媒项目，两者不可比较。',
    ],
    influence: [
      '这是对文本内容的描述，不是对影响力的测量，取决于手头有哪些会晤。',
      '份额在所问各大国之间计算。综合值按知识库中的权重加权平均，旁边列出换用权重后的变化范围。',
    ],
    protocol: ['谁提议、语气和篇幅是发布者的习惯：没有其他会晤作比较，单独一次说明不了什么。'],
    positions: [
      '每个点是该次会晤中最强的表态；−9为强硬警告，0为评述或要求，+9为坚定一致。只有先后次序有意义。',
      '未提：完整记述该次会晤的文本没有该方就此议题的内容。无完整记述：手头没有这样的文本。',
    ],
    shifts: ({ asked, series, least }) => [
      `对${series}个序列提出了${asked}个问题（多强、多频繁），每个序列至少${least}次会晤；p值已按霍尔姆法对全部问题校正。`,
      '立场转变是对文本的描述。原因无从得知，也可能只是撰稿者换了写法。',
      '两次会晤之间的措辞变化不是立场转变；旁边列出以往变化的频率。',
    ],
  },
  seriesTitle: (names, { holder, issue, toward }) => `${names.side(holder)}对${names.side(toward)}：${names.issue(issue)}`,
  shift: (names, shift) => {
    const { holder, issue, toward, reading, date, before, after, adjusted } = shift
    return `${names.side(holder)}对${names.side(toward)}，${names.issue(issue)}（${READINGS[reading]}）：自${date}起${told(shift, after)}；此前${told(shift, before)}（p = ${pText(adjusted)}）。`
  },
  noLonger: (names, { holder, issue, toward, last, silent, base, p }) =>
    `${names.side(holder)}对${names.side(toward)}，${names.issue(issue)}：最后一次在${last.date}，此后${silent}次会晤一次未提；此前${base.of}次中有${base.times}次（p = ${pText(p)}）。`,
  first: (names, { holder, issue, toward, point, act, since, between, base }) => {
    const what = `${names.side(holder)}对${names.side(toward)}，${names.issue(issue)}：${point.date}${actOf(act)}`
    return since === null
      ? `${what}，为${base.of + 1}次会晤中的首次。`
      : `${what}，为${since}以来首次，其间隔${between}次会晤（此前${base.of}次中有${base.times}次）。`
  },
  wording: (names, change) => {
    const { holder, issue, toward, from, to, levelChanged, base } = change
    const level = levelChanged ? `等级${signed(from.level)} → ${signed(to.level)}` : `等级仍为${signed(to.level)}`
    return `${names.side(holder)}对${names.side(toward)}，${names.issue(issue)}，${from.date} → ${to.date}：${changeText(change)}；${level}；${base.of}步中等级变化${base.changed}次。`
  },
  silence: (names, { date, holder, toward, issue, account, bits, base, reportedBy }) => {
    const others = reportedBy.length > 0 ? `；${reportedBy.join('、')}有记述` : ''
    return `${date}，${account}：没有${names.side(holder)}对${names.side(toward)}就“${names.issue(issue)}”的内容（${bits.toFixed(1)}比特；其他此类文本${base.of}篇中有${base.times}篇提及${others}）。`
  },
  ledgerTitle: (names, { a, b }) => `${names.side(a)}与${names.side(b)}：就核心利益的相互支持`,
  ledgerUnit: '所支持的议题数，逐次累计',
  backs: (names, by, of) => `${names.side(by)}支持${names.side(of)}`,
  ledger: (names, { a, b, entries, balance, ownBalance }) => [
    `${entries.length}次会晤：据任一文本，${balanceText(names, [a, b], balance)}；据支持者自己的文本，${balanceText(names, [a, b], ownBalance)}。`,
    ...entries
      .filter(({ given }) => given.some((issues) => issues.length > 0))
      .map(({ date, given, owned }) => {
        const list = (by: string, of: string, which: 0 | 1): string => {
          const issues = given[which].map(
            (issue) => `${names.issue(issue)}${owned[which].includes(issue) ? '' : '（仅见他方文本）'}`,
          )
          return `${names.side(by)}支持${names.side(of)}：${issues.length > 0 ? issues.join('、') : '无'}`
        }
        return `${date}：${list(a, b, 0)}；${list(b, a, 1)}。`
      }),
  ],
  formulaTitle: (names, side) => `${names.side(side)}文本中的提法`,
  formulaUnit: '占当年本方文本的比例',
  adopted: (names, life) =>
    `${names.side(life.side)}自${life.first?.date}起以自己的口吻使用${names.side(life.owner)}的提法“${names.formula(life.formula)}”，${life.of}篇文本中有${life.texts}篇${life.attributed && life.first && life.attributed.date < life.first.date ? `；他方文本最早于${life.attributed.date}称其使用` : ''}。`,
  dropped: (names, life) =>
    `${names.side(life.side)}不再使用“${names.formula(life.formula)}”：最后一次在${life.last?.date}，此后${life.dropped?.silent}篇文本均未出现（p = ${pText(life.dropped?.p ?? 1)}）${life.replacedBy ? `；“${names.formula(life.replacedBy)}”随之出现` : ''}。`,
  influenceTitle: (names, country) => `在${names.side(country)}的存在`,
  influenceUnit: '所问各大国之间的综合份额，附95%区间',
  besideTitle: (names, country, index) => `并列的外部指数：${index}，${names.side(country)}`,
  presence: (names, { country, power, meetings, composite, interval, sensitivity, leads }) => {
    const range = interval ? `，95%区间${percent(interval[0])}至${percent(interval[1])}` : '，仅一次会晤，无区间'
    const other = sensitivity ? `；换用权重为${percent(sensitivity[0])}至${percent(sensitivity[1])}` : ''
    return `${names.side(power)}在${names.side(country)}：${percent(composite ?? 0)}（${meetings}次会晤${range}${other}；在${percent(leads ?? 0)}的随机权重下居首）。`
  },
  asked: (names, { meetings, asked, unsaid }) => {
    const each = Object.entries(asked).map(([side, times]) => `${names.side(side)}${times}次`)
    return `${meetings}次会晤中有${meetings - unsaid}次说明由谁提议${each.length > 0 ? `：${each.join('、')}` : ''}。`
  },
  habit: ({ publisher, accounts, length, lag, tone, toned }) =>
    `${publisher}：${accounts}篇，篇幅中位数${length}字符，${lag === null ? '发布间隔不详' : `会晤后${lag}天发布（中位数）`}，${tone === null ? '没有语气用词' : `${toned}篇有语气用词，平均${tone.toFixed(1)}`}。`,
  bits: '比特',
  furtherCharts: (count) => `……另有${count}幅图：用 --actor、--toward、--issue 选择；--format csv 含全部数据。`,
  furtherRows: (count) => `另有${count}行：\`--format csv\` 给出全部。`,
  lengthTitle: '文本篇幅',
  lengthUnit: '字符数，各发布者的中位数；各语言长短不同',
  fidelity: (names, { publisher, side, checkable, meetings, counts }) =>
    `与${meetings}次会晤的录音录像和实录相比，${publisher}${side ? `（${names.side(side)}）` : ''}：${checkable}处可核对的表态中，照实转述${counts.carried}，弱化${counts.softened}，改述${counts.changed}，略去${counts['left-out']}。`,
}

function told({ measure }: Shift, { value, meetings, act }: Stretch): string {
  if (measure === 'mention') return `${meetings}次会晤中提及${Math.round(value * meetings)}次`
  return `${meetings}次表态的中位数为${signed(value)}${act ? `，多为“${actOf(act)}”` : ''}`
}

const SMALL = 0.001

function pText(p: number): string {
  return p < SMALL ? `小于${SMALL}` : p.toFixed(3)
}

function changeText(change: WordingChange): string {
  const { replaced, removed, added } = exchangeOf(change)
  return [
    ...replaced.map(([before, after]) => `“${before}”改为“${after}”`),
    ...removed.map((words) => `去掉“${words}”`),
    ...added.map((words) => `加入“${words}”`),
  ].join('；')
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

function balanceText(names: Names, [a, b]: readonly [string, string], { mean, interval }: Balance): string {
  const range = interval ? `（95%区间${interval[0].toFixed(2)}至${interval[1].toFixed(2)}）` : ''
  if (mean === 0) return `双方相互支持程度相当${range}`
  return `${names.side(mean > 0 ? a : b)}每次会晤比${names.side(mean > 0 ? b : a)}多支持对方${Math.abs(mean).toFixed(2)}个议题${range}`
}
