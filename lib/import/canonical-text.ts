/**
 * The one text of a document version that all offsets count into. Line ends become LF and a leading BOM goes; nothing
 * else changes, so that the words stay exactly those of the original.
 */

/** Idempotent: canonical text comes back as it is. */
export function canonicalText(decoded: string): string {
  return decoded.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

/** The format by the file's name: `.md` and `.markdown` are Markdown, all else is plain text. */
export function textFormatOf(filename: string): 'plain' | 'markdown' {
  return /\.(md|markdown)$/i.test(filename) ? 'markdown' : 'plain'
}
