/**
 * The import worker: one thread a document, so that a strange text can neither stall the server nor take its memory.
 * Bytes or text in (`workerData`), one report out. It has no network, no database, and decides nothing about rows.
 * Web pages have a worker of their own, so that a text need not wait for what it takes to read one.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { canonicalText, textFormatOf } from '@/lib/import/canonical-text'
import { decodeBytes } from '@/lib/import/decode-bytes'
import { detectLanguage } from '@/lib/import/detect-language'
import type { PageMarkup } from '@/lib/import/document-analysis'
import type { ImportReport, ImportTask } from './import-messages'
import { makeReading, reportUndecoded } from './make-reading'

const port = parentPort
const task = workerData as ImportTask

function report(message: ImportReport): void {
  port?.postMessage(message)
}
const onProgress = (progress: number) => report({ kind: 'progress', progress })

function read({ bytes, filename, encoding, proposals }: ImportTask & { kind: 'read' }): ImportReport {
  const decoded = decodeBytes(bytes, encoding)
  if (decoded.kind !== 'text') return reportUndecoded(decoded, filename)
  onProgress(0.1)
  const text = canonicalText(decoded.text)
  const options = { language: detectLanguage(text), format: textFormatOf(filename) }
  onProgress(0.2)
  return { kind: 'read', reading: makeReading({ text, options, proposals, from: decoded, onProgress }) }
}

function run(): ImportReport {
  if (task.kind === 'read') return read(task)
  const { text, language, format, referenceDate, proposals } = task
  // Written beside the text by this program.
  const markup = task.markup === undefined ? undefined : (JSON.parse(task.markup) as PageMarkup)
  const options = { language, format, ...(markup && { markup }), ...(referenceDate && { referenceDate }) }
  return { kind: 'read', reading: makeReading({ text, options, proposals, onProgress }) }
}

report(run())
