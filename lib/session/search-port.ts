/** The way to a search desk on another thread (lib/analysis/search-desk.ts). `startSearchWorker` opens one in the browser. */
import type { SearchAnswer, SearchMessage } from '@/lib/analysis/search-desk'

export interface SearchPort {
  /** Messages are worked through in order. */
  send(message: SearchMessage): void
  /** At most one listener; `onFailure` is told that no answer will come any more. */
  listen(onAnswer: (answer: SearchAnswer) => void, onFailure: () => void): void
  close(): void
}
