import type { HelpTexts } from './texts.ts'

/** Help of what opens a library to others; examples are the same in every language. */
export const zhPeople: Omit<HelpTexts, 'examples'> = {
  commands: {
    users: '谁可以使用对外提供的资料库',
    'users list': '列出所有人',
    'users add': '添加一人；密码会询问，或从标准输入读取',
    'users role': '更改一人的角色',
    'users disable': '停用一人（结束其会话和密钥），或重新启用',
    'users reset': '为一人设新密码；其会话全部结束',
    'users revoke': '结束一人的全部会话和密钥',
  },
  arguments: {
    'users add name': '登录用的名称，或其他服务确认过的地址',
    'users role name': '此人的名称',
    'users role role': '此人可以做什么',
    'users disable name': '此人的名称',
    'users reset name': '此人的名称',
    'users revoke name': '此人的名称',
  },
  options: {
    '--role': '此人可以做什么：reader、reviewer、editor、admin',
    '--shown': '他人看到的名称',
    '--no-password': '此人只通过其他服务登录',
    '--enable': '重新允许此人使用',
    '--sign-in': '即使在本机也须登录',
    '--public-url': '服务器前有代理时，人们打开的地址；须登录',
    '--trust-proxy': '可信的代理（说明请求从何而来）：地址、网段或 loopback',
    '--openid': '按此文件的说明，通过其他服务登录',
    '--log': '从此级别起在标准错误上记录日志，每行一个 JSON 对象',
    '--metrics-port': '只限本机的端口，无须登录即可读取 /metrics',
    '--grace': '停止时留给未完工作的时间（秒）',
  },
}

export const ruPeople: Omit<HelpTexts, 'examples'> = {
  commands: {
    users: 'кто может пользоваться открытой библиотекой',
    'users list': 'перечислить людей',
    'users add': 'добавить человека; пароль спрашивается или читается со стандартного ввода',
    'users role': 'дать человеку другую роль',
    'users disable': 'закрыть человеку вход (сеансы и ключи прекращаются) или вернуть его',
    'users reset': 'дать человеку новый пароль; его сеансы прекращаются',
    'users revoke': 'прекратить все сеансы и ключи человека',
  },
  arguments: {
    'users add name': 'имя для входа или подтверждённый адрес другой службы',
    'users role name': 'имя человека',
    'users role role': 'что человеку можно',
    'users disable name': 'имя человека',
    'users reset name': 'имя человека',
    'users revoke name': 'имя человека',
  },
  options: {
    '--role': 'что человеку можно: reader, reviewer, editor, admin',
    '--shown': 'имя, которое видят другие',
    '--no-password': 'человек входит только через другую службу',
    '--enable': 'вернуть человеку вход',
    '--sign-in': 'нужен вход, и на этой машине тоже',
    '--public-url': 'адрес, который открывают люди, если перед сервером стоит прокси; нужен вход',
    '--trust-proxy': 'прокси, которым верят, откуда пришёл запрос: адреса, сети или loopback',
    '--openid': 'вход через другую службу, как сказано в этом файле',
    '--log': 'журнал в стандартный поток ошибок, по объекту JSON в строке, начиная с этого уровня',
    '--metrics-port': 'порт только этой машины, где /metrics читается без входа',
    '--grace': 'сколько секунд есть у начатой работы, когда сервер останавливают',
  },
}
