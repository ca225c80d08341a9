'use client'
/** One proposal in the tray, with what may be done with it. Pressing its words shows them in the document. */
import { Check, Pencil, X } from 'lucide-react'
import { useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { Popover } from '@/components/ui/popover'
import type { CardId } from '@/lib/schema/ids'
import type { Proposal } from '@/lib/schema/source'
import { holdProposal } from '../hold-passage'
import { ProposalForm } from './proposal-form'
import { ProposalOrigin, ProposalWords } from './proposal-words'
import { showCard } from './show-card'

interface ProposalRowProps {
  readonly proposal: Proposal
  /** The card that stands for it. */
  readonly placedAs: CardId | undefined
  readonly onAccept: (proposal: Proposal) => void
  readonly onDismiss: (proposal: Proposal) => void
}

export function ProposalRow({ proposal, placedAs, onAccept, onDismiss }: ProposalRowProps) {
  const session = useBoardSession()
  const [editing, setEditing] = useState(false)
  return (
    <li
      draggable={session.canEdit && !placedAs}
      onDragStart={(event) => holdProposal(event.dataTransfer, proposal)}
      className="group flex flex-col gap-1 border-b border-hairline py-2.5 [contain-intrinsic-size:auto_80px] [content-visibility:auto]"
    >
      <button
        type="button"
        onClick={() => session.showPassage(proposal.documentId, proposal.span)}
        className="min-h-6 pointer-coarse:min-h-9 rounded-sm text-left outline-focus hover:opacity-80"
        aria-label={`Show in the document: ${proposal.kind === 'evidence' ? proposal.fields.exact : proposal.fields.title}`}
      >
        <ProposalWords proposal={proposal} lines="line-clamp-4" />
      </button>
      <div className="flex min-h-6 items-center gap-1">
        <span className="min-w-0 flex-1 text-meta text-secondary wrap-anywhere">
          <ProposalOrigin proposal={proposal} />
        </span>
        {placedAs ? (
          <button
            type="button"
            onClick={() => showCard(session, placedAs)}
            className="inline-flex h-6 pointer-coarse:h-9 pointer-coarse:px-2 items-center gap-1 rounded-sm px-1 text-meta font-semibold text-supports outline-focus hover:bg-sunken"
          >
            <Icon of={Check} size={13} />
            placed
          </button>
        ) : (
          session.canEdit && (
            <>
              <Popover
                label="Correct the proposal"
                align="end"
                open={editing}
                onOpenChange={setEditing}
                trigger={<IconButton small icon={Pencil} label="Correct before accepting" />}
              >
                <ProposalForm proposal={proposal} onDone={() => setEditing(false)} />
              </Popover>
              <IconButton small bordered icon={Check} label="Accept" onClick={() => onAccept(proposal)} />
              <IconButton small bordered icon={X} label="Dismiss" onClick={() => onDismiss(proposal)} />
            </>
          )
        )}
      </div>
    </li>
  )
}
