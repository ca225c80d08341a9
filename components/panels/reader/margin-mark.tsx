'use client'
/** Marks beside a line: a passage that is on the board (press: go to its card) and a proposal (press: judge it here). */
import { Check, MessageSquareQuote, Pencil, X } from 'lucide-react'
import * as RadixPopover from 'radix-ui/popover'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { leaveFocus } from '@/components/ui/leave-focus'
import { Tooltip } from '@/components/ui/tooltip'
import type { ProposalId } from '@/lib/schema/ids'
import { draftOf } from '../documents/edit-proposal'
import { corrections, ProposalForm } from '../documents/proposal-form'
import { ProposalOrigin, ProposalWords } from '../documents/proposal-words'
import { useKeptDraft } from '../kept-drafts'
import { KIND_LOOKS } from '@/components/words/kind-looks'
import { relationLook, UNLINKED_LOOK } from '@/components/words/relation-looks'
import { useReading } from './reading'
import type { Passage } from './text-segments'

const MARK_CLASSES =
  'flex size-6 pointer-coarse:size-9 items-center justify-center rounded-md outline-focus hover:bg-sunken'

export function PassageMark({ passage, onShow }: { readonly passage: Passage; readonly onShow: () => void }) {
  const looks = passage.relations.map(relationLook)
  const isPoint = passage.kind === 'point'
  const look = isPoint
    ? { ...UNLINKED_LOOK, icon: KIND_LOOKS.point.icon, word: 'a discussion point' }
    : (looks[0] ?? UNLINKED_LOOK)
  const words = looks.length > 0 && !isPoint ? looks.map((each) => each.word).join(', ') : look.word
  return (
    <Tooltip text={`Go to the card (${words})`} side="left">
      <button
        type="button"
        aria-label={`Go to the card: ${words}`}
        onClick={onShow}
        className={classNames(MARK_CLASSES, 'bg-sunken', look.text)}
      >
        <Icon of={look.icon} size={15} />
      </button>
    </Tooltip>
  )
}

interface ProposalMarkProps {
  readonly id: ProposalId
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

export function ProposalMark({ id, open, onOpenChange }: ProposalMarkProps) {
  const reading = useReading()
  const { draft, begin, change, end } = useKeptDraft(corrections, id)
  const proposal = reading.proposals.get(id)
  if (!proposal) return null
  const close = () => onOpenChange(false)
  const name = proposal.kind === 'evidence' ? 'claim' : proposal.kind === 'point' ? 'point' : 'section'
  return (
    <RadixPopover.Root open={open} onOpenChange={onOpenChange}>
      <RadixPopover.Trigger asChild>
        <button
          type="button"
          aria-label={`Proposed ${name}: accept, correct or dismiss`}
          className={classNames(MARK_CLASSES, 'border border-dashed border-control text-secondary')}
        >
          <Icon of={proposal.kind === 'evidence' ? MessageSquareQuote : KIND_LOOKS[proposal.kind].icon} size={15} />
        </button>
      </RadixPopover.Trigger>
      <RadixPopover.Portal>
        <RadixPopover.Content
          aria-label={`Proposed ${name}`}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={leaveFocus}
          className="z-50 flex max-h-(--radix-popover-content-available-height) w-80 max-w-[calc(100vw-1rem)] flex-col overflow-y-auto gap-2 rounded-lg border border-hairline bg-panel p-3 text-body shadow-xl outline-none"
        >
          {draft ? (
            <ProposalForm proposal={proposal} draft={draft} onChange={change} onDone={end} />
          ) : (
            <>
              <ProposalWords proposal={proposal} lines="line-clamp-3" />
              <span className="text-meta text-secondary">
                <ProposalOrigin proposal={proposal} />
              </span>
              {reading.canEdit && (
                <div className="flex flex-wrap gap-1.5">
                  <Button
                    size="small"
                    look="primary"
                    onClick={() => {
                      close()
                      reading.accept(proposal)
                    }}
                  >
                    <Icon of={Check} size={14} />
                    Accept
                  </Button>
                  <Button size="small" onClick={() => begin(draftOf(proposal))}>
                    <Icon of={Pencil} size={14} />
                    Correct
                  </Button>
                  <Button
                    size="small"
                    onClick={() => {
                      close()
                      reading.dismiss(proposal)
                    }}
                  >
                    <Icon of={X} size={14} />
                    Dismiss
                  </Button>
                </div>
              )}
            </>
          )}
        </RadixPopover.Content>
      </RadixPopover.Portal>
    </RadixPopover.Root>
  )
}
