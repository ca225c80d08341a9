/**
 * The import worker: texts are read on a thread apart, one at a time, so that a strange one can neither stall the server
 * nor take its memory. A task in, one report out; nothing is kept from one to the next (`reading-threads.ts` says when
 * the thread ends). It has no network, no database, and decides nothing about rows.
 */
import { parentPort } from 'node:worker_threads'
import { analyseDocument } from '@/lib/import/analyse-document'
import { canonicalText, textFormatOf } from '@/lib/import/canonical-text'
import { decodeBytes } from '@/lib/import/decode-bytes'
import { detectLanguage } from '@/lib/import/detect-language'
import type { AnalysisOptions, PageMarkup } from '@/lib/import/document-analysis'
import { proposeCards } from '@/lib/import/propose'
import { hashOf } from '@/server/storage/blob-store'
import type { BytesTask, Progress, Provenance, Reading, TextReport, TextTask } from './import-messages'
import { reportUndecoded } from './report-undecoded'

const FROM_NOWHERE: Provenance = { encoding: '', url: null, note: null }

function send(message: TextReport | Progress): void {
  parentPort?.postMessage(message)
}
const onProgress = (progress: number) => send({ kind: 'progress', progress })

function readBytes({ bytes, filename, encoding, proposals }: BytesTask): TextReport {
  const decoded = decodeBytes(bytes, encoding)
  if (decoded.kind !== 'text') return reportUndecoded(decoded, filename)
  onProgress(0.1)
  const text = canonicalText(decoded.text)
  const options = { language: detectLanguage(text), format: textFormatOf(filename) }
  onProgress(0.2)
  return { kind: 'read', reading: makeReading(text, { options, proposals, from: { ...FROM_NOWHERE, ...decoded } }) }
}

function readText({ text, format, referenceDate, proposals, ...task }: TextTask): TextReport {
  const language = task.language ?? languageOf(text, task.statedLanguage)
  // Written by this program.
  const markup = task.markup === undefined ? undefined : (JSON.parse(task.markup) as PageMarkup)
  const options = { language, format, ...(markup && { markup }), ...(referenceDate && { referenceDate }) }
  return { kind: 'read', reading: makeReading(text, { options, proposals, from: FROM_NOWHERE }) }
}

function languageOf(text: string, stated: string | undefined): string {
  const detected = detectLanguage(text)
  return detected === 'und' ? (stated ?? 'und') : detected
}

interface HowToRead {
  readonly options: AnalysisOptions
  /** How many proposals to make at most. */
  readonly proposals: number
  readonly from: Provenance
}

function makeReading(text: string, { options, proposals, from }: HowToRead): Reading {
  const analysis = analyseDocument(text, options)
  onProgress(0.8)
  const { title, byline, publisher, published, referenceDate, referenceReason, notTried } = analysis
  return {
    ...{ title, byline, publisher, published, referenceDate, referenceReason, notTried },
    ...{ encoding: from.encoding, url: from.url, note: from.note },
    text,
    textHash: hashOf(text),
    outline: JSON.stringify(analysis.outline),
    marks: JSON.stringify(analysis.marks),
    markup: options.markup ? JSON.stringify(options.markup) : null,
    language: options.language,
    ...proposeCards(analysis, proposals),
  }
}

parentPort?.on('message', (task: BytesTask | TextTask) =>
  send(task.kind === 'bytes' ? readBytes(task) : readText(task)),
)
