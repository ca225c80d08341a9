/**
 * Markdown's marks inside a line: what they cover stays in the text, since offsets count into it, but titles are shown
 * without them.
 */

/** A title as a person reads it: emphasis, code marks, link targets, closing hashes and surplus spaces gone. */
export function cleanTitle(raw: string): string {
  return raw
    .replace(/\s#+\s*$/, '')
    .replace(/!?\[([^\]\n]{0,300})\]\([^)\s]{0,500}\)/g, '$1')
    .replace(/[*`]+/g, '')
    .replace(/(^|\s)_+(?=\S)|_+(?=\s|$)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The level of a Markdown heading line (`## Title` is 2) and where its words begin; undefined for any other line. */
export function readHashHeading(line: string): { level: number; wordsAt: number } | undefined {
  const match = /^(#{1,6})\s+(?=\S)/.exec(line)
  return match ? { level: match[1]?.length ?? 1, wordsAt: match[0].length } : undefined
}
