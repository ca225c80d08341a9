/** The flat fields of an evidence card made of a passage. Pure; the same for a selected passage and an accepted claim. */
import { presetBasis } from '@/lib/analysis/preset-basis'
import type { Attribution } from '@/lib/schema/attribution'
import type { MadeBy } from '@/lib/schema/card-base'
import type { Hedge } from '@/lib/schema/cited-cards'
import type { Excerpt, Span } from '@/lib/schema/excerpt'
import { randomId, type CardId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import type { EvidenceProposal } from '@/lib/schema/source'

export interface EvidenceParts {
  readonly excerpt: Excerpt
  readonly attribution?: Attribution
  readonly hedges: readonly Hedge[]
  readonly madeBy: MadeBy
}

export function evidenceFields({ excerpt, attribution, hedges, madeBy }: EvidenceParts): Record<string, Json> {
  const fields: Record<string, Json> = {
    madeBy,
    basis: presetBasis({ attribution, hedges }).basis,
    [`excerpt:${randomId<CardId>()}`]: excerptToJson(excerpt),
  }
  for (const [name, value] of Object.entries(attribution ?? {})) {
    if (value !== undefined) fields[`attribution.${name}`] = value as Json
  }
  for (const hedge of hedges) fields[`hedge:${hedge.start}`] = { ...hedge }
  return fields
}

export function excerptToJson({ documentId, version, quote, position, textHash }: Excerpt): Json {
  return { documentId, version, quote: { ...quote }, position: { start: position.start, end: position.end }, textHash }
}

/** The claim that the rules found around `span`: one that holds it, else one that it holds. */
export function claimAround(
  span: Span,
  proposals: readonly { readonly kind: string; readonly span: Span }[],
): EvidenceProposal | undefined {
  const claims = proposals.filter((each): each is EvidenceProposal => each.kind === 'evidence')
  return (
    claims.find((each) => each.span.start <= span.start && span.end <= each.span.end) ??
    claims.find((each) => span.start <= each.span.start && each.span.end <= span.end)
  )
}
