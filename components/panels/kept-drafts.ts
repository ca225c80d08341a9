'use client'
/**
 * What is being written in a form and not saved yet, kept as long as the board is open: what takes the form away (another
 * card, another document, a closed panel) loses nothing of it. A form is open while it has a draft.
 */
import { useCallback, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { createCell, type WritableCell } from '@/lib/cell/cell'
import type { BoardSession } from '@/lib/session/board-session'

/** By board, and by what the form is of. */
export type KeptDrafts<T> = (session: BoardSession, of: string) => WritableCell<T | undefined>

export function createKeptDrafts<T>(): KeptDrafts<T> {
  const ofBoards = new WeakMap<BoardSession, Map<string, WritableCell<T | undefined>>>()
  return (session, of) => {
    const drafts = ofBoards.get(session) ?? new Map<string, WritableCell<T | undefined>>()
    ofBoards.set(session, drafts)
    const cell = drafts.get(of) ?? createCell<T | undefined>(undefined)
    drafts.set(of, cell)
    return cell
  }
}

export interface KeptDraft<T> {
  /** Undefined while the form is closed. */
  readonly draft: T | undefined
  /** The form was opened just now: it takes the focus. One that is only come back to does not. */
  readonly isFresh: boolean
  readonly begin: (draft: T) => void
  readonly change: (part: Partial<T>) => void
  /** It is saved, or given up. */
  readonly end: () => void
}

export function useKeptDraft<T>(drafts: KeptDrafts<T>, of: string): KeptDraft<T> {
  const cell = drafts(useBoardSession(), of)
  const draft = useCell(cell)
  const [begun, setBegun] = useState<WritableCell<T | undefined> | null>(null)
  const change = useCallback(
    (part: Partial<T>) => {
      const now = cell.get()
      if (now !== undefined) cell.set({ ...now, ...part })
    },
    [cell],
  )
  return {
    draft,
    isFresh: begun === cell,
    begin(first) {
      setBegun(cell)
      cell.set(first)
    },
    change,
    end: () => cell.set(undefined),
  }
}
