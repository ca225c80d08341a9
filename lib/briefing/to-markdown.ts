/**
 * A briefing as Markdown (CommonMark with tables and footnotes, as GitHub, Obsidian and Pandoc read them). Whatever people
 * wrote stays the words they wrote: no title makes a heading, a link, a picture or HTML of its own.
 */
import type { Block, Briefing, Inline, Words } from './blocks'
import { quoted } from './quote-marks'

export function toMarkdown({ blocks }: Briefing): string {
  return `${blocks.map((block) => blockText(block)).join('\n\n')}\n`
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      // A row of # at the end of a heading would count as part of its mark.
      return `${'#'.repeat(block.level)} ${wordsText(block.words).replace(/#(?=#*\s*$)/g, '\\#')}`
    case 'paragraph':
      return wordsText(block.words)
    case 'list':
      return block.items.map((item, at) => listItem(item, block.ordered ? `${at + 1}. ` : '- ')).join('\n')
    case 'table': {
      const rows = [
        block.head.map((each) => escapeLine(each)),
        block.head.map(() => '---'),
        ...block.rows.map((row) => row.map(wordsText)),
      ]
      return rows.map((cells) => `| ${cells.map((cell) => cell.replace(/\n/g, ' ')).join(' | ')} |`).join('\n')
    }
    case 'notes':
      return block.notes.map((note, at) => `[^${at + 1}]: ${wordsText(note).replace(/\n/g, '\n    ')}`).join('\n\n')
  }
}

function listItem(blocks: readonly Block[], marker: string): string {
  const indent = ' '.repeat(marker.length)
  const body = blocks.map((block) => blockText(block)).join('\n\n')
  return marker + body.replace(/\n(?=[^\n])/g, `\n${indent}`)
}

function wordsText(words: Words): string {
  let joined = ''
  for (const inline of words) {
    const piece = inlineText(inline)
    // A link or a note right behind a ! would be read as a picture.
    joined = (piece.startsWith('[') ? joined.replace(/!$/, '\\!') : joined) + piece
  }
  return escapeLineStart(joined)
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text': {
      const escaped = escapeLine(inline.text)
      if (escaped.trim() === '') return escaped
      return inline.bold ? around(escaped, '**') : inline.italic ? around(escaped, '*') : escaped
    }
    case 'warning':
      return around(escapeLine(inline.text), '**')
    case 'quote':
      return quoted(escapeLine(inline.text))
    case 'link':
      return `[${escapeLine(inline.text)}](<${safeAddress(inline.href)}>)`
    case 'note':
      return `[^${inline.n}]`
    case 'code':
      return `\`${inline.text.replace(/[`\s]/g, '')}\``
    case 'break':
      return '\\\n'
  }
}

/** Marks of emphasis must touch letters. */
function around(escaped: string, mark: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(escaped) ?? []
  return `${before}${mark}${inner}${mark}${after}`
}

/**
 * One line of text in which no letter means anything to Markdown, wherever in a line it stands. Of those two in a row,
 * Obsidian hides or marks what stands between.
 */
function escapeLine(words: string): string {
  return oneLine(words).replace(/[\\`*_[\]<>&|~$^]|%%+|==+/g, (signs) => signs.replace(/./g, '\\$&'))
}

/** What makes something else of a line only at its beginning: headings, lists, rules, numbers. */
function escapeLineStart(lines: string): string {
  return lines.replace(
    /(^|\n)([ \t]*)(?:([#+\-=:])|(\d{1,9})([.)]))/g,
    (_all, newline: string, space: string, sign?: string, digits?: string, dot?: string) =>
      sign === undefined ? `${newline}${space}${digits ?? ''}\\${dot ?? ''}` : `${newline}${space}\\${sign}`,
  )
}

/** Control characters have no place in a text file, and a line feed would end the line. */
function oneLine(words: string): string {
  return words.replace(/[^\S\u00a0\u202f]+/g, ' ').replace(/\p{Cc}/gu, '')
}

function safeAddress(href: string): string {
  return new URL(href).href.replace(/[<>\\]/g, (sign) => encodeURIComponent(sign))
}
