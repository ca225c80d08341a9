/** Files that people try as documents and that are none, known by their bytes whatever they are called. */
export interface KnownFormat {
  /** After "is": "a PDF document". */
  readonly what: string
  /** What to do instead, as a sentence. */
  readonly advice: string
}

const COPY = 'Copy its words and paste them, or save it as text.'
const SAVE = 'Save it from its program as plain text or as a web page, or copy its words and paste them.'
const UNPACK = 'Unpack it and bring in the files that are in it.'
const PICTURE = 'Its words, if it shows any, can be pasted as text.'

/** First bytes, as latin-1. A text never starts like these. */
const SIGNATURES: readonly (readonly [start: string, what: string, advice: string])[] = [
  ['%PDF-', 'a PDF document', COPY],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office file', SAVE],
  ['{\\rtf', 'an RTF document', SAVE],
  ['\u0089PNG', 'a PNG picture', PICTURE],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture', PICTURE],
  ['GIF8', 'a GIF picture', PICTURE],
  ['RIFF', 'a picture, sound or film', PICTURE],
  ['\u001f\u008b', 'a compressed archive', UNPACK],
  ['SQLite format 3', 'a database', 'Export what matters of it as text.'],
  ['bplist', 'a web archive or settings file of Apple', 'Save the page as “Page source” (.html) instead.'],
]

/** Names that stand in a zip archive's list of files, and what such an archive is. */
const ZIP_CONTENTS: readonly (readonly [name: string, what: string, advice: string])[] = [
  ['word/', 'a Word document', SAVE],
  ['xl/', 'an Excel workbook', SAVE],
  ['ppt/', 'a PowerPoint presentation', SAVE],
  ['opendocument', 'an OpenDocument file', SAVE],
  ['epub+zip', 'an e-book (EPUB)', SAVE],
]
const ZIP = 'PK\u0003\u0004'
const ZIP_LIST_BYTES = 65_536

/** Undefined for everything that may be text. */
export function knownFormat(bytes: Uint8Array): KnownFormat | undefined {
  const start = latin1(bytes.subarray(0, 32))
  if (start.startsWith(ZIP)) return zipFormat(bytes)
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature))
  return known && { what: known[1], advice: known[2] }
}

/** The list stands at the end; some formats name themselves in the first entry. */
function zipFormat(bytes: Uint8Array): KnownFormat {
  const listed = latin1(bytes.subarray(0, 512)) + latin1(bytes.subarray(-ZIP_LIST_BYTES))
  const known = ZIP_CONTENTS.find(([name]) => listed.includes(name))
  return known ? { what: known[1], advice: known[2] } : { what: 'a zip archive', advice: UNPACK }
}

const PAGE_START = /^(?:\u00ef\u00bb\u00bf)?\s*(?:<!--[^]{0,300}?-->\s*)?(?:<!doctype html|<html[\s>])/i

/** Whether bytes begin as a web page does. */
export function looksLikePage(bytes: Uint8Array): boolean {
  return PAGE_START.test(latin1(bytes.subarray(0, 512)))
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
