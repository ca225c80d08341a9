'use client'
/** One proposal in the tray, with what may be done with it. Pressing its words shows them in the document. */
import { Check, Pencil, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { classNames } from '@/components/ui/class-names'
import type { CardId } from '@/lib/schema/ids'
import type { Proposal } from '@/lib/schema/source'
import { holdProposal } from '../hold-passage'
import { useKeptDraft, type KeptDraft } from '../kept-drafts'
import { draftOf, type ProposalDraft } from './edit-proposal'
import { corrections, ProposalForm } from './proposal-form'
import { ProposalOrigin, ProposalWords } from './proposal-words'
import { showCard } from './show-card'

interface ProposalRowProps {
  readonly proposal: Proposal
  /** The card that stands for it. */
  readonly placedAs: CardId | undefined
  /** A card that has words of it. */
  readonly partlyAs: CardId | undefined
  readonly onAccept: (proposal: Proposal) => void
  readonly onDismiss: (proposal: Proposal) => void
}

export function ProposalRow({ proposal, placedAs, partlyAs, onAccept, onDismiss }: ProposalRowProps) {
  const session = useBoardSession()
  const correction = useKeptDraft(corrections, proposal.id)
  const { draft } = correction
  const pencil = useRef<HTMLButtonElement>(null)
  const isEditing = draft !== undefined && session.canEdit && !placedAs
  const endEditing = () => {
    correction.end()
    pencil.current?.focus()
  }
  return (
    <li
      draggable={session.canEdit && !placedAs && !isEditing}
      onDragStart={(event) => holdProposal(event.dataTransfer, proposal)}
      className={classNames(
        'group flex flex-col gap-1 border-b border-hairline py-2.5',
        !isEditing && '[contain-intrinsic-size:auto_80px] [content-visibility:auto]',
      )}
    >
      <button
        type="button"
        onClick={() => session.showPassage(proposal.documentId, proposal.span)}
        className="min-h-6 pointer-coarse:min-h-9 rounded-sm text-left outline-focus hover:opacity-80"
        aria-label={`Show in the document: ${proposal.kind === 'evidence' ? proposal.fields.exact : proposal.fields.title}`}
      >
        <ProposalWords proposal={proposal} lines={isEditing ? 'line-clamp-1' : 'line-clamp-4'} />
      </button>
      <div className="flex min-h-6 items-center gap-1">
        <span className="min-w-0 flex-1 text-meta text-secondary wrap-anywhere">
          <ProposalOrigin proposal={proposal} />
          {!placedAs && partlyAs && (
            <button
              type="button"
              title="Show the card that has words of it"
              onClick={() => showCard(session, partlyAs)}
              className="ms-1.5 min-h-6 pointer-coarse:min-h-9 rounded-sm px-1 font-semibold text-supports outline-focus hover:bg-sunken"
            >
              partly on the board
            </button>
          )}
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
              <IconButton
                small
                ref={pencil}
                icon={Pencil}
                label="Correct before accepting"
                aria-expanded={isEditing}
                className={isEditing ? 'bg-sunken text-ink' : undefined}
                onClick={() => (isEditing ? endEditing() : correction.begin(draftOf(proposal)))}
              />
              {!isEditing && (
                <>
                  <IconButton small bordered icon={Check} label="Accept" onClick={() => onAccept(proposal)} />
                  <IconButton small bordered icon={X} label="Dismiss" onClick={() => onDismiss(proposal)} />
                </>
              )}
            </>
          )
        )}
      </div>
      {isEditing && <Correction proposal={proposal} draft={draft} correction={correction} onDone={endEditing} />}
    </li>
  )
}

/** In the row itself: what one compares with, above and below, stays to be read. */
function Correction({
  proposal,
  draft,
  correction: { isFresh, change },
  onDone,
}: {
  readonly proposal: Proposal
  readonly draft: ProposalDraft
  readonly correction: KeptDraft<ProposalDraft>
  readonly onDone: () => void
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isFresh) return
    const field = box.current?.querySelector('input')
    field?.focus({ preventScroll: true })
    field?.select()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [isFresh])
  return (
    <div
      ref={box}
      role="group"
      aria-label="Correct the proposal"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onDone()
      }}
      className="mt-1 scroll-mt-10 scroll-mb-2 rounded-lg border border-hairline bg-canvas p-2.5"
    >
      <ProposalForm proposal={proposal} draft={draft} onChange={change} onDone={onDone} />
    </div>
  )
}
