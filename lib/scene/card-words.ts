/** The words on cards that are put together from several fields: once, for the near view, the canvas and exports. */
import { LIKELIHOOD_RANGES, type EvidenceCard, type Hedge, type Likelihood } from '@/lib/schema/card'

/** "Outlet → speaker · date"; without either, the document's name. Nothing that the text does not give. */
export function attributionWords(card: EvidenceCard, documentName: string | undefined): string {
  const { attribution } = card
  const who = [attribution?.outlet, attribution?.speaker].filter((each) => each).join(' → ')
  const when = attribution?.said?.text ?? card.eventTime?.text
  const words = [who || documentName, when].filter((each) => each).join(' · ')
  return words || 'Source not given'
}

export function likelihoodWords(likelihood: Likelihood | undefined): string {
  if (!likelihood) return 'not given yet'
  const { word, from, to } = LIKELIHOOD_RANGES[likelihood]
  return `${word} · ${from}–${to} %`
}

/** The excerpt's words in order, hedges apart. Hedges that do not lie in the words, or overlap, are left unmarked. */
export function hedgedParts(
  exact: string,
  hedges: readonly Hedge[],
): readonly { readonly text: string; readonly hedge?: Hedge }[] {
  const parts: { text: string; hedge?: Hedge }[] = []
  let at = 0
  for (const hedge of hedges) {
    if (hedge.start < at || hedge.end <= hedge.start || hedge.end > exact.length) continue
    if (hedge.start > at) parts.push({ text: exact.slice(at, hedge.start) })
    parts.push({ text: exact.slice(hedge.start, hedge.end), hedge })
    at = hedge.end
  }
  if (at < exact.length) parts.push({ text: exact.slice(at) })
  return parts
}
