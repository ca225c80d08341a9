import { countOf } from '@/lib/schema/count-of'

/** What a board file holds, and what of the board stays behind. `cited`: how many of its `documents` cards cite. */
export function aboutJson(documents: number, cited: number): string {
  const holds = 'The cards and links, with all sources and grades and the documents that cards cite; it imports again.'
  if (documents === 0) return holds
  const which =
    cited === documents
      ? documents === 1
        ? 'The document comes along'
        : `All ${documents} documents come along`
      : `${cited} of ${countOf(documents, 'document')} ${cited === 1 ? 'comes' : 'come'} along: what no card cites stays behind`
  return `${holds} ${which}. Proposals that wait to be placed do not.`
}
