/**
 * How speakers' labels are written in the three languages. Each form is matched backwards from a colon: the end of the
 * window is where the colon stands. Sure forms are labels by themselves; the others need company (see `find-labels.ts`).
 */
export interface LabelForm {
  readonly id: 'initials' | 'titled' | 'capitals' | 'role' | 'name' | 'short' | 'han'
  readonly pattern: RegExp
  /** A label by itself, without a second one in the text. */
  readonly sure: boolean
  /** May stand in the middle of flattened text, without a sentence end before it. */
  readonly anywhere?: boolean
}

/** Start of the text, end of a sentence or quotation, or bold marks. */
const AFTER_STOP = '(?<=^[*_]{0,3}|[.!?…»"”’)\\]>]\\s{1,3}[*_]{0,3}|[.!?…»"”’)\\]>]\\s{0,3}[*_]{1,3})'
const AFTER_HAN_STOP = '(?<=^[*_]{0,3}|[。！？”）]\\s{0,2}[*_]{0,3})'
/** Start of a word. */
const AT_WORD = '(?<![\\p{L}\\p{N}.-])'

const CAP_EN = "(?:[A-Z]\\.|(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Gen|Sen)\\.|[A-Z][\\p{L}'’-]*)"
const PARTICLE_EN = '(?:of|the|and|for|de|da|del|di|al|el|bin|bint|van|von|to)'
const TITLE_EN =
  '(?:Acting |Deputy |First |Vice |Prime |Foreign |Defen[cs]e |Finance |Assistant |Senior |Special |Federal |Supreme |Crown )*' +
  '(?:President|Vice-President|Premier|Minister|Secretary|Secretary-General|Chancellor|Chairman|Chairwoman|Chairperson|Chair|King|Queen|Prince|Emir|Sultan|Patriarch|Pope|Ambassador|Envoy|Representative|Spokesperson|Spokesman|Spokeswoman|Speaker|Governor|Director|Director-General|Commissioner|Senator|General|Admiral|Adviser|Advisor|Taoiseach|Mr\\.|Mrs\\.|Ms\\.|Dr\\.)'
const CAP_RU = '[А-ЯЁ][А-Яа-яё’-]*'
const TITLE_RU =
  '(?:Президент|Премьер-министр|Председатель|Министр|министр|Заместитель|Канцлер|Король|Эмир|Султан|Наследный принц|Патриарх|Глава|Секретарь|Генеральный секретарь|Государственный секретарь|Госсекретарь|Спецпосланник|Посол|помощник|Помощник|пресс-секретарь|Пресс-секретарь|Представитель|Спикер|Губернатор|Руководитель|Директор)'
const CAPS_TITLE =
  '(?:(?:ACTING|DEPUTY|VICE|PRIME|FOREIGN|SENIOR|THE|FIRST|NATIONAL|UNDER|ASSISTANT|CHIEF)\\s)*(?:PRESIDENT|MINISTER|PREMIER|SECRETARY|CHANCELLOR|MR\\.|MRS\\.|MS\\.|DR\\.|AMBASSADOR|SENATOR|GENERAL|DIRECTOR|CHAIRMAN|CHAIR|GOVERNOR|KING|QUEEN|PRINCE|SPOKESPERSON|REPRESENTATIVE|COMMISSIONER|OFFICIAL|MODERATOR|OPERATOR|INTERPRETER|ADVISOR|ADVISER|LADY)'
const HAN_NAME = '[\\p{Script=Han}·]'
const HAN_TITLE =
  '(?:主席|总统|總統|总理|總理|首相|部长|部長|外长|外長|国务卿|國務卿|国务委员|书记|書記|秘书长|秘書長|大使|议长|議長|委员长|委員長|发言人|發言人|总书记|国王|副总统|副总理|先生|女士)'
const ROLE_EN = 'Question|Answer|Remark|Reporter|Journalist|Moderator|Interpreter|Speaker|Host|Q|A'
const ROLE_RU = 'Вопрос|Ответ|Реплика|Журналист|Корреспондент|Ведущий|Ведущая|Модератор|Переводчик'
const ROLE_HAN = '记者|記者|问|問|答|主持人|发言人|發言人|翻译|翻譯'

const forms = (source: string): RegExp => new RegExp(`${source}$`, 'u')

