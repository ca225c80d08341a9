/** A text with the words that were looked for marked where they stand in it, whatever their case. */
import { Fragment } from 'react'

export function MarkedWords({ text, words }: { readonly text: string; readonly words: string }) {
  return markedParts(text, words).map((part, index) =>
    // Every second part was found.
    index % 2 === 0 ? (
      <Fragment key={index}>{part}</Fragment>
    ) : (
      <mark key={index} className="rounded-xs bg-focus/15 text-inherit">
        {part}
      </mark>
    ),
  )
}

/** The text cut where words begin and end: what lies between them, then what was found, and so on. */
export function markedParts(text: string, words: string): readonly string[] {
  const wanted = words.split(/\s+/u).filter(Boolean)
  if (wanted.length === 0) return [text]
  // The phrase first, then longer words before those that they hold.
  const longest = [...wanted].sort((a, b) => b.length - a.length).map(escaped)
  const phrase = wanted.map(escaped).join('\\s+')
  return text.split(new RegExp(`(${[phrase, ...longest].join('|')})`, 'giu'))
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
