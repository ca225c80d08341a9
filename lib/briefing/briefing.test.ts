import { describe, expect, it } from 'vitest'
import { createFrozenBoard } from '@/lib/board/frozen-board'
import { createCell } from '@/lib/cell/cell'
import { readGrades } from '@/lib/scene/grades'
import type { BoardContent } from '@/lib/schema/board-content'
import type { BoardId, CardId, DocumentId, SourceId, UserId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import { richTextFromPlain, type RichText } from '@/lib/schema/rich-text'
import type { Evaluation, Source, SourceDocument } from '@/lib/schema/source'
import type { BriefingSource, MadeOf } from './briefing-source'
import { toHtml } from './to-html'
import { toMarkdown } from './to-markdown'
import { writeBriefing } from './write-briefing'

const TEXT_HASH = `sha256:${'a'.repeat(64)}`
const DOCUMENT = 'document-1' as DocumentId
const SOURCE = 'source-1' as SourceId

interface Wish {
  readonly cards: Readonly<Record<string, { title?: string; body?: RichText; fields: Readonly<Record<string, Json>> }>>
  readonly links?: readonly string[]
  readonly title?: string
  readonly madeOf?: MadeOf
  readonly evaluations?: readonly Evaluation[]
  /** What the document is otherwise. */
  readonly document?: Partial<SourceDocument>
  readonly changedSince?: ReadonlySet<DocumentId>
}

function aSource({
  cards,
  links = [],
  title = 'Harbour',
  madeOf = { kind: 'board', at: 0 },
  evaluations = [],
  document = {},
  changedSince,
}: Wish): BriefingSource {
  const content: BoardContent = {
    schemaVersion: 1,
    cards: Object.fromEntries(
      Object.entries(cards).map(([id, { title: name = '', body = [], fields }]) => [id, { title: name, body, fields }]),
    ),
    links: Object.fromEntries(
      links.map((words, at) => {
        const [from, kind, to, strength, ...reason] = words.split(' ') as [string, string, string, ...string[]]
        return [`link-${at}`, { from, kind, to, ...(strength && { strength, reason: reason.join(' ') }) }]
      }),
    ),
    places: Object.fromEntries(Object.keys(cards).map((id, at) => [id, [0, at * 300] as const])),
    sizes: {},
    orders: {},
    origins: { 'origin-1': { name: 'The harbour master’s notice' } },
  }
  const documents: SourceDocument[] = [
    {
      id: DOCUMENT,
      boardId: 'board' as BoardId,
      sourceId: SOURCE,
      filename: 'closure.txt',
      title: 'Harbour closure',
      language: 'en',
      published: { text: '2025-03-18', iso: '2025-03-18', precision: 'day' },
      versions: [],
      status: 'current',
      ...document,
    },
  ]
  const sources: Source[] = [
    {
      id: SOURCE,
      boardId: 'board' as BoardId,
      name: 'Eastmoor Post',
      aliases: [],
      type: 'newspaper',
      descriptor: 'local daily',
    },
  ]
  const rows = { documents: createCell(documents), sources: createCell(sources), evaluations: createCell(evaluations) }
  return {
    board: createFrozenBoard(content),
    title,
    documents,
    sources,
    evaluations,
    grades: readGrades(rows),
    madeOf,
    ...(changedSince && { changedSince }),
  }
}

function evidence(exact: string, more: Readonly<Record<string, Json>> = {}) {
  return {
    fields: {
      kind: 'evidence',
      'excerpt:1': {
        documentId: DOCUMENT,
        version: 1,
        quote: { exact, prefix: '', suffix: '' },
        position: { start: 10, end: 10 + exact.length },
        textHash: TEXT_HASH,
      },
      'attribution.speaker': 'harbour master',
      'attribution.outlet': 'Eastmoor Post',
      'attribution.sourceId': SOURCE,
      'attribution.originState': 'not-established',
      ...more,
    },
  }
}
const grade = (subject: string, kind: Evaluation['kind'], value: string, name: string): Evaluation => ({
  subject: subject as CardId,
  kind,
  value,
  user: { userId: name as UserId, name },
  at: 0,
})

const FULL: Wish = {
  cards: {
    judgement: {
      title: 'The quay reopens late',
      fields: { kind: 'judgement', likelihood: 'likely', confidence: 'moderate', confidenceReason: 'one witness' },
    },
    point: {
      title: 'How long is it closed?',
      body: richTextFromPlain('Two dates are named.'),
      fields: { kind: 'point', marker: '1.' },
    },
    e1: evidence('the eastern quay stays closed until Friday', {
      'attribution.originId': 'origin-1',
      'attribution.originState': 'known',
    }),
    e2: evidence('it opens tomorrow'),
    loose: evidence('nothing rests on this'),
    a: { title: 'The tide tables hold', fields: { kind: 'assumption', rating: 'caveats', ifWrong: 'the date moves' } },
    q: { title: 'Who ordered it?', fields: { kind: 'question' } },
    i: { title: 'Tugs are booked', fields: { kind: 'indicator', state: 'seen' } },
  },
  links: ['judgement rests-on e1', 'judgement rests-on a', 'e1 supports point', 'e2 contradicts point'],
  evaluations: [
    grade(SOURCE, 'reliability', 'B', 'Ben'),
    grade('e1', 'credibility', '2', 'Ana'),
    grade('e1', 'credibility', '3', 'Ben'),
  ],
}

describe('a briefing', () => {
  const markdown = toMarkdown(writeBriefing(aSource(FULL)))

  it('begins with the judgement, its likelihood and confidence in sentences of their own', () => {
    expect(markdown.indexOf('## Bottom line')).toBeLessThan(markdown.indexOf('## Points'))
    expect(markdown).toContain(
      'We judge this to be **likely** (55–80 %).\n\nOur confidence in the grounds is **moderate**: one witness.',
    )
    expect(markdown).toContain('1 outlet · 1 origin.')
    expect(markdown).toContain('- Assumption: The tide tables hold')
  })
  it('shows for and against each point, and gives each piece of evidence one note', () => {
    expect(markdown).toMatch(
      /### 1\\?\. How long is it closed\?[\s\S]*#### For\n\n- “the eastern quay[\s\S]*\[\^1\]\n\n#### Against\n\n- “it opens tomorrow”[\s\S]*\[\^2\]/,
    )
    expect(markdown.match(/^\[\^\d+\]: /gm)).toHaveLength(2)
  })
  it('says at its head what is on the board and not in it', () => {
    const entity = { title: 'Harbour office', fields: { kind: 'entity' } }
    const text = toMarkdown(writeBriefing(aSource({ ...FULL, cards: { ...FULL.cards, entity } })))
    expect(text.slice(0, text.indexOf('## '))).toContain(
      'Not in it, but on the board: 1 piece of evidence without a link and 1 entity.',
    )
    const { loose, ...linked } = FULL.cards
    expect(loose && toMarkdown(writeBriefing(aSource({ ...FULL, cards: linked })))).not.toContain('Not in it')
  })
  it('says of a link how strong it is and why, each in a sentence of its own', () => {
    const links = ['e2 contradicts point moderate The master denies it', 'n undercuts link-0']
    const n = { title: 'He “knows nothing”', fields: { kind: 'note' } }
    const briefing = toMarkdown(writeBriefing(aSource({ cards: { ...FULL.cards, n }, links })))
    expect(briefing).toContain(
      '[^1]. It bears moderately on this. Reason: The master denies it. Undercut by ‘He “knows nothing”’.\n',
    )
  })
  it('puts words that hold quotation marks in single ones, and changes none of them', () => {
    const cards = { point: FULL.cards.point, e: evidence('“Closed,” he said') } as Wish['cards']
    const briefing = writeBriefing(aSource({ cards, links: ['e supports point'] }))
    expect(toMarkdown(briefing)).toContain('- ‘“Closed,” he said’ — ')
    expect(toHtml(briefing)).toContain('<q dir="auto" class="single">“Closed,” he said</q>')
    expect(toHtml(writeBriefing(aSource(FULL)))).toContain('<q dir="auto">it opens tomorrow</q>')
  })
  it('leads back to speaker, outlet, document, date, grade in words, origin and hash', () => {
    const note = /^\[\^1\]: .*$/m.exec(markdown)?.[0] ?? ''
    for (const part of [
      'harbour master, via Eastmoor Post',
      '*Harbour closure*',
      '18 Mar 2025',
      'characters 10–52',
      `\`${TEXT_HASH}\``,
      'B3: usually reliable; possibly true',
      'Raters differ: Ana 2, Ben 3.',
      'Origin: The harbour master’s notice.',
    ]) {
      // prettier-ignore
      expect(note).toContain(part)
    }
    const second = /^\[\^2\]: .*$/m.exec(markdown)?.[0] ?? ''
    expect(second).toContain('B6: usually reliable; the item is ungraded')
    expect(second).toContain('Its origin is not established.')
  })
  it('holds assumptions, open questions, indicators and a source summary', () => {
    expect(markdown).toContain('Supported with caveats. If it is wrong: the date moves.')
    expect(markdown).toContain('## Open questions\n\n- Who ordered it?')
    expect(markdown).toContain('| Tugs are booked | no hypothesis named | seen | – |')
    expect(markdown).toContain('The briefing rests on 2 pieces of evidence from 1 document and 1 outlet.')
    expect(markdown).not.toContain('nothing rests on this')
    expect(markdown).toContain('| Eastmoor Post | newspaper; local daily | B: usually reliable | 2 |')
  })
  it('names in the source summary whose documents carried what other outlets said', () => {
    const other = { 'attribution.outlet': 'Coast Courier', 'attribution.sourceId': null }
    const cards = { point: FULL.cards.point, a: evidence('it opens'), b: evidence('it stays', other) } as Wish['cards']
    const rows = (more: Wish['cards'], ...links: string[]) =>
      /^\| Eastmoor Post .*$/m.exec(toMarkdown(writeBriefing(aSource({ cards: { ...cards, ...more }, links }))))?.[0]
    expect(rows({}, 'b supports point')).toMatch(/\| F: ungraded \| 1 carried from others \|$/)
    expect(rows({}, 'a supports point', 'b supports point')).toMatch(/\| 1, and 1 carried from others \|$/)
  })
  it('says of words that nobody is named for which document they stand in, and of when', () => {
    const nobody = { 'attribution.speaker': null, 'attribution.outlet': null, 'attribution.sourceId': null }
    const cards = { point: FULL.cards.point, e: evidence('it opens', nobody) } as Wish['cards']
    const briefing = toMarkdown(writeBriefing(aSource({ cards, links: ['e supports point'] })))
    expect(briefing).toContain('- “it opens” — *Harbour closure*, Eastmoor Post, 18 Mar 2025 (F6)[^1]')
    expect(briefing).toContain('[^1]: “it opens” (F6). In *Harbour closure*, Eastmoor Post')
    const dated = { ...nobody, 'attribution.said': { text: '16 March', iso: '2025-03-16', precision: 'day' } }
    const said = { point: FULL.cards.point, e: evidence('it opens', dated) } as Wish['cards']
    expect(toMarkdown(writeBriefing(aSource({ cards: said, links: ['e supports point'] })))).toContain(
      '- “it opens” — *Harbour closure*, Eastmoor Post, 16 Mar 2025 (F6)[^1]',
    )
  })
  it('of a snapshot ends with its hash', () => {
    const madeOf = {
      kind: 'snapshot',
      at: 0,
      name: 'Monday',
      takenAt: 0,
      takenBy: 'Ana',
      hash: TEXT_HASH,
      predecessor: null,
    } as const
    expect(toMarkdown(writeBriefing(aSource({ ...FULL, madeOf })))).toMatch(/## Snapshot\n\n.*“Monday”.*sha256:a{64}/)
  })
  it('says by when a judgement should show', () => {
    const due = { text: '20 May 2026', iso: '2026-05-20', precision: 'day' }
    const j = { title: 'It reopens', fields: { kind: 'judgement', due } }
    expect(toMarkdown(writeBriefing(aSource({ cards: { j } })))).toContain(
      'Whether it comes true should show by 20 May 2026.',
    )
  })
  it('says so when the board holds nothing', () => {
    expect(toMarkdown(writeBriefing(aSource({ cards: {} })))).toContain('This board holds no key judgement yet.')
  })
})

describe('a briefing with evidence from a retracted document', () => {
  const statusChange = { reason: 'The paper withdrew it', by: { userId: null, name: 'Ana' }, at: Date.UTC(2025, 2, 20) }
  const document = { status: 'retracted', statusChange } as const
  const said = 'retracted, as Ana said on 20 March 2025: The paper withdrew it.'
  const retracted = writeBriefing(aSource({ ...FULL, document }))
  const markdown = toMarkdown(retracted)

  it('marks the words where they stand, and never gives them as ordinary support', () => {
    expect(markdown).toContain('#### For\n\n**1 piece of evidence, retracted.**\n\n- **Retracted:** “the eastern quay')
    expect(markdown).toContain('- **Retracted:** “it opens tomorrow”')
    expect(toHtml(retracted)).toContain('<li><p><strong class="warning">Retracted:</strong> <q dir="auto">it opens')
  })
  it('counts how many of several are retracted', () => {
    const elsewhere = { ...evidence('it stays').fields, 'excerpt:1': null }
    const cards = { point: FULL.cards.point, a: evidence('it opens'), b: { title: 'Seen', fields: elsewhere } }
    const links = ['a supports point', 'b supports point', 'j rests-on point']
    const j = { title: 'It reopens', fields: { kind: 'judgement' } }
    const text = toMarkdown(writeBriefing(aSource({ cards: { j, ...cards } as Wish['cards'], links, document })))
    expect(text).toContain('**2 pieces of evidence, 1 of them retracted.**')
    expect(text).toContain('1 outlet · origin not established.')
    expect(text).toContain('rests on 1 piece of evidence from 0 documents and 1 outlet.')
    expect(text).toContain('Apart from these, 1 piece is from a retracted document.')
    expect(text).toContain(
      'Point: How long is it closed?, which rests on **2 pieces of evidence, 1 of them retracted**',
    )
  })
  it('says in the note and in the source summary when, by whom and why', () => {
    expect(/^\[\^1\]: .*$/m.exec(markdown)?.[0]).toContain(`**This document was ${said}**`)
    const summary = markdown.slice(markdown.indexOf('## Source summary'), markdown.indexOf('## Notes'))
    expect(summary).toContain('no evidence that stands: all 2 pieces that it names are from a retracted document.')
    expect(summary).toMatch(/\| Eastmoor Post .*\| none that stands; \*\*2 from a retracted document\*\* \|/)
    expect(summary).toContain(`**“Harbour closure” was ${said}**`)
  })
  it('marks a point of the document itself', () => {
    const point = { title: 'It opens', fields: { kind: 'point', documentId: DOCUMENT } }
    const text = toMarkdown(writeBriefing(aSource({ cards: { point }, document })))
    expect(text).toContain(`This point is from a document that no longer stands: **“Harbour closure” was ${said}**`)
  })
  it('of a snapshot says at its head and beside the words what was retracted since', () => {
    const text = toMarkdown(writeBriefing(aSource({ ...FULL, document, changedSince: new Set([DOCUMENT]) })))
    const since = said.replace('retracted,', 'retracted since the snapshot,')
    expect(text.slice(0, text.indexOf('## Bottom line'))).toContain(`**“Harbour closure” was ${since}**`)
    expect(text).toContain('- **Retracted since the snapshot:** “it opens tomorrow”')
  })
})

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
