import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyseDocument } from '../analyse-document'
import { readPage, type PageReading } from './read-page'

const fixture = (name: string) =>
  readFileSync(new URL(`../../../tests/fixtures/pages/${name}.html`, import.meta.url), 'utf8')
const analyse = ({ text, markup }: PageReading) => analyseDocument(text, { language: 'en', format: 'html', markup })
const wordsAt = ({ text }: PageReading, { start, end }: { start: number; end: number }) => text.slice(start, end)

describe('a news page', () => {
  const page = readPage(fixture('harbour-news'))

  it('keeps the article and leaves menus, cookie bars, buttons to share, related links and footers out', () => {
    expect(page.text).toContain('Talks between the harbour office')
    expect(page.text).toContain('Passengers are carried by coach until then.')
    for (const word of ['cookies', 'World', 'Share on X', 'Ten ports', 'All rights reserved', 'Enable scripts']) {
      expect(page.text).not.toContain(word)
    }
    expect(page.note).toMatch(/^Read as an article: \d+ of the page’s \d+ words\. .*left out\.$/)
  })

  it('states title, byline, day and address as the page does, with where the day stood', () => {
    expect(page.markup.title).toBe('Merrin ferry talks stall over eastern quay')
    expect(page.url).toBe('https://post.eastmoor.example/2025/03/merrin-ferry-talks')
    const { title, byline, published, referenceReason } = analyse(page)
    expect({ title, byline }).toEqual({ title: page.markup.title, byline: 'Ilka Brandt, Tomas Reve' })
    // The day where it was written, though it is the 19th by Greenwich.
    expect(published).toMatchObject({ iso: '2025-03-18', precision: 'day' })
    expect(referenceReason).toBe('from the page’s “article:published_time” mark')
  })

  it('reads its byline as a line of its own: who wrote it, and when', () => {
    const paragraphs =
      '<p>The eastern quay stays closed until the wall has been looked at by divers, the town said.</p>'
    const words = readPage(
      `<title>Quay closed</title><nav><a href="/">Home</a> <a href="/ports">All ports</a></nav><article><h1>Quay closed</h1><p class="byline">By Ellen Marsh, Coastal Observer, 15 November 2026</p>${paragraphs.repeat(8)}</article><aside>Related: ten other ports</aside>`,
    )
    expect(words.text).toMatch(/^Quay closed\n\nBy Ellen Marsh, Coastal Observer, 15 November 2026\n\nThe eastern/)
    const { byline, published } = analyse(words)
    expect(byline).toBe('Ellen Marsh')
    expect(published).toMatchObject({ iso: '2026-11-15' })
  })

  it('keeps headings as the outline, at the levels that the page gave them', () => {
    expect(page.markup.headings.map((each) => [each.level, wordsAt(page, each)])).toEqual([
      [1, 'Merrin ferry talks stall over eastern quay'],
      [2, 'What the two sides want'],
      [3, 'Dredging'],
      [2, 'What happens next'],
    ])
    const sections = analyse(page).outline.filter(({ kind }) => kind === 'section')
    expect(sections.map(({ title, level }) => [title, level])).toEqual([
      ['What the two sides want', 2],
      ['Dredging', 3],
      ['What happens next', 2],
    ])
  })

  it('makes no points of a list within a list, when the list itself is none', () => {
    expect(analyse(page).outline.filter(({ kind }) => kind === 'point')).toEqual([])
    const numbered = readPage('<ol><li>Quay<ol><li>east<li>west</ol><li>Ferry<li>Night sailings</ol>')
    expect(
      analyse(numbered)
        .outline.filter(({ kind }) => kind === 'point')
        .map(({ marker }) => marker),
    ).toEqual(['1.', '2.', '3.'])
  })

  it('keeps the numbers of lists, nested ones apart', () => {
    expect(page.text).toContain(
      [
        '3. A date for the reopening of the eastern quay',
        '3.1. for passengers',
        '3.2. for freight',
        '4. Who pays for the dredging',
        '9. The night sailings to Merrin',
      ].join('\n'),
    )
  })

  it('says which rows name the columns of their table', () => {
    expect(page.markup.columnHeads?.map((span) => wordsAt(page, span))).toEqual(['| Route | 2024 | 2025 |'])
    const rows = '<tr><th>Mayor</th><td>Ilse Brandt</td></tr><tr><th>Seat</th><td>Merrin</td></tr>'
    expect(readPage(`<title>Merrin</title><p>A port.</p><table>${rows}</table>`).markup.columnHeads).toEqual([])
  })

  it('keeps captions apart: part of the text, and nobody’s claim', () => {
    const caption = page.markup.captions[0]
    expect(caption && wordsAt(page, caption)).toMatch(/^The eastern quay.*Harbour Office$/)
    const claims = analyse(page).claims.map((claim) => wordsAt(page, claim))
    expect(claims).toContain('The ferry will not sail before Friday, Reuters reported.')
    expect(claims.join('\n')).not.toContain('nothing has moved since')
  })

  it('writes tables a row a line, and keeps quotations, line breaks and what is laid out by hand', () => {
    expect(page.text).toContain('| Route | 2024 | 2025 |\n| Merrin | 14 | 9 |\n| Eastmoor | 7 | 7 |')
    expect(page.text).toContain('\n\nWe have never refused to pay our share, and we shall not begin now.\n\n')
    expect(page.text).toContain('Reuters reported.\nPassengers')
    expect(page.text).toContain('Coach  0700  Merrin  0840\nCoach  1500  Merrin  1640')
  })

  it('is the same on every reading', () => {
    expect(readPage(fixture('harbour-news'))).toEqual(page)
  })
})

