/**
 * Makes the text of one web page, which the import worker then reads. As that it has no network and no database; and
 * nothing here could run a page's scripts or load what it names.
 */
import { parentPort } from 'node:worker_threads'
import { decodePage } from '@/lib/import/page/decode-page'
import { readPage } from '@/lib/import/page/read-page'
import type { BytesTask, PageReport, Progress } from './import-messages'
import { reportUndecoded } from './report-undecoded'

const NO_WORDS =
  'holds no words of its own; its page is probably put together by scripts, which are never run here. Open it in a browser, copy the words and paste them.'

function send(message: PageReport | Progress): void {
  parentPort?.postMessage(message)
}

function read({ bytes, filename, encoding, charset, proposals }: BytesTask): PageReport {
  const decoded = decodePage(bytes, { encoding, charset })
  if (decoded.kind !== 'text') return reportUndecoded(decoded, filename)
  send({ kind: 'progress', progress: 0.1 })
  const { text, markup, url, language: stated, note } = readPage(decoded.text)
  if (text === '') return { kind: 'refused', code: 'unreadable', reason: `“${filename}” ${NO_WORDS}` }
  send({ kind: 'progress', progress: 0.3 })
  return {
    kind: 'page',
    task: {
      kind: 'text',
      text,
      ...(stated && { statedLanguage: stated }),
      format: 'html',
      markup: JSON.stringify(markup),
      proposals,
    },
    from: { encoding: decoded.encoding, url, note: [note, badWords(decoded)].filter(Boolean).join(' ') || null },
  }
}

function badWords({ bad = 0, encoding }: { readonly bad?: number; readonly encoding: string }): string | undefined {
  if (bad === 0) return undefined
  return bad === 1
    ? `One character is not valid ${encoding} and stands as “\uFFFD”.`
    : `${bad} characters are not valid ${encoding} and stand as “\uFFFD”.`
}

parentPort?.once('message', (task: BytesTask) => send(read(task)))
