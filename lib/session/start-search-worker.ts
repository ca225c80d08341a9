/** Starts the search thread. Browser only. */
import type { SearchAnswer } from '@/lib/analysis/search-desk'
import type { SearchPort } from './search-port'

export function startSearchWorker(): SearchPort {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module', name: 'search' })
  return {
    send: (message) => worker.postMessage(message),
    listen(onAnswer, onFailure) {
      worker.onmessage = ({ data }: MessageEvent<SearchAnswer>) => onAnswer(data)
      worker.onerror = onFailure
    },
    close: () => worker.terminate(),
  }
}
