import type { SideId } from '../model/index.ts'

/** Who publishes under a host name. A state's media speak for its side; private media have none. */
export interface Publisher {
  readonly name: string
  readonly side: SideId | null
  /** `official`: the authorities themselves; `state-media`: outlets owned and directed by the state. */
  readonly kind: 'official' | 'state-media'
  /** Ends of host names. */
  readonly hosts: readonly string[]
  /** How the publisher is called in front matter and at the head or foot of texts. Matched as whole words. */
  readonly names?: readonly string[]
  /** Datelines and credits that only this publisher writes; matched at the head and foot of the text. */
  readonly credits?: readonly string[]
}

const official = (side: SideId | null, name: string, hosts: string, names = '', credits = ''): Publisher =>
  make('official', side, name, hosts, names, credits)
const media = (side: SideId, name: string, hosts: string, names = '', credits = ''): Publisher =>
  make('state-media', side, name, hosts, names, credits)
const list = (text: string): string[] => text.split('|').filter((item) => item !== '')

function make(
  kind: Publisher['kind'],
  side: SideId | null,
  name: string,
  hosts: string,
  names: string,
  credits: string,
): Publisher {
  return { name, side, kind, hosts: hosts.split(' '), names: [name, ...list(names)], credits: list(credits) }
}

/** Official publishers and state media, with their hosts. Longer hosts come before the ones that they end in. */
export const PUBLISHERS: readonly Publisher[] = [
  official(
    'US',
    'The White House',
    'whitehouse.gov bidenwhitehouse.archives.gov trumpwhitehouse.archives.gov obamawhitehouse.archives.gov',
    'White House|whitehouse|Белый дом|白宫',
  ),
  official(
    'US',
    'U.S. Department of State',
    'state.gov',
    'Department of State|State Department|美国国务院|Госдепартамент США',
    'Office of the Spokesperson',
  ),
  official('US', 'U.S. Department of Defense', 'defense.gov war.gov', 'Department of Defense|Pentagon'),
  official('US', 'U.S. Department of the Treasury', 'treasury.gov', 'U.S. Treasury'),
  official('US', 'Office of the U.S. Trade Representative', 'ustr.gov', 'USTR'),
  official('RU', 'Kremlin', 'kremlin.ru', 'President of Russia|Кремль|Президент России|克里姆林宫'),
  official('RU', 'Ministry of Foreign Affairs of Russia', 'mid.ru', 'Russian Foreign Ministry|МИД России|俄罗斯外交部'),
  official('RU', 'Government of Russia', 'government.ru', 'Правительство России|Правительство Российской Федерации'),
  official('RU', 'State Duma', 'duma.gov.ru', 'Государственная Дума|Госдума'),
  official('RU', 'Federation Council', 'council.gov.ru', 'Совет Федерации'),
  official('RU', 'Security Council of Russia', 'scrf.gov.ru', 'Совет Безопасности Российской Федерации'),
  official('RU', 'Ministry of Defence of Russia', 'mil.ru', 'Минобороны России'),
  media('RU', 'TASS', 'tass.ru tass.com', 'ТАСС|塔斯社', '/ТАСС/|/TASS/'),
  media('RU', 'RIA Novosti', 'ria.ru', 'РИА Новости', '— РИА Новости|- РИА Новости|– РИА Новости'),
  media('RU', 'RT', 'rt.com'),
  media('RU', 'Sputnik', 'sputniknews.com sputniknews.cn sputnikglobe.com', '俄罗斯卫星通讯社', '俄罗斯卫星通讯社'),
  media('RU', 'Rossiyskaya Gazeta', 'rg.ru', 'Российская газета'),
  official(
    'CN',
    'Ministry of Foreign Affairs of China',
    'fmprc.gov.cn mfa.gov.cn',
    'Chinese Foreign Ministry|外交部|中华人民共和国外交部|中国外交部|МИД КНР|МИД Китая',
  ),
  official('CN', 'Ministry of Commerce of China', 'mofcom.gov.cn', '商务部'),
  official('CN', 'Ministry of National Defense of China', 'mod.gov.cn', '国防部'),
  official('CN', 'National People’s Congress', 'npc.gov.cn', '全国人大'),
  official(
    'CN',
    'International Department of the CPC Central Committee',
    'idcpc.gov.cn idcpc.org.cn',
    '中联部|中共中央对外联络部',
  ),
  official('CN', 'State Council of China', 'gov.cn', '中国政府网|国务院'),
  media(
    'CN',
    'Xinhua',
    'xinhuanet.com news.cn xinhua-news.com',
    'Xinhua News Agency|新华社|新华网|Синьхуа',
    '新华社|新華社|(Xinhua)|/Синьхуа/',
  ),
  media(
    'CN',
    'People’s Daily',
    'people.com.cn people.cn peopledaily.com.cn',
    '人民日报|人民网|人民日報|Жэньминь жибао',
    '人民网',
  ),
  media(
    'CN',
    'CCTV',
    'cctv.com cctv.cn cntv.cn',
    'CCTV Xinwen Lianbo|China Central Television|央视|央视网|中央电视台|新闻联播',
    '央视网消息|本台消息|中国网络电视台消息|央视新闻',
  ),
  media('CN', 'CGTN', 'cgtn.com'),
  media('CN', 'China Daily', 'chinadaily.com.cn', '中国日报'),
  media('CN', 'Global Times', 'globaltimes.cn huanqiu.com', '环球时报|环球网'),
  media('CN', 'China News Service', 'chinanews.com.cn chinanews.com', '中新社|中新网', '中新社|中新网'),
  official(
    'UA',
    'President of Ukraine',
    'president.gov.ua',
    'Office of the President of Ukraine|president-ukraine|Президент Украины',
  ),
  official('UA', 'Ministry of Foreign Affairs of Ukraine', 'mfa.gov.ua', 'МИД Украины'),
  official('UA', 'Government of Ukraine', 'kmu.gov.ua'),
  media('UA', 'Ukrinform', 'ukrinform.net ukrinform.ua ukrinform.ru'),
  official('GB', 'UK Government', 'gov.uk', 'GOV.UK|Prime Minister’s Office|10 Downing Street|Downing Street'),
  official('FR', 'Élysée', 'elysee.fr', 'Elysée|Elysee|Présidence de la République'),
  official('FR', 'Ministry for Europe and Foreign Affairs of France', 'diplomatie.gouv.fr', 'France Diplomatie|Quai d’Orsay'),
  official(
    'DE',
    'Federal Government of Germany',
    'bundesregierung.de bundeskanzler.de',
    'Bundesregierung|Bundeskanzler|Federal Chancellor',
  ),
  official('DE', 'Federal Foreign Office of Germany', 'auswaertiges-amt.de', 'Auswärtiges Amt|Federal Foreign Office'),
  official('DE', 'Federal President of Germany', 'bundespraesident.de', 'Bundespräsident'),
  official('IT', 'Government of Italy', 'governo.it', 'Palazzo Chigi'),
  official('ES', 'Government of Spain', 'lamoncloa.gob.es', 'La Moncloa'),
  official('PL', 'President of Poland', 'president.pl prezydent.pl'),
  official('PL', 'Government of Poland', 'gov.pl'),
  official('HU', 'Government of Hungary', 'kormany.hu abouthungary.hu miniszterelnok.hu'),
  official('RS', 'President of Serbia', 'predsednik.rs'),
  official('RS', 'Government of Serbia', 'srbija.gov.rs'),
  official('SK', 'Government of Slovakia', 'vlada.gov.sk'),
  official('FI', 'President of Finland', 'presidentti.fi'),
  official('IN', 'Ministry of External Affairs of India', 'mea.gov.in', 'MEA India'),
  official('IN', 'Press Information Bureau of India', 'pib.gov.in', 'PIB'),
  official('IN', 'Prime Minister of India', 'pmindia.gov.in', 'PMO India'),
  official('PK', 'Ministry of Foreign Affairs of Pakistan', 'mofa.gov.pk'),
  official(
    'TR',
    'Presidency of Türkiye',
    'tccb.gov.tr iletisim.gov.tr',
    'Presidency of the Republic of Türkiye|Directorate of Communications',
  ),
  official('TR', 'Ministry of Foreign Affairs of Türkiye', 'mfa.gov.tr', 'Turkish Foreign Ministry'),
  media('TR', 'Anadolu Agency', 'aa.com.tr', 'Anadolu'),
  official('KZ', 'President of Kazakhstan', 'akorda.kz', 'Akorda|Акорда'),
  official('UZ', 'President of Uzbekistan', 'president.uz', 'Президент Узбекистана'),
  official('KG', 'President of Kyrgyzstan', 'president.kg'),
  official('TJ', 'President of Tajikistan', 'president.tj'),
  official('BY', 'President of Belarus', 'president.gov.by', 'Президент Беларуси|Президент Республики Беларусь'),
  media('BY', 'BelTA', 'belta.by', 'БЕЛТА|БелТА'),
  official('AM', 'Prime Minister of Armenia', 'primeminister.am'),
  official('AZ', 'President of Azerbaijan', 'president.az'),
  official('GE', 'Government of Georgia', 'gov.ge'),
  official('MD', 'President of Moldova', 'presedinte.md'),
  official('MN', 'President of Mongolia', 'president.mn'),
  official('IR', 'President of Iran', 'president.ir'),
  official('IR', 'Ministry of Foreign Affairs of Iran', 'mfa.ir mfa.gov.ir', 'Iranian Foreign Ministry'),
  media('IR', 'IRNA', 'irna.ir'),
  official('IL', 'Government of Israel', 'gov.il', 'Prime Minister’s Office of Israel'),
  official('SA', 'Ministry of Foreign Affairs of Saudi Arabia', 'mofa.gov.sa'),
  media('SA', 'Saudi Press Agency', 'spa.gov.sa', 'SPA', '(SPA)|-- SPA'),
  media('AE', 'Emirates News Agency', 'wam.ae', 'WAM', '(WAM)'),
  official('AE', 'Ministry of Foreign Affairs of the United Arab Emirates', 'mofa.gov.ae'),
  official('QA', 'Ministry of Foreign Affairs of Qatar', 'mofa.gov.qa'),
  official('EG', 'Presidency of Egypt', 'presidency.eg'),
  official('JP', 'Ministry of Foreign Affairs of Japan', 'mofa.go.jp', 'MOFA Japan'),
  official('JP', 'Prime Minister’s Office of Japan', 'kantei.go.jp', 'Kantei'),
  official('KR', 'President of Korea', 'president.go.kr', 'Office of the President of the Republic of Korea'),
  official('KR', 'Ministry of Foreign Affairs of Korea', 'mofa.go.kr'),
  media('KP', 'KCNA', 'kcna.kp kcna.co.jp', 'Korean Central News Agency|朝中社|ЦТАК', '(KCNA)|朝中社'),
  official('AU', 'Prime Minister of Australia', 'pm.gov.au'),
  official('AU', 'Minister for Foreign Affairs of Australia', 'foreignminister.gov.au'),
  official('NZ', 'New Zealand Government', 'beehive.govt.nz'),
  official('CA', 'Prime Minister of Canada', 'pm.gc.ca'),
  official('SG', 'Ministry of Foreign Affairs of Singapore', 'mfa.gov.sg'),
  official('VN', 'Government of Vietnam', 'chinhphu.vn baochinhphu.vn'),
  official('MY', 'Prime Minister’s Office of Malaysia', 'pmo.gov.my'),
  official('PH', 'Presidential Communications Office of the Philippines', 'pco.gov.ph'),
  official('BR', 'Government of Brazil', 'gov.br', 'Planalto|Itamaraty'),
  official('MX', 'Government of Mexico', 'gob.mx'),
  official('ZA', 'Presidency of South Africa', 'thepresidency.gov.za'),
  official('EU', 'European Council', 'consilium.europa.eu', 'Council of the EU|Council of the European Union'),
  official('EU', 'European External Action Service', 'eeas.europa.eu', 'EEAS'),
  official('EU', 'European Commission', 'ec.europa.eu commission.europa.eu', 'Еврокомиссия|欧盟委员会'),
  official('NATO', 'NATO', 'nato.int', 'North Atlantic Treaty Organization|НАТО|北约'),
  official('UN', 'United Nations', 'un.org', 'UN News|ООН|联合国'),
  official('SCO', 'Shanghai Cooperation Organisation', 'sectsco.org'),
  official('ASEAN', 'ASEAN Secretariat', 'asean.org', 'ASEAN'),
]
