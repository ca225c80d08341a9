import type { Attribution } from '@/lib/schema/attribution'
import type { Span } from '@/lib/schema/excerpt'
import type { Proposal, ProposalChange } from '@/lib/schema/source'
import { parseTypedDate } from '@/lib/schema/parse-typed-date'
import { dateAsTyped } from '../typed-date'

export interface ProposalDraft {
  readonly title: string
  readonly speaker: string
  readonly outlet: string
  /** When it was said, as in a date field. */
  readonly said: string
  readonly span: Span
}

export function draftOf(proposal: Proposal): ProposalDraft {
  const { span } = proposal
  if (proposal.kind !== 'evidence') return { title: proposal.fields.title, speaker: '', outlet: '', said: '', span }
  const { speaker, outlet, said } = proposal.fields.attribution
  return { title: '', speaker: speaker ?? '', outlet: outlet ?? '', said: dateAsTyped(said), span }
}

/** The proposal as a person corrected it. An emptied speaker, outlet or date is taken away. */
export function editProposal(proposal: Proposal, draft: ProposalDraft): ProposalChange {
  if (proposal.kind !== 'evidence')
    return { fields: { ...proposal.fields, title: draft.title.trim() || proposal.fields.title } }
  const { start, end } = draft.span
  const isMoved = start !== proposal.span.start || end !== proposal.span.end
  return {
    fields: { ...proposal.fields, attribution: editAttribution(proposal.fields.attribution, draft) },
    ...(isMoved && { span: { start, end } }),
  }
}

/** A changed outlet loses the Source of the old one; a changed speaker is no longer the text's unnamed one. */
export function editAttribution(
  attribution: Attribution,
  draft: Pick<ProposalDraft, 'speaker' | 'outlet' | 'said'>,
): Attribution {
  const speaker = draft.speaker.trim() || null
  const outlet = draft.outlet.trim() || null
  const typed = draft.said.trim()
  const { sourceId, anonymous, said: before, ...rest } = attribution
  // Untouched, it keeps the text's own words.
  const said = typed === dateAsTyped(before) ? before : typed === '' ? undefined : parseTypedDate(typed)
  return {
    ...rest,
    speaker,
    outlet,
    ...(said && { said }),
    ...(sourceId && outlet === attribution.outlet && { sourceId }),
    ...(anonymous && speaker === attribution.speaker && { anonymous }),
  }
}
