'use client'
/**
 * A frame near: its region for screen readers, and its name while that is written. What one sees of it is on the canvas
 * below the links, so that nothing of it covers a card.
 */
import { TitleField } from '@/components/editor/title-field'
import type { FrameCard } from '@/lib/schema/card'
import { useEditingMoves, type EditingField } from './use-editing'

interface FrameFaceProps {
  readonly card: FrameCard
  readonly editing: EditingField
  attach(element: HTMLElement | null): (() => void) | undefined
}

export function FrameFace({ card, editing, attach }: FrameFaceProps) {
  const { end } = useEditingMoves(card.id)
  return (
    <section
      ref={attach}
      data-card={card.id}
      data-kind="frame"
      aria-label={`Frame: ${card.title || 'Untitled frame'}`}
      className="pointer-events-none absolute top-0 left-0 contain-strict"
    >
      {editing && (
        <div className="pointer-events-auto absolute top-3 right-4 left-4" data-own-press>
          <TitleField
            cardId={card.id}
            label="Name of this frame"
            placeholder="Name of the frame"
            selectAll
            className="text-[13px] leading-[18px] font-semibold text-ink"
            onLeave={(by) => end(editing, by === 'blur')}
          />
        </div>
      )}
    </section>
  )
}
