/** The search thread of the page: hands messages to a desk and answers back. Decides nothing. */
import { createSearchDesk, type SearchMessage } from '@/lib/analysis/search-desk'

const desk = createSearchDesk()

addEventListener('message', ({ data }: MessageEvent<SearchMessage>) => {
  const answer = desk(data)
  if (answer) postMessage(answer)
})
