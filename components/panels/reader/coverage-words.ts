/** How much of a document gave evidence, and how much of that is linked, in words that say what is counted. Pure. */
import { countOf } from '@/lib/schema/count-of'
import type { Coverage } from './use-coverage'

/** "Evidence from 2 of 4 paragraphs of running text · 1 of 3 cards linked"; what stands in its head is no running text. */
export function coverageWords({ paragraphs, covered, hasTables, cards, linked }: Coverage): string {
  const { length: count } = paragraphs
  const counted = `${hasTables ? `${count} paragraphs and tables` : countOf(count, 'paragraph')} of running text`
  const words = `Evidence from ${amountOf(covered.size, count)} ${counted}`
  return cards === 0 ? words : `${words} · ${amountOf(linked, cards)} ${countOf(cards, 'card')} linked`
}

/** "2 of", "all". */
function amountOf(part: number, whole: number): string {
  return part === whole && whole > 1 ? 'all' : `${part} of`
}
