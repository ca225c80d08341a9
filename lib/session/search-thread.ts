/** A search desk on another thread, as its askers see it: a text goes over once, and each question has its own answer. */
import type { SearchAnswer } from '@/lib/analysis/search-desk'
import type { EvidenceWanted } from '@/lib/analysis/suggest-evidence'
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { DocumentId } from '@/lib/schema/ids'
import type { DocumentText } from '@/lib/schema/source'
import type { SearchPort } from './search-port'

export interface SearchThread {
  /** Does nothing for a text that it has already. */
  hand(text: DocumentText): void
  /** Rejects when the thread fails, or has failed before. */
  search(documents: readonly DocumentId[], wanted: EvidenceWanted): Promise<SearchAnswer>
  /** What is still being searched is never answered. */
  close(): void
}

export function createSearchThread(port: SearchPort, onFailure: () => void): SearchThread {
  const handed = new Map<DocumentId, DocumentText>()
  const waiting = new Map<number, { resolve: (answer: SearchAnswer) => void; reject: (cause: unknown) => void }>()
  let searches = 0
  let failure: RedthreadError | undefined
  port.listen(
    (answer) => {
      waiting.get(answer.n)?.resolve(answer)
      waiting.delete(answer.n)
    },
    () => {
      failure = new RedthreadError('internal', 'The documents could not be searched. Reload the page and try again.')
      for (const { reject } of waiting.values()) reject(failure)
      waiting.clear()
      port.close()
      onFailure()
    },
  )
  return {
    hand(text) {
      if (handed.get(text.documentId) === text) return
      handed.set(text.documentId, text)
      const { documentId, marks } = text
      port.send({ kind: 'add', document: { documentId, text: text.text, sentences: marks.sentences } })
    },
    search(documents, wanted) {
      if (failure) return Promise.reject(failure) // the thread is gone, and would leave this one without an answer
      searches += 1
      const n = searches
      return new Promise((resolve, reject) => {
        waiting.set(n, { resolve, reject })
        port.send({ kind: 'search', n, documents, wanted })
      })
    },
    close: () => port.close(),
  }
}