export const LABEL_FORMS: readonly LabelForm[] = [
  {
    id: 'initials',
    sure: true,
    anywhere: true,
    pattern: forms(
      `${AT_WORD}((?:(?:[А-ЯЁ]|Дж|Ю|Я)\\.\\s?){1,3}(?:(?:бен|бин|аль|фон|ван|де|ди)[ -])?[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)?(?:\\s(?:Аль|Эль|аль|Бен|оглы)[- ]?[А-ЯЁ]?[а-яё]*)?)`,
    ),
  },
  { id: 'capitals', sure: true, pattern: forms(`${AFTER_STOP}(${CAPS_TITLE}(?:\\s(?:\\p{Lu}[\\p{Lu}.'’-]*|OF|THE)){0,6})`) },
  {
    id: 'titled',
    sure: true,
    anywhere: true,
    pattern: forms(`${AT_WORD}(${TITLE_EN}(?:\\s(?:${PARTICLE_EN}|${CAP_EN})){0,9}\\s${CAP_EN})`),
  },
  {
    id: 'titled',
    sure: true,
    anywhere: true,
    pattern: forms(
      `${AT_WORD}(${TITLE_RU}(?:\\s(?:${CAP_RU}|и|по|при|иностранных|дел|обороны|министров|делам|финансов)){0,9}\\s${CAP_RU})`,
    ),
  },
  { id: 'capitals', sure: false, pattern: forms(`${AFTER_STOP}(\\p{Lu}[\\p{Lu}.'’-]+(?:\\s\\p{Lu}[\\p{Lu}.'’-]*){0,5})`) },
  { id: 'role', sure: false, pattern: forms(`${AFTER_STOP}(${ROLE_EN}|${ROLE_RU})`) },
  {
    id: 'name',
    sure: false,
    pattern: forms(`${AFTER_STOP}((?:[A-Z]\\.\\s?)*${CAP_EN}(?:\\s(?:${PARTICLE_EN}\\s)?${CAP_EN}){1,4})`),
  },
  { id: 'name', sure: false, pattern: forms(`${AFTER_STOP}(${CAP_RU}(?:\\s${CAP_RU}){1,3})`) },
  {
    id: 'short',
    sure: false,
    pattern: forms(`${AFTER_STOP}((?:[A-Z]\\.\\s?){0,2}[A-Z]\\p{Ll}[\\p{L}'’-]*|[А-ЯЁ][а-яё][А-Яа-яё-]*)`),
  },
  {
    id: 'han',
    sure: true,
    pattern: forms(`${AFTER_HAN_STOP}(${HAN_NAME}{1,12}${HAN_TITLE}|${HAN_NAME}{0,10}${HAN_TITLE}${HAN_NAME}{2,8})`),
  },
  { id: 'role', sure: false, pattern: forms(`${AFTER_HAN_STOP}(${ROLE_HAN})`) },
  { id: 'han', sure: false, pattern: forms(`${AFTER_HAN_STOP}(${HAN_NAME}{1,12})`) },
]

/** Names of site builders' tooltips stand doubled before the colon: «В.Иванов Иванов Виктор Петрович министр … :». */
export const DOUBLED_NAMES: readonly RegExp[] = [
  /(?<![\p{L}.])((?:[А-ЯЁ]\.\s?){1,2}([А-ЯЁ][а-яё-]+))\s\2\s[^.:!?]{2,140}$/u,
  /(?<=^|[.!?…»"”)\]>]\s{1,3})((?:[A-Z][\p{L}'’-]*\s|of\s|the\s){1,8}([A-Z][\p{L}'’-]+))\s\2\s[A-Z][^.:!?]{2,140}$/u,
]

/** A remark in brackets at the end of a label. */
export const LABEL_REMARK = /\s?[([（]([^()[\]（）]{2,40})[)\]）]$/u
/** Names of speakers who are no party but render what a party said. */
export const INTERPRETER = /interpret|translat|переводчик|перевод|翻译|翻譯|口译|口譯|传译|傳譯|译员|譯員/iu
/** Remarks by which a turn is known to be an interpreter's rendering. */
export const INTERPRETED = /interpret|translat|перевод|переведено|翻译|翻譯|传译|口译|经译|译$/iu
/** The same at the start of the words: "PRESIDENT XI: (As interpreted.) …". */
export const INTERPRETED_OPENING =
  /^[\s*_]*[([（][^()[\]（）]{0,30}(?:interpret|translat|перевод|переведено|翻译|翻譯|传译)[^()[\]（）]{0,30}[)\]）]/iu

/** Words before a colon that introduce a list, a note or a quotation, and never a speaker. */
export const NO_LABEL =
  /^(?:mr\.? president|madam president|ladies and gentlemen|note|notes|participants?|attendees|subject|date|time|place|location|venue|source|sources|photo|photos|image|video|contact|contacts|background|summary|agenda|topics?|tags?|read more|see also|related|also|update|updated|published|posted|first|second|third|finally|however|moreover|example|for example|important|key points|fact sheet|press release|for immediate release|statement|the statement|transcript|readout|re|from|to|cc|by|title|author|editor|language|category|share|follow us|справка|примечание|источник|фото|видео|дата|время|место|участники|итого|подчеркну|повторяю|повторю|отмечу|напомню|например|пример|главное|первое|второе|третье|во-первых|во-вторых|итак|читайте также|смотрите также|теги|темы|автор|编辑|責任編輯|责任编辑|责编|来源|來源|时间|時間|地点|日期|作者|记者何|视频编辑|文字编辑|摄影|注|附|附件|标签|图|图片|声明如下|全文如下|原标题)$/iu
/** Chinese runs that end like this announce speech or a list. */
export const NO_HAN_LABEL =
  /(?:说|說|道|称|稱|表示|指出|强调|強調|认为|消息|报道|電|电|如下|包括|包含|分别是|的是|的有|还有|就是|建议|重申|宣布|提出|问道|答道|回应|致辞|介绍|人士|写道|一是|二是|三是|点|项|方面|双方|声明|公报|内容|议程)$/u
/** Verbs and small words before a name in running text: what follows the colon is then a quotation, no turn. */
export const BEFORE_QUOTATION =
  /(?:^|[\s,(])(?:said|says|told|added|stressed|noted|asked|wrote|tweeted|quoted|quoting|by|with|to|of|from|for|and|the|a|an|that|as|than|between|сказал\p{L}*|заявил\p{L}*|отметил\p{L}*|подчеркнул\p{L}*|сообщил\p{L}*|добавил\p{L}*|ответил\p{L}*|напомнил\p{L}*|пояснил\p{L}*|указал\p{L}*|говорит|слова|словам|мнению|с|со|и|к|от|для|о|об|у|по|между)\s$/iu
