'use client'
/** Title and body of a card: to read, or, while it is edited, the field in the very same place. */
import { useCallback, useRef } from 'react'
import { BodyEditor } from '@/components/editor/body-editor'
import { RichTextView } from '@/components/editor/rich-text-view'
import { TitleField } from '@/components/editor/title-field'
import { textMark } from './text-marks'
import { useSurfaceView } from './view-context'
import { useBoardSession } from '@/components/hooks/session-context'
import type { Card } from '@/lib/schema/card'
import { cardName, KIND_WORDS } from '@/lib/scene/kind-look'
import { neededSize } from '@/lib/session/grow-card'
import { GRID } from '@/lib/theme/theme'
import { useEditingMoves, type EditingField } from './use-editing'

interface CardTextProps {
  readonly card: Card
  readonly editing: EditingField
}

/** Editing sessions end, and ask for the size, after React has let go of refs: the last element is kept. */
function useRoomNeeded({ id }: Card) {
  const session = useBoardSession()
  const last = useRef<HTMLElement | null>(null)
  return {
    ref: useCallback((element: HTMLElement | null) => void (last.current = element ?? last.current), []),
    /** The card's size when its text, with the lines that will stand under it, has outgrown it. */
    measure: () => {
      const rect = session.board.rect(id)
      const h = Math.max(shownHeight(last.current), neededSize(session, id)?.h ?? 0)
      return rect && h > rect.h ? { w: rect.w, h } : undefined
    },
  }
}

/** Asked when the editor is there: where on the page somebody pressed to begin; undefined when it was begun by key. */
function useCaret() {
  const { editing } = useBoardSession()
  const { clientOf } = useSurfaceView()
  return () => {
    const at = editing.get()?.at
    return at && clientOf(at)
  }
}

export function CardTitle({ card, editing }: CardTextProps) {
  const { begin, end } = useEditingMoves(card.id)
  const { ref, measure } = useRoomNeeded(card)
  if (editing === 'title') {
    return (
      <div ref={ref} data-title className="mt-1.5 shrink-0">
        <TitleField
          cardId={card.id}
          label={`Title of this ${KIND_WORDS[card.kind].toLowerCase()}`}
          placeholder="Title"
          selectAll={card.title === ''}
          className="text-title text-ink"
          measure={measure}
          onLeave={(by) => (by === 'enter' || by === 'tab' ? begin('body') : end('title', by === 'blur'))}
        />
      </div>
    )
  }
  if (card.title === '') return null
  return (
    <h2
      {...textMark('title')}
      dir="auto"
      data-title
      className="mt-1.5 min-h-5 shrink overflow-hidden text-title text-ink [overflow-wrap:anywhere] [white-space:break-spaces] in-data-title-cut:line-clamp-(--title-lines)"
    >
      {card.title}
    </h2>
  )
}

export function CardBody({ card, editing }: CardTextProps) {
  const { begin, end } = useEditingMoves(card.id)
  const { ref, measure } = useRoomNeeded(card)
  const caretAt = useCaret()
  if (editing === 'body') {
    return (
      <div ref={ref} className="mt-1.5 min-h-[18px]" data-own-press>
        <BodyEditor
          cardId={card.id}
          label={`Text of “${cardName(card)}”`}
          caretAt={caretAt}
          measure={measure}
          onBack={() => begin('title')}
          onLeave={() => end('body')}
        />
      </div>
    )
  }
  if (card.body.length === 0) return null
  return (
    <div {...textMark('body')} className="mt-1.5">
      {/* Under a title a body is quieter; on a note it is the thing itself. */}
      <RichTextView body={card.body} className={card.kind === 'note' ? '' : 'text-secondary!'} />
    </div>
  )
}

/** The card's own height while it is edited, when it is as tall as its text; board units, whole grid steps. */
function shownHeight(inside: HTMLElement | null): number {
  const card = inside?.closest<HTMLElement>('[data-card]')
  // Layout pixels, which the zoom does not touch.
  return Math.ceil((card?.offsetHeight ?? 0) / GRID) * GRID
}
