/**
 * The import worker: one thread a document, so that a strange text can neither stall the server nor take its memory.
 * Bytes or text in (`workerData`), one report out. It has no network, no database, and decides nothing about rows.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { analyseDocument } from '@/lib/import/analyse-document'
import { canonicalText, textFormatOf } from '@/lib/import/canonical-text'
import { decodeBytes } from '@/lib/import/decode-bytes'
import { detectLanguage } from '@/lib/import/detect-language'
import type { AnalysisOptions } from '@/lib/import/document-analysis'
import { proposeCards } from '@/lib/import/propose'
import { hashOf } from '@/server/storage/blob-store'
import type { ImportReport, ImportTask, Reading } from './import-messages'

const port = parentPort
const task = workerData as ImportTask

function report(message: ImportReport): void {
  port?.postMessage(message)
}

function read({ bytes, filename, encoding, proposals }: ImportTask & { kind: 'read' }): ImportReport {
  const decoded = decodeBytes(bytes, encoding)
  if (decoded.kind === 'unsure') return { kind: 'unsure', candidates: decoded.candidates }
  if (decoded.kind === 'refused') {
    const code = { empty: 'unreadable', binary: 'unsupported-type', 'bad-encoding': 'bad-encoding' } as const
    return { kind: 'refused', code: code[decoded.why], reason: `“${filename}” ${decoded.reason}` }
  }
  report({ kind: 'progress', progress: 0.1 })
  const text = canonicalText(decoded.text)
  const options = { language: detectLanguage(text), format: textFormatOf(filename) }
  report({ kind: 'progress', progress: 0.2 })
  return { kind: 'read', reading: analyse(text, options, decoded.encoding, proposals) }
}

function analyse(text: string, options: AnalysisOptions, encoding: string, limit: number): Reading {
  const analysis = analyseDocument(text, options)
  report({ kind: 'progress', progress: 0.8 })
  const { title, byline, published, referenceDate, referenceReason, notTried } = analysis
  return {
    ...{ title, byline, published, referenceDate, referenceReason, notTried },
    text,
    textHash: hashOf(text),
    outline: JSON.stringify(analysis.outline),
    marks: JSON.stringify(analysis.marks),
    encoding,
    language: options.language,
    proposals: proposeCards(analysis, limit),
  }
}

function run(): ImportReport {
  if (task.kind === 'read') return read(task)
  const { text, language, format, referenceDate, proposals } = task
  const options = { language, format, ...(referenceDate && { referenceDate }) }
  return { kind: 'read', reading: analyse(text, options, '', proposals) }
}

report(run())
