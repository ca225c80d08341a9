/** Why an evidence card has the basis it began with, as a sentence; nothing once somebody chose another. */
import { isAttributed, presetBasis } from '@/lib/analysis/preset-basis'
import type { EvidenceCard } from '@/lib/schema/cited-cards'

export function describeBasis(card: Pick<EvidenceCard, 'basis' | 'attribution' | 'hedges'>): string | undefined {
  const { basis, hedge } = presetBasis(card)
  if (card.basis !== basis) return undefined
  if (hedge)
    return basis === 'assumption' ? `The author presumes: “${hedge.exact}”.` : `The author hedges: “${hedge.exact}”.`
  return isAttributed(card.attribution) ? 'The text names who says it.' : 'The author states it without a hedge.'
}

/** What "judgement, not reported" on a card means, and why it is there. */
export function notReportedWords(card: Pick<EvidenceCard, 'basis' | 'attribution' | 'hedges'>): string {
  const what =
    card.basis === 'assumption'
      ? 'The author takes this for granted; it is nobody’s report.'
      : 'The author’s own judgement; it is nobody’s report.'
  const why = presetBasis(card).hedge && describeBasis(card)
  return why ? `${what} ${why}` : what
}
