import { describe, expect, it } from 'vitest'
import { read, refuse, speakers } from './read.ts'

const PARAGRAPHS = [
  'The ministers of Ruritania and Zenda met in the capital on Monday, and discussed trade, energy and transport at length.',
  'They agreed that a working group should meet before the summer, and that tariffs on grain should fall.',
  'The minister of Zenda thanked his colleague for the warm welcome and invited him to visit in the autumn.',
]

function page(head: string, body: string, attributes = 'lang="en-GB"'): string {
  return `<!doctype html><html ${attributes}><head>${head}</head><body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header><main><article>${body}</article></main><aside><h3>Most read</h3><ul><li><a href="/1">Another story</a></li></ul></aside><footer>© Ministry. All rights reserved.</footer><script>alert(1)</script></body></html>`
}

const ARTICLE = `<h1>Talks in Zenda</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}`

describe('pages', () => {
  it('give the article and nothing around it', async () => {
    const account = await read(page('<title>Talks in Zenda | Ministry</title>', ARTICLE), 'a.html')
    expect(account.text).toBe(PARAGRAPHS.join('\n\n'))
    expect(account.blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'paragraph'])
    expect(account).toMatchObject({ title: 'Talks in Zenda', lang: 'en' })
  })

  it('say what they say of themselves', async () => {
    const head =
      '<title>T | S</title><meta property="og:title" content="Talks in Zenda &amp; after"><meta property="og:site_name" content="Ruritanian Ministry"><meta property="article:published_time" content="2024-05-06T08:00:00Z"><link rel="canonical" href="https://www.mid.ru/ru/talks/">'
    const account = await read(page(head, ARTICLE), 'a.html')
    expect(account).toMatchObject({
      title: 'Talks in Zenda & after',
      date: '2024-05-06',
      url: 'https://www.mid.ru/ru/talks/',
      side: 'RU',
    })
    expect(account.inferred.date).toContain('published_time')
  })

  it('linked data', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebPage' },
        {
          '@type': 'NewsArticle',
          headline: 'Headline of the talks',
          datePublished: '2024-05-07',
          publisher: { '@type': 'Organization', name: 'The Gazette' },
        },
      ],
    }
    const account = await read(page(`<script type="application/ld+json">${JSON.stringify(data)}</script>`, ARTICLE), 'a.html')
    expect(account).toMatchObject({ title: 'Headline of the talks', date: '2024-05-07', publisher: 'The Gazette' })
  })

  it('text that only search engines get', async () => {
    const data = { '@type': 'NewsArticle', articleBody: PARAGRAPHS.join('\n') }
    const account = await read(
      page(`<script type="application/ld+json">${JSON.stringify(data)}</script>`, '<div id="root"></div>'),
      'a.html',
    )
    expect(account.text).toBe(PARAGRAPHS.join('\n'))
  })

  it('headings, breaks and speakers', async () => {
    const account = await read(
      page(
        '',
        `<h2>First part</h2><p><b>PRESIDENT ELPHBERG:</b> ${PARAGRAPHS[0]}</p><p><b>MINISTER ZENDA:</b> ${PARAGRAPHS[1]}<br><br>${PARAGRAPHS[2]}</p>`,
      ),
      'a.html',
    )
    expect(speakers(account)).toEqual(['PRESIDENT ELPHBERG', 'MINISTER ZENDA'])
  })

  it('a tooltip is no part of the text', async () => {
    const account = await read(
      page(
        '',
        `<p>${PARAGRAPHS[0]} <span>Anna Smith<span role="tooltip">Smith Anna Minister of Trade</span></span> spoke.</p><p>${PARAGRAPHS[1]}</p>`,
      ),
      'a.html',
    )
    expect(account.text).not.toContain('Smith Anna')
  })

  it('a link to the rest says that the text is cut', async () => {
    const more = page('', `${ARTICLE}<p><a href="/full">Read the full statement »</a></p>`)
    const account = await read(more, 'a.html')
    expect(account.text).toBe(PARAGRAPHS.join('\n\n'))
    expect(account.completeness).toBe('partial')
    expect(account.completenessReason).toContain('Read the full statement')
    const related = page('', `${ARTICLE}<p><a href="/other">Talks in Strelsau go on</a></p>`)
    expect((await read(related, 'a.html')).completeness).toBe('whole')
  })

  it('entities and controls of windows-1252', async () => {
    const account = await read(
      page('', `<p>${PARAGRAPHS[0]} &#147;Frankly&#148;, they said &#150; and left.</p><p>${PARAGRAPHS[1]}</p>`),
      'a.html',
    )
    expect(account.text).toContain('“Frankly”, they said – and left.')
    const data = { '@type': 'NewsArticle', headline: 'The ministers&#8217; talks &amp; after' }
    const titled = await read(page(`<script type="application/ld+json">${JSON.stringify(data)}</script>`, ARTICLE), 'a.html')
    expect(titled.title).toBe('The ministers’ talks & after')
  })

  it('soft hyphens go, cut marks stay', async () => {
    const account = await read(
      page('', `<p>${PARAGRAPHS[0]!.replace('transport', 'trans\u00adport')}</p><p>&lt;…&gt;</p>`),
      'a.html',
    )
    expect(account.text).toBe(`${PARAGRAPHS[0]}\n\n<…>`)
  })

  it('a fragment, and a page called text', async () => {
    expect((await read(ARTICLE, 'a.html')).text).toContain(PARAGRAPHS[1])
    expect((await read(page('', ARTICLE), 'page.txt')).text).toContain(PARAGRAPHS[1])
  })
})

describe('hostile pages', () => {
  it('scripts are never run', async () => {
    const account = await read(
      page(
        '<script>globalThis.stolen = 1; document.write("<p>written by script</p>")</script>',
        `${ARTICLE}<img src="x" onerror="globalThis.stolen = 1">`,
      ),
      'a.html',
    )
    expect((globalThis as Record<string, unknown>).stolen).toBeUndefined()
    expect(account.text).not.toContain('script')
  })

  it('deep nesting', async () => {
    expect(
      (await refuse(`<html><body>${'<div>'.repeat(20_000)}words${'</div>'.repeat(20_000)}</body></html>`, 'deep.html')).code,
    ).toBe('unreadable')
  })

  it('a flood of elements', async () => {
    expect((await refuse(`<html><body>${'<b>x</b>'.repeat(100_000)}</body></html>`, 'flood.html')).code).toBe('too-large')
  })

  const broken: readonly (readonly [string, string])[] = [
    ['unclosed tags', `<html><body><div><p>${PARAGRAPHS.join('<p>')}`],
    ['open attribute', `<html><body><p>${PARAGRAPHS.join(' ')}</p><a href="`],
    ['open comment', `<html><body><p>${PARAGRAPHS.join(' ')}</p><!-- `],
    ['bad entities', `<html><body><p>&#xFFFFFFFF; &nope; ${PARAGRAPHS.join(' ')}</p></body></html>`],
    ['linked data that is none', page('<script type="application/ld+json">{"@type": </script>', ARTICLE)],
  ]
  it.each(broken)('%s', async (_, html) => expect((await read(html, 'a.html')).text).toContain(PARAGRAPHS[0]))
})
