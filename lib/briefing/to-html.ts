/**
 * A briefing as one HTML file that needs nothing else: no script, no remote address but the links that people wrote, a policy
 * inside that forbids both. Made to be read on a screen and to be printed.
 */
import { isSafeHref } from '@/lib/schema/rich-text'
import type { Block, Briefing, Inline, Words } from './blocks'
import { HTML_STYLE } from './html-style'
import { quoteMarks } from './quote-marks'

export function toHtml({ title, blocks }: Briefing): string {
  const seen = new Set<number>()
  const body = blocks.map((block) => blockHtml(block, seen)).join('\n')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`
}

/** `seen`: notes that were named already; the first place that names one is where the note leads back to. */
function blockHtml(block: Block, seen: Set<number>): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} dir="auto">${wordsHtml(block.words, seen)}</h${block.level}>`
    case 'paragraph':
      return `<p${directionOf(block.words)}${block.quiet ? ' class="quiet"' : ''}>${wordsHtml(block.words, seen)}</p>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      const items = block.items.map((item) => `<li>${item.map((each) => blockHtml(each, seen)).join('\n')}</li>`)
      return `<${tag}>\n${items.join('\n')}\n</${tag}>`
    }
    case 'table': {
      const head = block.head.map((each) => `<th scope="col">${escapeHtml(each)}</th>`).join('')
      const rows = block.rows.map(
        (row) => `<tr>${row.map((cell) => `<td dir="auto">${wordsHtml(cell, seen)}</td>`).join('')}</tr>`,
      )
      return `<div class="table"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table></div>`
    }
    case 'notes': {
      const notes = block.notes.map(
        (note, at) =>
          `<li id="note-${at + 1}">${wordsHtml(note, seen)} <a class="back" href="#from-${at + 1}" aria-label="Back to where note ${at + 1} is named">↩</a></li>`,
      )
      return `<ol class="notes">\n${notes.join('\n')}\n</ol>`
    }
  }
}

/** As their first letter has it; a line of ours about a quotation runs as ours do, whoever is named in it. */
function directionOf(words: Words): string {
  return words.some(({ kind }) => kind === 'quote') ? '' : ' dir="auto"'
}

function wordsHtml(words: Words, seen: Set<number>): string {
  return words.map((inline) => inlineHtml(inline, seen)).join('')
}

function inlineHtml(inline: Inline, seen: Set<number>): string {
  switch (inline.kind) {
    case 'text': {
      const escaped = escapeHtml(inline.text)
      return inline.bold ? `<strong>${escaped}</strong>` : inline.italic ? `<em>${escaped}</em>` : escaped
    }
    case 'warning':
      return `<strong class="warning">${escapeHtml(inline.text)}</strong>`
    case 'quote':
      return `<q dir="auto"${quoteMarks(inline.text)[0] === '‘' ? ' class="single"' : ''}>${escapeHtml(inline.text)}</q>`
    case 'link':
      return isSafeHref(inline.href)
        ? `<a href="${escapeHtml(inline.href)}" rel="noopener noreferrer nofollow">${escapeHtml(inline.text)}</a>`
        : escapeHtml(inline.text)
    case 'note': {
      const { n } = inline
      const id = seen.has(n) ? '' : ` id="from-${n}"`
      seen.add(n)
      return `<sup><a href="#note-${n}"${id} aria-label="Note ${n}">${n}</a></sup>`
    }
    case 'code':
      return `<code>${escapeHtml(inline.text)}</code>`
    case 'break':
      return '<br>'
  }
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeHtml(words: string): string {
  const printable = words.replace(/\p{Cc}/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
  return printable.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)
}
