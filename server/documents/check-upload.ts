/** What may come in as a document: by its name, its size and its first bytes. Whether it is text decides the decoder. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import { textFormatOf } from '@/lib/import/canonical-text'
import type { TextFormat } from '@/lib/import/document-analysis'
import { knownFormat, looksLikePage } from '@/lib/import/known-format'
import type { Limits } from '@/server/config'
import type { Upload } from './documents'

const EXTENSIONS = /\.(txt|md|markdown|html?|xhtml)$/i
const WHAT_IS_READ = 'Documents can be .txt, .md and .html files.'
const MAX_FILENAME_UNITS = 200
const MIME: Readonly<Record<TextFormat, string>> = { plain: 'text/plain', markdown: 'text/markdown', html: 'text/html' }

/** The upload with a clean name and its type. Throws `too-large`, `unsupported-type`, `unreadable`. */
export function checkUpload(
  upload: Upload,
  limits: Pick<Limits, 'documentBytes' | 'pageBytes'>,
): Upload & { readonly mime: string } {
  const filename = cleanFilename(upload.filename)
  const format = textFormatOf(filename)
  const { bytes } = upload
  // A page is only bounded as a page once it is one: a film called .html is a film.
  const known = knownFormat(bytes)
  if (known) throw unsupported(filename, `is ${known.what}`, `${WHAT_IS_READ} ${known.advice}`)
  if (!EXTENSIONS.test(filename)) throw wrongEnding(filename)
  if (bytes.byteLength === 0) throw new RedthreadError('unreadable', `“${filename}” is empty.`)
  requireSize(filename, bytes.byteLength, format, limits)
  if (format === 'plain' && upload.how === 'upload' && looksLikePage(bytes)) {
    const advice = 'Rename it to end in .html, and it is read as one.'
    throw unsupported(filename, 'holds a web page', advice)
  }
  return { ...upload, filename, mime: MIME[format] }
}

function requireSize(
  filename: string,
  bytes: number,
  format: TextFormat,
  limits: Pick<Limits, 'documentBytes' | 'pageBytes'>,
): void {
  const isPage = format === 'html'
  const most = isPage ? Math.min(limits.pageBytes, limits.documentBytes) : limits.documentBytes
  if (bytes <= most) return
  const advice = isPage ? 'Copy the part that matters and paste it.' : 'Bring it in in parts.'
  const fact = `is ${inMegabytes(bytes)} MB; the limit for ${isPage ? 'a web page' : 'a text'} is ${inMegabytes(most)} MB`
  throw new RedthreadError('too-large', `“${filename}” ${fact}. ${advice}`)
}

function wrongEnding(filename: string): RedthreadError {
  const ending = /\.[^.]+$/.exec(filename)?.[0]
  const isArchive = /^\.(mht|mhtml|webarchive|maff)$/i.test(ending ?? '')
  const advice = isArchive
    ? 'Save the page as “HTML only” instead.'
    : 'If it is text, rename it to end in .txt; else copy its words and paste them.'
  return unsupported(filename, ending ? `ends in ${ending}` : 'has no ending', `${WHAT_IS_READ} ${advice}`)
}

function unsupported(filename: string, fact: string, advice: string): RedthreadError {
  return new RedthreadError('unsupported-type', `“${filename}” ${fact}. ${advice}`)
}

/** The last part of a path, without control characters, of bounded length with its ending kept. */
function cleanFilename(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  // Controls and direction overrides, which would make a name read as another.
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '').trim()
  if (clean === '') return 'document.txt'
  if (clean.length <= MAX_FILENAME_UNITS) return clean
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? ''
  return clean.slice(0, MAX_FILENAME_UNITS - ending.length).replace(/\p{Surrogate}$/u, '') + ending
}

/** One decimal, so that 20.4 of 20 is not shown as 20 of 20. */
function inMegabytes(bytes: number): string {
  return (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toString()
}
