'use client'
/**
 * A card's body while it is being written. Opens an editing session on the board when it appears and closes it when it
 * goes: everything typed in between is one undo step of the board. Until the editor's code is there, the text is shown
 * as it stands, in the same place.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useCard } from '@/components/hooks/use-board'
import { useBoardSession } from '@/components/hooks/session-context'
import { toast } from '@/components/ui/show-toast'
import { mayBeWanted, prefetch, useFetched } from '@/components/ui/use-fetched'
import type { BodyHandle } from '@/lib/board/board'
import type { CardId } from '@/lib/schema/ids'
import { closeGrowing } from '@/lib/session/grow-card'
import { RichTextView } from './rich-text-view'

const loadSurface = mayBeWanted(async () => (await import('./body-surface')).BodySurface)

/** Fetches the editor's code ahead of its first use (a card was selected). */
export function preloadBodyEditor(): void {
  prefetch(loadSurface)
}

interface BodyEditorProps {
  readonly cardId: CardId
  /** Names the field to a screen reader: "Text of “Harbour closures”". */
  readonly label: string
  /** Asked at the beginning, in client pixels: where the caret goes; to the end without it. */
  caretAt?(): { readonly x: number; readonly y: number } | undefined
  /** Asked when the session ends: the size, in board units, to be kept with the edits in one step. */
  measure?(): { w: number; h: number } | undefined
  /** Shift Tab outside of a list: back to the title. */
  onBack(): void
  /** Esc, Tab outside of a list, or the focus went elsewhere. */
  onLeave(): void
}

export function BodyEditor({ cardId, label, caretAt, measure, onBack, onLeave }: BodyEditorProps) {
  const session = useBoardSession()
  const { part: BodySurface, trouble } = useFetched('The editor', loadSurface)
  useEffect(() => {
    if (trouble) toast({ text: trouble, tone: 'error' })
  }, [trouble])
  const card = useCard(cardId)
  const [handle, setHandle] = useState<BodyHandle>()
  const measureRef = useRef(measure)
  useLayoutEffect(() => {
    measureRef.current = measure
  })
  useLayoutEffect(() => {
    const opened = session.board.openBody(cardId)
    setHandle(opened)
    // A layout effect is undone while the card is still on the page, so it can be measured.
    return () => opened && closeGrowing(session, cardId, opened, measureRef.current?.())
  }, [session, cardId])

  const body = card && card.kind !== 'unreadable' ? card.body : []
  const asItStands = <RichTextView body={body} />
  if (!handle) return asItStands
  if (!handle.editable) {
    return (
      <div tabIndex={-1} onBlur={onLeave} ref={(element) => element?.focus()} className="outline-none">
        {asItStands}
        <p className="mt-1 text-meta text-secondary">
          A newer version of Redthread wrote this text; here it can be read, not changed.
        </p>
      </div>
    )
  }
  if (!BodySurface) return asItStands
  return <BodySurface handle={handle} label={label} caretAt={caretAt} onBack={onBack} onLeave={onLeave} />
}
