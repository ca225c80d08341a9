/**
 * The import worker for web pages. As the other one it has no network and no database; and nothing here could run a
 * page's scripts or load what it names.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { detectLanguage } from '@/lib/import/detect-language'
import { decodePage } from '@/lib/import/page/decode-page'
import { readPage } from '@/lib/import/page/read-page'
import type { ImportReport, ImportTask } from './import-messages'
import { makeReading, reportUndecoded } from './make-reading'

const port = parentPort
const task = workerData as ImportTask & { kind: 'read' }

const NO_WORDS =
  'holds no words of its own; its page is probably put together by scripts, which are never run here. Open it in a browser, copy the words and paste them.'

function report(message: ImportReport): void {
  port?.postMessage(message)
}
const onProgress = (progress: number) => report({ kind: 'progress', progress })

function read({ bytes, filename, encoding, charset, proposals }: ImportTask & { kind: 'read' }): ImportReport {
  const decoded = decodePage(bytes, { encoding, charset })
  if (decoded.kind !== 'text') return reportUndecoded(decoded, filename)
  onProgress(0.1)
  const { text, markup, url, language: stated, note } = readPage(decoded.text)
  if (text === '') return { kind: 'refused', code: 'unreadable', reason: `“${filename}” ${NO_WORDS}` }
  onProgress(0.3)
  const detected = detectLanguage(text)
  const options = { language: detected === 'und' ? (stated ?? 'und') : detected, format: 'html', markup } as const
  const from = { encoding: decoded.encoding, url, note: [note, badWords(decoded)].filter(Boolean).join(' ') || null }
  return { kind: 'read', reading: makeReading({ text, options, proposals, from, onProgress }) }
}

function badWords({ bad = 0, encoding }: { readonly bad?: number; readonly encoding: string }): string | undefined {
  if (bad === 0) return undefined
  return bad === 1
    ? `One character is not valid ${encoding} and stands as “\uFFFD”.`
    : `${bad} characters are not valid ${encoding} and stand as “\uFFFD”.`
}

report(read(task))
