import { describe, expect, it } from 'vitest'
import { richTextFromPlain, type RichText } from '@/lib/schema/rich-text'
import { toHtml } from './to-html'
import { toMarkdown } from './to-markdown'
import { writeBriefing } from './write-briefing'
import { aSource, evidence } from './a-briefing-source'

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '# Not a heading\n## nor this',
  '[click](javascript:alert(1)) ![x](https://evil.example/x.png)',
  '`code` **bold** | pipe | ~~gone~~ $x$',
  '- list\n1. number\n> quote\n---',
  '</style><style>*{display:none}',
  '&lt;b&gt; &#106;avascript:',
  '[^1]: forged note',
  '%%hidden%% ==marked== raised^up^',
]

describe('hostile words', () => {
  const cards = Object.fromEntries(
    HOSTILE.flatMap((words, at) => [
      [`p${at}`, { title: words, body: richTextFromPlain(words), fields: { kind: 'point' } }],
      [`e${at}`, evidence(words, { 'attribution.speaker': words, 'attribution.outlet': words })],
      [`i${at}`, { title: words, fields: { kind: 'indicator' } }],
    ]),
  )
  const links = HOSTILE.map((_, at) => `e${at} supports p${at}`)
  const briefing = writeBriefing(aSource({ cards, links, title: HOSTILE.join(' ') }))

  it('make no element, link, script or remote address of an HTML briefing, and stay as they were written', () => {
    const html = toHtml(briefing)
    const style = /<style>[\s\S]*?<\/style>/.exec(html)?.[0] ?? ''
    const body = html.replace(style, '')
    const allowed =
      'doctype html head meta title body main h1 h2 h3 h4 p ul ol li q em strong sup a code div table thead tbody tr th td br'
    // A reader takes every < for the beginning of an element: each must be one of ours, with attributes of ours.
    for (const [, name = '', rest = ''] of body.matchAll(/<[/!]?([^\s>]*)([^>]*)>/g)) {
      expect(allowed.split(' ')).toContain(name)
      expect(rest).not.toMatch(/\s(on\w+|src|style)\s*=/i)
    }
    expect(body.match(/</g)?.length).toBe([...body.matchAll(/<[/!]?([^\s>]*)([^>]*)>/g)].length)
    for (const [, href] of body.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^#(note|from)-\d+$/)
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(body).toContain('[click](javascript:alert(1)) ![x](https://evil.example/x.png)')
  })

  it('leads from a note to where it is named, and back', () => {
    const html = toHtml(briefing)
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target)
  })

  it('make no heading, list, table, link, HTML or note of a Markdown briefing', () => {
    const markdown = toMarkdown(briefing)
    const lines = markdown.split('\n')
    expect(lines.filter((line) => /^#{1,6} (Not a heading|nor this)/.test(line.trimStart()))).toEqual([])
    expect(markdown).not.toMatch(/(?<!\\)<(?!https?:)/)
    expect(markdown).not.toMatch(/(?<!\\)\]\(/)
    expect(markdown).not.toContain('[^1]: forged')
    for (const line of lines.filter((each) => each.startsWith('| '))) {
      expect(line.match(/(?<!\\)\|/g)).toHaveLength(5)
    }
    expect(lines.filter((line) => /^\s*(---|\d+\. number|> quote)/.test(line) && !line.startsWith('| '))).toEqual([])
    // Obsidian's comments and marks, Pandoc's raised letters; a note's own sign stands in its brackets.
    expect(markdown).not.toMatch(/%%|==|(?<![\\[])\^/)
  })

  it('make no picture of a Markdown briefing where a link or a note stands right behind a !', () => {
    const linked: RichText = [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Look!' },
          { type: 'text', text: 'here', marks: { link: { href: 'https://example.org/x.png' } } },
        ],
      },
    ]
    const point = { title: 'P', body: linked, fields: { kind: 'point' } }
    const observed = { title: 'It burns!', fields: { kind: 'evidence' } }
    const source = aSource({ cards: { point, observed }, links: ['observed supports point'] })
    const markdown = toMarkdown(writeBriefing(source))
    expect(markdown).toContain('Look\\![here](<https://example.org/x.png>)')
    expect(markdown).not.toMatch(/(?<!\\)!\[/)
  })

  it('keeps only links that may be followed', () => {
    const linked = (href: string): RichText => [
      { type: 'paragraph', content: [{ type: 'text', text: 'here', marks: { link: { href } } }] },
    ]
    const made = (href: string) =>
      writeBriefing(aSource({ cards: { p: { title: 'P', body: linked(href), fields: { kind: 'point' } } } }))
    for (const href of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
    ]) {
      expect(toHtml(made(href))).not.toMatch(/href="(?!#)/)
      expect(toMarkdown(made(href))).not.toContain('](')
    }
    expect(toMarkdown(made('https://example.org/a b?x=<y>'))).toContain('[here](<https://example.org/a%20b?x=%3Cy%3E>)')
    expect(toHtml(made('https://example.org/"onclick="x'))).toContain(
      'href="https://example.org/&quot;onclick=&quot;x"',
    )
  })
  it('runs as its own words do, but a line about a quotation as ours', () => {
    const words = [
      { kind: 'paragraph', words: [{ kind: 'text', text: 'דוח הנמל' }] },
      {
        kind: 'paragraph',
        words: [
          { kind: 'quote', text: 'Closed' },
          { kind: 'text', text: ' — דובר' },
        ],
      },
    ] as const
    const html = toHtml({ title: 'Harbour', blocks: words })
    expect(html).toContain('<p dir="auto">דוח הנמל</p>')
    expect(html).toContain('<p><q dir="auto">Closed</q> — דובר</p>')
  })
})
