'use client'
/** The mounted surface for what is drawn inside it: where cards hang their elements, and which of them are near. */
import { createContext, useContext } from 'react'
import type { Cell } from '@/lib/cell/cell'
import type { BoardPoint } from '@/lib/geometry/rect'
import type { CardId } from '@/lib/schema/ids'

export interface SurfaceView {
  readonly elements: {
    /** For a `ref`: returns how to let go. */
    attach(id: CardId, element: HTMLElement): () => void
  }
  /** In reading order. */
  readonly near: Cell<readonly CardId[]>
  /** Client pixels of a place on the board, as it is now. */
  clientOf(at: BoardPoint): { readonly x: number; readonly y: number }
  /** Gives the keyboard back to the board. */
  focus(): void
}

const ViewContext = createContext<SurfaceView | null>(null)
export const ViewProvider = ViewContext.Provider

export function useSurfaceView(): SurfaceView {
  const view = useContext(ViewContext)
  if (!view) throw new Error('useSurfaceView is only for components inside the board surface.')
  return view
}
