/** What may come in as a document: by its name and by its first bytes. Whether it is text decides the decoder. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { Upload } from './documents'

const EXTENSIONS = /\.(txt|md|markdown)$/i
const MAX_FILENAME_UNITS = 200
const PLAIN_TEXT = 'text/plain'
const MARKDOWN = 'text/markdown'

/** First bytes (latin-1) of files that people try, for an answer that names them. A text never starts like these. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\u0003\u0004', 'a zip archive, as Word and other office files are'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office file'],
  ['{\\rtf', 'an RTF document'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['RIFF', 'a media file'],
  ['\u001f\u008b', 'a compressed archive'],
]

/** The upload with a clean name and its type. Throws `too-large`, `unsupported-type`, `unreadable`. */
export function checkUpload(upload: Upload, maxBytes: number): Upload & { readonly mime: string } {
  const filename = cleanFilename(upload.filename)
  const { bytes } = upload
  if (bytes.byteLength > maxBytes) {
    const size = `${inMegabytes(bytes.byteLength)} MB; the limit is ${inMegabytes(maxBytes)} MB`
    throw new RedthreadError('too-large', `“${filename}” is ${size}.`)
  }
  if (bytes.byteLength === 0) throw new RedthreadError('unreadable', `“${filename}” is empty.`)
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature))
  if (known) {
    throw new RedthreadError('unsupported-type', `“${filename}” is ${known[1]}; documents can be .txt and .md files.`)
  }
  if (!EXTENSIONS.test(filename)) {
    const ending = /\.[^.]+$/.exec(filename)?.[0]
    const what = ending ? `ends in ${ending}` : 'has no ending'
    throw new RedthreadError('unsupported-type', `“${filename}” ${what}; documents can be .txt and .md files.`)
  }
  return { ...upload, filename, mime: /\.txt$/i.test(filename) ? PLAIN_TEXT : MARKDOWN }
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
