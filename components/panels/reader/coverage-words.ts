/** How much of a document gave evidence, in words that say what is counted. Pure. */
import { countOf } from '@/lib/schema/count-of'
import type { Coverage } from './use-coverage'

/** "2 of 4 paragraphs of the text gave evidence"; what stands in its head is no part of the text. */
export function coverageWords({ paragraphs, covered, hasTables }: Coverage): string {
  const { length: count } = paragraphs
  const counted = `${hasTables ? `${count} paragraphs and tables` : countOf(count, 'paragraph')} of the text`
  const isWhole = covered.size === count && count > 1
  return `${isWhole ? 'All' : `${covered.size} of`} ${counted} gave evidence`
}
