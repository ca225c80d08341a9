import { describe, expect, it } from 'vitest'
import { richTextFromPlain, type RichText } from '@/lib/schema/rich-text'
import type { Json } from '@/lib/schema/json'
import { aSource, DOCUMENT, evidence, SOURCE, TEXT_HASH, type Wish, grade } from './a-briefing-source'
import { toHtml } from './to-html'
import { toMarkdown } from './to-markdown'
import { writeBriefing } from './write-briefing'

const FIRST = 'The eastern quay stays closed until Friday, the *harbour\nmaster* said.'
const TEXT = `Notice\n\n1. The closure\n${FIRST} Two tugs are booked for the morning tide. Nobody knows more.\n`
/** As a rule takes it over: one line, without emphasis. */
const SUMMARY =
  'The eastern quay stays closed until Friday, the harbour master said. Two tugs are booked for the morning tide. …'
const HEADING = '1. The closure'

function excerptOf(exact: string): Json {
  const start = TEXT.indexOf(exact)
  const quote = { exact, prefix: '', suffix: '' }
  return {
    documentId: DOCUMENT,
    version: 1,
    quote,
    position: { start, end: start + exact.length },
    textHash: TEXT_HASH,
  }
}
function point(body: string | RichText, more: Readonly<Record<string, Json>> = {}) {
  return {
    title: 'The closure',
    body: typeof body === 'string' ? richTextFromPlain(body) : body,
    fields: { kind: 'point', madeBy: 'rule', documentId: DOCUMENT, 'excerpt:1': excerptOf(HEADING), ...more },
  }
}
function briefingOf(card: Wish['cards'][string], more: Partial<Wish> = {}) {
  return writeBriefing(aSource({ cards: { p: card }, documentText: TEXT, ...more }))
}

describe('the words of a point', () => {
  const summarised = briefingOf(point(SUMMARY), { evaluations: [grade(SOURCE, 'reliability', 'B', 'Ben')] })
  const markdown = toMarkdown(summarised)
  const start = TEXT.indexOf(FIRST)

  it('that are still its document’s are quoted with document, date and grade, and where they are cut this is said', () => {
    expect(markdown).toContain(
      '### The closure\n\n“The eastern quay stays closed until Friday, the \\*harbour master\\* said. Two tugs are booked for the morning tide.” \\[…\\] — *Harbour closure*, Eastmoor Post, 18 Mar 2025 (B6)[^1]\n',
    )
    expect(toHtml(summarised)).toMatch(
      /<p><q dir="auto">The eastern quay[^<]* tide\.<\/q> \[…\] — <em>Harbour closure<\/em>/,
    )
  })
  it('have a note with quotation, document, date, place, hash and grade', () => {
    const note = /^\[\^1\]: .*$/m.exec(markdown)?.[0]
    for (const part of [
      'tide.” \\[…\\] (B6). In *Harbour closure*, Eastmoor Post, 18 Mar 2025, version 1',
      `characters ${start}–${TEXT.indexOf(' Nobody')}; text \`${TEXT_HASH}\``,
      'The quotation is cut short: the document says more here.',
      'Grade B6: usually reliable; the item is ungraded.',
    ]) {
      // prettier-ignore
      expect(note).toContain(part)
    }
  })
  it('are the team’s as soon as one was changed, and stay so where a person wrote between them', () => {
    const changed = toMarkdown(briefingOf(point(SUMMARY.replace('Two tugs', 'Three tugs'))))
    expect(changed).toContain('\n\nThe eastern quay stays closed until Friday, the harbour master said. Three tugs')
    expect(changed).not.toContain('[^1]')
    const both = toMarkdown(briefingOf(point('Two tugs are booked for the morning tide.\nWe doubt that they come.')))
    expect(both).toContain('“Two tugs are booked for the morning tide.” — *Harbour closure*')
    expect(both).toContain('\n\nWe doubt that they come.\n')
    expect(both).not.toContain('cut short')
  })
  it('are nobody’s quotation when the document holds them elsewhere, only in part, or is not at hand', () => {
    const inWord = toMarkdown(briefingOf(point('wo tugs are booked for the morning tid')))
    expect(inWord).not.toContain('“wo tugs')
    expect(toMarkdown(briefingOf(point('morning tide')))).toContain('\n\nmorning tide\n')
    const { documentText: _none, ...nothing } = { documentText: TEXT }
    expect(toMarkdown(writeBriefing(aSource({ cards: { p: point(SUMMARY) }, ...nothing })))).not.toContain(
      '“The eastern',
    )
  })
  it('that are cut within a sentence say so, also without a mark', () => {
    expect(toMarkdown(briefingOf(point('The eastern quay stays closed until Friday')))).toContain(
      '“The eastern quay stays closed until Friday” \\[…\\] — *Harbour closure*',
    )
  })
  it('of a passage that a person took as a point are quoted where they are its title', () => {
    const exact = 'Two tugs are booked for the morning tide.'
    const card = point([], { madeBy: 'person', 'excerpt:1': excerptOf(exact) })
    const text = (title: string) => toMarkdown(briefingOf({ ...card, title }))
    expect(text(exact)).toContain('### “Two tugs are booked for the morning tide.”[^1]\n')
    expect(text('Two tugs are booked for…')).toContain('### “Two tugs are booked for” \\[…\\][^1]\n')
    expect(text('Who booked the tugs for the morning?')).toContain('### Who booked the tugs for the morning?\n')
  })
  it('say before them that their document was retracted', () => {
    expect(toMarkdown(briefingOf(point(SUMMARY), { document: { status: 'retracted' } }))).toContain(
      '\n\n**Retracted:** “The eastern quay',
    )
  })
  it('leave the source summary to evidence, and say what is missing', () => {
    expect(markdown).toContain('No evidence from outside its document is linked to it yet.')
    expect(markdown).not.toContain('## Source summary')
    const linked = {
      cards: { p: point(SUMMARY), e: evidence('it opens') },
      links: ['e supports p'],
      documentText: TEXT,
    }
    const text = toMarkdown(writeBriefing(aSource(linked as Wish)))
    expect(text).toContain('rests on 1 piece of evidence')
    expect(text.match(/^\[\^\d+\]: /gm)).toHaveLength(2)
  })
})
