/**
 * The keys of a card's words while they are written, as the editor has them; shown by the format bar and the sheet of all keys.
 * In Apple's signs, for `showKeys`.
 */
export const WRITING_KEYS = {
  on: { label: 'From the title to the text, and from there away', shown: 'Tab' },
  back: { label: 'From the text back to the title', shown: '⇧Tab' },
  bold: { label: 'Bold', shown: '⌘B' },
  italic: { label: 'Italic', shown: '⌘I' },
  heading: { label: 'Heading of the first, second or third rank', shown: '⌥⌘1–3' },
  bullets: { label: 'Bulleted list', shown: '⇧⌘8' },
  numbers: { label: 'Numbered list', shown: '⇧⌘7' },
  link: { label: 'Link to an address', shown: '⌘K' },
  indent: { label: 'Further in a list', shown: 'Tab' },
  outdent: { label: 'Further out of a list', shown: '⇧Tab' },
  end: { label: 'End the writing', shown: 'Esc' },
} as const
