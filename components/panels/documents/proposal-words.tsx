/** What a proposal says: a claim's exact words with who says it, a point's or section's title. */
import { Icon } from '@/components/ui/icon'
import type { Proposal } from '@/lib/schema/source'
import { describeAttribution } from '@/components/words/describe-attribution'
import { KIND_LOOKS } from '@/components/words/kind-looks'
import { HedgedWords } from './hedged-words'

export function ProposalWords({ proposal, lines }: { readonly proposal: Proposal; readonly lines?: string }) {
  if (proposal.kind === 'evidence')
    return <HedgedWords exact={proposal.fields.exact} hedges={proposal.fields.hedges} className={lines ?? 'block'} />
  return (
    <span dir="auto" className="block text-[13px] leading-4.5 font-semibold wrap-anywhere">
      {proposal.kind === 'point' && proposal.fields.marker && (
        <span className="me-1.5 font-medium text-secondary">{proposal.fields.marker}</span>
      )}
      {proposal.fields.title}
    </span>
  )
}

export function ProposalOrigin({ proposal }: { readonly proposal: Proposal }) {
  if (proposal.kind === 'evidence') return <>{describeAttribution(proposal.fields.attribution)}</>
  const { icon, word } = KIND_LOOKS[proposal.kind]
  return (
    <span className="inline-flex items-center gap-1">
      <Icon of={icon} size={12} />
      {proposal.kind === 'frame' ? 'Section, as a frame' : word}
    </span>
  )
}
