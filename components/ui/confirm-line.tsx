'use client'
/** A question in place, about the line above it: what will happen, the act, and the way back. */
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

interface ConfirmLineProps {
  /** Names the question to a reader. */
  readonly label: string
  readonly children: ReactNode
  readonly actWords: string
  readonly keepWords: string
  readonly isBusy: boolean
  readonly onAct: () => void
  readonly onKeep: () => void
}

export function ConfirmLine({ label, children, actWords, keepWords, isBusy, onAct, onKeep }: ConfirmLineProps) {
  return (
    // Answered, it gives the focus back to what asked it.
    <div role="alertdialog" aria-label={label} data-focus-passes className="my-2 rounded-lg border border-danger p-3">
      <p className="text-body">{children}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button look="danger" size="small" disabled={isBusy} onClick={onAct}>
          {actWords}
        </Button>
        {/* The way back has the focus: a key pressed in a hurry does nothing. */}
        <Button autoFocus size="small" onClick={onKeep}>
          {keepWords}
        </Button>
      </div>
    </div>
  )
}
