import type { Attribution } from '@/lib/schema/attribution'
import type { Proposal } from '@/lib/schema/source'

export interface ProposalDraft {
  readonly title: string
  readonly speaker: string
  readonly outlet: string
}

/** The proposal's fields as a person corrected them. An emptied speaker or outlet becomes null: nobody is named. */
export function editProposal(proposal: Proposal, draft: ProposalDraft): Proposal['fields'] {
  if (proposal.kind !== 'evidence') return { ...proposal.fields, title: draft.title.trim() || proposal.fields.title }
  return { ...proposal.fields, attribution: editAttribution(proposal.fields.attribution, draft) }
}

/** A changed outlet loses the Source of the old one; a changed speaker is no longer the text's unnamed one. */
export function editAttribution(
  attribution: Attribution,
  draft: Pick<ProposalDraft, 'speaker' | 'outlet'>,
): Attribution {
  const speaker = draft.speaker.trim() || null
  const outlet = draft.outlet.trim() || null
  const { sourceId, anonymous, ...rest } = attribution
  return {
    ...rest,
    speaker,
    outlet,
    ...(sourceId && outlet === attribution.outlet && { sourceId }),
    ...(anonymous && speaker === attribution.speaker && { anonymous }),
  }
}