describe('a hostile page', () => {
  it('gives words only: no script, handler, link or hidden text comes along', () => {
    const page = readPage(fixture('scripts-and-links'))
    expect(page.text).toBe(
      [
        'Minutes of the harbour council',
        'The council met on 4 March 2025 and agreed that the quay stays closed.',
        'Written as text: <img src=x onerror=window.wasRun=true> and <script>window.wasRun=true</script>.',
      ].join('\n\n'),
    )
    expect('wasRun' in globalThis).toBe(false)
    expect(page.url).toBeNull()
  })

  it.each(['div', 'b', 'blockquote', 'ul><li', 'table><tr><td', 'svg><g', 'pre><q'])(
    'that nests 10,000 <%s> keeps its words',
    (tags) => {
      const page = readPage(`<title>Deep</title>${`<${tags}>`.repeat(10_000)}The quay is closed.`)
      if (tags.startsWith('svg')) expect(page.text).toBe('')
      else expect(page.text).toContain('The quay is closed.')
    },
  )

  it('says so when it is too large to tell an article apart, and is read whole', () => {
    const page = readPage(`<title>Long</title><article>${'<p>The quay is closed.</p>'.repeat(20_001)}</article>`)
    expect(page.note).toBe(
      'The page is too large or too deeply nested to tell an article apart. All of its words were read.',
    )
  })
})

describe('a page without an article', () => {
  it('is read whole but for what is marked as furniture, and says so', () => {
    const teasers = Array.from({ length: 40 }, (_, index) => `<div><a href="/${index}">Port ${index} opens</a></div>`)
    const page = readPage(`<title>Ports</title><main>${teasers.join('')}</main><footer>Imprint</footer>`)
    expect(page.text).toMatch(/^Port 0 opens\n\nPort 1 opens\n/)
    expect(page.note).toBe(
      'No article was told apart: 120 of the page’s 121 words were read, all but menus, footers and the like.',
    )
  })

  it('has no text when it is put together by scripts', () => {
    expect(readPage('<title>App</title><div id="root"></div><script>render("words")</script>').text).toBe('')
  })

  it('keeps its words where everything is called a footer', () => {
    expect(readPage('<title>Odd</title><footer><p>The quay is closed.</p></footer>').text).toBe('The quay is closed.')
  })
})

describe('a piece of a page', () => {
  it('is read whole, for who copied it has chosen already', () => {
    const page = readPage(
      '<meta charset="utf-8"><h2>Findings</h2><p>First.</p><aside>A note in the margin.</aside><ol type="a"><li><p>One.</p><p>More of one.</p><li>Two.</ol>',
    )
    expect(page.text).toBe('Findings\n\nFirst.\n\nA note in the margin.\n\na. One.\nMore of one.\nb. Two.')
    expect(page.note).toBeNull()
  })

  it('has one space for white space, none for soft hyphens, and a comma’s own quotation marks', () => {
    expect(readPage('<p>The&nbsp;har&shy;bour\n  <b> is </b><q>closed</q>,\u200B they\tsay</p>').text).toBe(
      'The harbour is “closed”, they say',
    )
  })

  it('parts paragraphs at two line breaks, and lines at one', () => {
    expect(readPage('<div>One<br>two<br><br>three<br></div><div>four</div>').text).toBe('One\ntwo\n\nthree\n\nfour')
  })

  it('reads a table that only lays out as blocks', () => {
    expect(readPage('<table><tr><td><h3>Left</h3><p>Words.</p></td><td><p>Right.</p></td></tr></table>').text).toBe(
      'Left\n\nWords.\n\nRight.',
    )
  })

  it('counts lists down, from a value on, and in Roman numerals', () => {
    const list = (attributes: string) => readPage(`<ol ${attributes}><li>x<li value="7">y<li>z</ol>`).text
    expect(list('')).toBe('1. x\n7. y\n8. z')
    expect(list('reversed')).toBe('3. x\n7. y\n6. z')
    expect(list('type="I" start="4"')).toBe('IV. x\nVII. y\nVIII. z')
  })
})

describe('what a page says of itself', () => {
  const head = (marks: string) => readPage(`<head>${marks}</head><body><main><p>Words.</p></main></body>`)

  it('takes the day from structured data, or from the one time that is marked', () => {
    const structured = '<script type="application/ld+json">[{"@type":["Report"],"datePublished":"2024-05-06"}]</script>'
    expect(head(structured).markup.published).toEqual({
      text: '2024-05-06',
      reason: 'from the page’s structured data',
    })
    expect(readPage('<main><time datetime="2024-05-07">Tuesday</time></main>').markup.published?.text).toBe(
      '2024-05-07',
    )
    expect(
      readPage('<main><time datetime="2024-05-07">a</time><time datetime="2024-05-08">b</time></main>').markup
        .published,
    ).toBeNull()
  })

  it('takes the site’s name off a window title', () => {
    expect(
      head('<title>Quay closed – The Post</title><meta property="og:site_name" content="The Post">').markup.title,
    ).toBe('Quay closed')
  })

  it('has no address but the web’s own', () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,x', '/relative', 'https://user:secret@a.example/']) {
      expect(head(`<link rel="canonical" href="${address}">`).url).toBeNull()
    }
  })

  it('survives structured data that is none', () => {
    const marks = ['{"@type":', '{"@type":"Article","author":{"name":7}}', 'null', '[[[]]]']
    for (const data of marks) expect(head(`<script type="application/ld+json">${data}</script>`).text).toBe('Words.')
  })
})
