import type { Language } from '../model/index.ts'
import { type Told, tellProblem } from '../report/index.ts'

type Said = readonly [message: string, hint: string | null]

/** What a door answers that has nothing to do with documents: in other words than a command line's. English stays as it was raised. */
const BOOKS: Partial<Readonly<Record<Language, Readonly<Record<string, Said>>>>> = {
  zh: {
    usage: ['请求未被接受', '请检查所填的内容'],
    'not-found': ['找不到所要的内容', '请刷新页面，或返回资料库'],
    internal: ['程序内部出错', '终端里有更多信息'],
    timeout: ['等候过久，未得到答复', '请重试'],
    'too-large': ['一次发送的内容过大', '请减少文件，或缩小文件'],
    'cross-site': ['其他网站的页面不能改动本资料库', '请使用本应用或命令行'],
    'sign-in': ['尚未登录，或名称、密码不对', '请重新登录'],
    forbidden: ['您的角色不能这样做', '请向管理员申请其他角色'],
    'too-many-attempts': ['尝试登录的次数过多', '请稍后再试'],
    'wrong-host': ['本服务器不在这个名称下应答', '请用它启动时给出的地址打开'],
  },
  ru: {
    usage: ['Запрос не принят', 'проверьте, что введено'],
    'not-found': ['Этого здесь нет', 'обновите страницу или вернитесь в библиотеку'],
    internal: ['Ошибка внутри программы', 'подробности в терминале'],
    timeout: ['Ответ занял слишком много времени', 'повторите попытку'],
    'too-large': ['Отправлено слишком много сразу', 'отправьте меньше файлов или файлы поменьше'],
    'cross-site': ['Страница другого сайта не может менять эту библиотеку', 'откройте приложение или командную строку'],
    'sign-in': ['Вход не выполнен, или имя и пароль не подходят', 'войдите ещё раз'],
    forbidden: ['Вашей роли это не позволено', 'попросите у администратора другую роль'],
    'too-many-attempts': ['Слишком много попыток входа', 'повторите позже'],
    'wrong-host': ['Сервер не отвечает под этим именем', 'откройте адрес, который он назвал при запуске'],
  },
}

/** An error as it is answered, in the reader's language. */
export function tellFault(told: Told, lang: Language): { readonly message: string; readonly hint: string | null } {
  const said = BOOKS[lang]?.[told.code]
  return said ? { message: said[0], hint: said[1] } : tellProblem(told, lang)
}

/** The language that a browser asks for first. */
export function languageAsked(header: string | undefined): Language {
  const first = header?.trim().slice(0, 2).toLowerCase()
  return first === 'zh' || first === 'ru' ? first : 'en'
}
