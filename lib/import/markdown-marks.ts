/**
 * Markdown's marks inside a line: what they cover stays in the text, since offsets count into it, but titles are shown
 * without them.
 */

import type { Line } from './text-lines'

interface HeadingMark {
  readonly level: number
  readonly wordsAt: number
}

/** A title as a person reads it: emphasis, code marks, link targets, closing hashes and surplus spaces gone. */
export function cleanTitle(raw: string): string {
  return raw
    .replace(/\s#+\s*$/, '')
    .replace(/!?\[([^\]\n]{0,300})\]\([^)\s]{0,500}\)/g, '$1')
    .replace(/[*`]+/g, '')
    .replace(/(^|\s)_+(?=\S)|_+(?=\s|$)/g, '$1')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim()
}

/** The level of a heading as its line is marked, by a page's markup or by Markdown's hashes, and where its words begin. */
export function readHeadingMark({ text, level }: Pick<Line, 'text' | 'level'>): HeadingMark | undefined {
  if (level === undefined) return readHashHeading(text)
  return level === null ? undefined : { level, wordsAt: 0 }
}

/** The level of a Markdown heading line (`## Title` is 2) and where its words begin; undefined for any other line. */
function readHashHeading(line: string): HeadingMark | undefined {
  const match = /^(#{1,6})\s+(?=\S)/.exec(line)
  return match ? { level: match[1]?.length ?? 1, wordsAt: match[0].length } : undefined
}
