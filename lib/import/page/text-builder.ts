/**
 * Puts a text together from runs of characters and the breaks between them, as a browser lays them out: white space
 * runs are one space, a break is asked for and only made when words follow. Remembers where headings and captions lie.
 */
import type { Span } from '@/lib/schema/excerpt'

/** A stretch being recorded; its start is known when its first words come. */
interface Stretch {
  start: number
}

export interface TextBuilder {
  words(characters: string): void
  /** Characters of which every space counts. */
  verbatim(characters: string): void
  /** At least this many line feeds before the next words. */
  breakLines(count: 1 | 2): void
  /** One more line feed, up to a blank line. */
  lineBreak(): void
  /** Stands before the next words, if any come before `dropLabel`: the number of a list item. */
  label(text: string): void
  dropLabel(): void
  begin(): Stretch
  /** What was written since `begin`; undefined when nothing was. */
  end(stretch: Stretch): Span | undefined
  text(): string
}

/** Joiners and hyphens that only tell a browser where to break; they would part a word from itself. */
const UNSEEN_CHARACTERS = /[\u00AD\u200B\u2060\uFEFF]/g

export function createTextBuilder(): TextBuilder {
  const parts: string[] = []
  let length = 0
  let feeds = 0
  let hasSpace = false
  let label = ''
  const open = new Set<Stretch>()

  function write(characters: string): void {
    parts.push(characters)
    length += characters.length
  }
  function put(characters: string): void {
    if (length > 0) {
      if (feeds > 0) write('\n'.repeat(feeds))
      else if (hasSpace) write(' ')
    }
    feeds = 0
    hasSpace = false
    for (const stretch of open) stretch.start = length
    open.clear()
    if (label !== '') write(`${label} `)
    label = ''
    write(characters)
  }
  const isLineEmpty = () => length === 0 || feeds > 0

  return {
    words(characters) {
      const plain = characters.replace(UNSEEN_CHARACTERS, '').replace(/[ \t\n\f\r\u00A0]+/g, ' ')
      const trimmed = plain.trim()
      if (plain.startsWith(' ') && !isLineEmpty()) hasSpace = true
      if (trimmed === '') return
      put(trimmed)
      hasSpace = plain.endsWith(' ')
    },
    verbatim(characters) {
      characters
        .replace(UNSEEN_CHARACTERS, '')
        .split('\n')
        .forEach((line, index) => {
          if (index > 0) feeds = Math.min(2, feeds + 1)
          if (line.trim() !== '' || (line !== '' && !isLineEmpty())) put(line)
        })
    },
    breakLines(count) {
      feeds = Math.max(feeds, count)
      hasSpace = false
    },
    lineBreak() {
      feeds = Math.min(2, feeds + 1)
      hasSpace = false
    },
    label(text) {
      label = text
    },
    dropLabel() {
      label = ''
    },
    begin() {
      const stretch = { start: -1 }
      open.add(stretch)
      return stretch
    },
    end(stretch) {
      open.delete(stretch)
      return stretch.start < 0 ? undefined : { start: stretch.start, end: length }
    },
    text: () => parts.join(''),
  }
}
