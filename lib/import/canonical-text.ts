/**
 * The one text of a document version that all offsets count into. Line ends become LF and a leading BOM goes; nothing
 * else changes, so that the words stay exactly those of the original.
 */
import type { TextFormat } from './document-analysis'

/** Idempotent: canonical text comes back as it is. */
export function canonicalText(decoded: string): string {
  return decoded.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

/** The format by the file's name: `.md` and `.markdown` are Markdown, `.html`, `.htm` and `.xhtml` pages, all else is plain text. */
export function textFormatOf(filename: string): TextFormat {
  if (/\.(html?|xhtml)$/i.test(filename)) return 'html'
  return /\.(md|markdown)$/i.test(filename) ? 'markdown' : 'plain'
}
