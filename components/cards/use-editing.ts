'use client'
/** Whether, and in which field, a card is being edited here; and the ways out of a field. */
import { useCallback, useSyncExternalStore } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useSurfaceView } from './view-context'
import type { CardId } from '@/lib/schema/ids'
import type { CardText } from '@/lib/tools/tool'

export type EditingField = CardText | null

export function useEditing(id: CardId): EditingField {
  const { editing } = useBoardSession()
  const now = () => {
    const current = editing.get()
    return current?.id === id ? current.field : null
  }
  return useSyncExternalStore(editing.subscribe, now, now)
}

export interface EditingMoves {
  begin(field: CardText): void
  /** Ends the edit of this card's `field`; does nothing when another one has begun. */
  end(field: CardText, keepsFocus?: boolean): void
}

export function useEditingMoves(id: CardId): EditingMoves {
  const { editing } = useBoardSession()
  const { focus } = useSurfaceView()
  const begin = useCallback(
    (field: CardText) => {
      editing.set({ id, field })
      // What is typed before the next field is there is kept for it by the surface.
      focus()
    },
    [editing, focus, id],
  )
  const end = useCallback(
    (field: CardText, keepsFocus = false) => {
      const current = editing.get()
      if (current?.id !== id || current.field !== field) return
      editing.set(null)
      if (!keepsFocus) focus()
    },
    [editing, focus, id],
  )
  return { begin, end }
}
