import type { HelpTexts } from './texts.ts'

/** Help of the commands over many meetings; `zh.ts` and `ru.ts` take it in. */

const QUESTIONS = ['positions', 'shifts', 'silences', 'reciprocity', 'formulas', 'influence', 'protocol'] as const
type Question = (typeof QUESTIONS)[number]

interface TrackHelp {
  readonly track: string
  readonly brief: string
  readonly site: string
  readonly about: Readonly<Record<Question, string>>
  readonly paths: string
  readonly briefSides: string
  readonly siteFolder: string
  readonly options: Readonly<Record<string, string>>
  readonly examples: string
  readonly note: string
}

function toHelp(help: TrackHelp): HelpTexts {
  const paths = QUESTIONS.map((question) => `track ${question}`)
  return {
    commands: {
      track: help.track,
      brief: help.brief,
      site: help.site,
      ...Object.fromEntries(QUESTIONS.map((question) => [`track ${question}`, help.about[question]])),
    },
    arguments: {
      'brief sides': help.briefSides,
      'site folder': help.siteFolder,
      ...Object.fromEntries(paths.map((path) => [`${path} paths`, help.paths])),
    },
    options: help.options,
    examples: {
      ...Object.fromEntries(
        QUESTIONS.map((question) => [
          `track ${question}`,
          `\n${help.examples}\n  unsaid track ${question}\n  unsaid track ${question} meetings/ --format csv\n  unsaid track ${question} --library news/\n${help.note}`,
        ]),
      ),
      brief: `\n${help.examples}\n  unsaid brief CN RU --since 2022-09-01 --until 2022-09-30\n  unsaid brief CN --in meetings/ --format html --out brief.html`,
      site: `\n${help.examples}\n  unsaid site public/\n  unsaid site public/ --in meetings/ --lang zh\n  unsaid site public/ --library my-library --meetings 2022-09-15-CN-RU`,
    },
  }
}

export const zhTrackHelp: HelpTexts = toHelp({
  track: '跨多次会晤追踪立场',
  brief: '某一时期内有何变化：一份带编号引文的简报',
  site: '把选定的会晤写成可发布于任何地方的网页',
  about: {
    positions: '一方在某议题上逐次会晤的立场',
    shifts: '立场何处转变，什么不再提及，措辞如何变化',
    silences: '哪些沉默出人意料，以比特计',
    reciprocity: '两方各自支持了对方的哪些核心利益',
    formulas: '提法的首次使用、采用、弃用和替换',
    influence: '大国在第三国的存在：各组成部分及其份额',
    protocol: '级别、由谁提议、议题次序、语气、篇幅、发布时间',
  },
  paths: '会晤文件夹、资料库文件夹或 JSON 行文件；不给则用此处的资料库，没有则用示例',
  briefSides: '一个或两个国家（CN RU）',
  siteFolder: '网页写入的文件夹',
  options: {
    '--actor': '谁的立场：CN、RU、EU …',
    '--toward': '对谁说的',
    '--reading': '取自谁的文本',
    '--since': '第一天，YYYY-MM-DD',
    '--until': '最后一天，YYYY-MM-DD',
    '--meetings': '哪些会晤，以逗号分隔（默认：全部）',
    '--lang': '网页的语言',
    '--force': '写入已有其他文件的文件夹',
    '--events': '画在旁边的外部事件，CSV 或 ICS（可重复）',
    '--beside': '画在旁边的外部指数，CSV（列 country, power, value）',
    '--powers': '哪些大国，以逗号分隔（默认：CN,RU,US）',
    '--in': '会晤文件夹、资料库文件夹或 JSON 行文件（可重复；不给则用此处的资料库，没有则用示例）',
  },
  examples: '示例：',
  note: '文件夹中每次会晤一个子文件夹；文件中每行一篇文本或一次比较。',
})

export const ruTrackHelp: HelpTexts = toHelp({
  track: 'проследить позиции от встречи к встрече',
  brief: 'что изменилось за период: справка с пронумерованными ссылками',
  site: 'страницы выбранных встреч, которые можно опубликовать где угодно',
  about: {
    positions: 'позиция стороны по теме, встреча за встречей',
    shifts: 'где позиции изменились, о чём больше не говорят, как менялись слова',
    silences: 'какие умолчания неожиданны, в битах',
    reciprocity: 'что из коренных интересов друг друга стороны поддержали',
    formulas: 'формулы: первое употребление, заимствование, отказ, замена',
    influence: 'державы в третьих странах: составляющие и доли',
    protocol: 'ранг, кто просил о разговоре, порядок тем, тон, объём, срок публикации',
  },
  paths: 'папки встреч или библиотек либо файлы со строками JSON; без них — здешняя библиотека, а если её нет, примеры',
  briefSides: 'одна или две страны (CN RU)',
  siteFolder: 'куда записать страницы',
  options: {
    '--actor': 'чья позиция: CN, RU, EU …',
    '--toward': 'кому это сказано',
    '--reading': 'по чьим сообщениям',
    '--since': 'первый день, ГГГГ-ММ-ДД',
    '--until': 'последний день, ГГГГ-ММ-ДД',
    '--meetings': 'какие встречи, через запятую (по умолчанию все)',
    '--lang': 'язык страниц',
    '--force': 'писать в папку, где есть другие файлы',
    '--events': 'внешние события, которые рисуются рядом, CSV или ICS (можно повторять)',
    '--beside': 'внешний индекс, который рисуется рядом, CSV (столбцы country, power, value)',
    '--powers': 'какие державы, через запятую (обычно: CN,RU,US)',
    '--in': 'папка встреч или библиотеки либо файл со строками JSON (можно повторять; обычно здешняя библиотека или примеры)',
  },
  examples: 'Примеры:',
  note: 'В папке — по папке на встречу; в файле — по сообщению или по сопоставлению в строке.',
})
