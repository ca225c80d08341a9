import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '@/lib/schema/source'
import { toHtml } from './to-html'
import { toMarkdown } from './to-markdown'
import { writeBriefing } from './write-briefing'
import { TEXT_HASH, DOCUMENT, SOURCE, aSource, evidence, FULL, grade, type Wish } from './a-briefing-source'

describe('a briefing', () => {
  const markdown = toMarkdown(writeBriefing(aSource(FULL)))

  it('begins with the judgement, its likelihood and confidence in sentences of their own', () => {
    expect(markdown.indexOf('## Bottom line')).toBeLessThan(markdown.indexOf('## Points'))
    expect(markdown).toContain(
      'We judge this to be **likely** (55–80\u00a0%).\n\nOur confidence in the grounds is **moderate**: one witness.',
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
      'Not in it, but on the board: 1 piece of evidence that nothing in it rests on and 1 entity.',
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
  it('holds what other evidence says of its evidence, in rings too, and what undercuts a link with its note', () => {
    const cards = {
      point: FULL.cards.point,
      upper: evidence('the quay is closed'),
      first: evidence('the notice says closed'),
      other: evidence('a ship moored there'),
      doubt: evidence('he was not there'),
    } as Wish['cards']
    const links = [
      'upper supports point',
      'upper rests-on first',
      'other contradicts first',
      'first supports other',
      'doubt undercuts link-0',
    ]
    const briefing = toMarkdown(writeBriefing(aSource({ cards, links })))
    expect(briefing).toMatch(/“the quay is closed”.*\[\^1\]\. Undercut by “he was not there” — .*\[\^2\]\.\n/)
    expect(briefing).toMatch(
      /## Evidence on evidence\n\n### “the quay is closed”\[\^1\]\n\n#### It rests on\n\n- “the notice says closed” — .*\[\^3\]\n\n### “the notice says closed”\[\^3\]\n\n#### Against\n\n- “a ship moored there” — .*\[\^4\]\n\n### “a ship moored there”\[\^4\]\n\n#### For\n/,
    )
    expect(briefing).not.toContain('Not in it')
    expect(briefing).toContain('The briefing rests on 4 pieces of evidence')
  })
  it('holds the evidence that supports a question', () => {
    const cards = { q: FULL.cards.q, e: evidence('the council did') } as Wish['cards']
    expect(toMarkdown(writeBriefing(aSource({ cards, links: ['e supports q'] })))).toMatch(
      /- Who ordered it\?\n\n {2}#### For\n\n {2}- “the council did” — /,
    )
  })
  it('says of words that do not stand where their card says', () => {
    const cards = { point: FULL.cards.point, e: evidence('it stays shut') } as Wish['cards']
    const written = (documentText: string) =>
      toMarkdown(writeBriefing(aSource({ cards, links: ['e supports point'], documentText })))
    const forged = written('They said: it opens on Friday.')
    expect(forged).toContain('- **Not in its document:** “it stays shut” — ')
    expect(forged).toMatch(/characters 10–23; text `[^`]*`\. \*\*These words do not stand there\.\*\* Grade/)
    expect(written('He says:  it stays shut.')).not.toMatch(/Not in its document|do not stand/)
  })
  it('leaves out what was withdrawn, wherever it is linked, and says how much that is', () => {
    const cards = {
      point: FULL.cards.point,
      e: evidence('it opens'),
      w: evidence('it stays', { status: 'withdrawn' }),
      n: { title: 'Doubtful', fields: { kind: 'note', status: 'withdrawn' } },
    } as Wish['cards']
    const links = ['e supports point', 'w supports point', 'w contradicts e', 'n undercuts link-0']
    const briefing = toMarkdown(writeBriefing(aSource({ cards, links })))
    expect(briefing).toContain('Not in it, but on the board: 2 withdrawn cards.')
    expect(briefing).not.toMatch(/it stays|Doubtful|Evidence on evidence/)
    expect(briefing).toContain('1 outlet · origin not established.')
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
  it('tells who carries what another outlet is named for, and whose document it is where none is', () => {
    const other = { 'attribution.outlet': 'Coast Courier', 'attribution.sourceId': null }
    const unnamed = { 'attribution.outlet': null, 'attribution.sourceId': null }
    const cards = { point: FULL.cards.point, a: evidence('it stays', other), b: evidence('it opens', unnamed) }
    const links = ['a supports point', 'b contradicts point']
    const evaluations = [grade(SOURCE, 'reliability', 'D', 'Ben')]
    const markdown = toMarkdown(writeBriefing(aSource({ cards: cards as Wish['cards'], links, evaluations })))
    expect(markdown).toContain('harbour master, via Coast Courier (F6), read in Eastmoor Post (D)')
    expect(markdown).toContain('It was read in Eastmoor Post (D: not usually reliable).')
    expect(markdown).toContain('harbour master, via Eastmoor Post (D6)')
    expect(markdown).toContain('1 outlet was read only in what another published.')
    expect(markdown).toContain('2 outlets, 1 second-hand · independence not established.')
  })
  it('names in the source summary whose documents carried what other outlets said', () => {
    const other = { 'attribution.outlet': 'Coast Courier', 'attribution.sourceId': null }
    const cards = { point: FULL.cards.point, a: evidence('it opens'), b: evidence('it stays', other) } as Wish['cards']
    const rows = (more: Wish['cards'], ...links: string[]) =>
      /^\| Eastmoor Post .*$/m.exec(toMarkdown(writeBriefing(aSource({ cards: { ...cards, ...more }, links }))))?.[0]
    expect(rows({}, 'b supports point')).toMatch(/\| F: ungraded \| 1 carried from others \|$/)
    expect(rows({}, 'a supports point', 'b supports point')).toMatch(/\| 1, and 1 carried from others \|$/)
  })
  it('has a row in the source summary for evidence of no named source too: the rows add up to the pieces', () => {
    const nobody = { 'attribution.speaker': null, 'attribution.outlet': null, 'attribution.sourceId': null }
    const courier = { 'attribution.outlet': 'Coast Courier', 'attribution.sourceId': null }
    const loose = { ...evidence('seen', nobody).fields, 'excerpt:1': null }
    const cards = {
      point: FULL.cards.point,
      a: evidence('a', nobody),
      b: evidence('b', nobody),
      c: evidence('c', courier),
    }
    const links = ['a', 'b', 'c', 'd'].map((id) => `${id} supports point`)
    const wish = { cards: { ...cards, d: { title: 'Seen', fields: loose } } as Wish['cards'], links }
    const source = aSource({ ...wish, document: { sourceId: undefined } as Partial<SourceDocument> })
    const markdown = toMarkdown(writeBriefing(source))
    const summary = markdown.slice(markdown.indexOf('## Source summary'), markdown.indexOf('## Notes'))
    expect(summary).toContain('rests on 4 pieces of evidence')
    expect(
      summary
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .slice(2),
    ).toEqual([
      '| “Harbour closure” | document without a named source | F: ungraded | 2 |',
      '| Coast Courier | not among the sources of the board | F: ungraded | 1 |',
      '| Nobody named | evidence without a document | F: ungraded | 1 |',
    ])
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
  it('says the label of a hypothesis once', () => {
    const h = (title: string) => ({ h: { title, fields: { kind: 'hypothesis', label: 'H1' } } })
    const heading = (title: string) => /^### .*/m.exec(toMarkdown(writeBriefing(aSource({ cards: h(title) }))))?.[0]
    expect(heading('Russia accepts')).toBe('### H1: Russia accepts')
    expect(heading('H1: Russia accepts')).toBe('### H1: Russia accepts')
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
