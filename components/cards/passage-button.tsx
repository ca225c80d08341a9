'use client'
/** The way back from a card to the words that it stands for. */
import { CornerUpLeft } from 'lucide-react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Icon } from '@/components/ui/icon'
import type { Excerpt } from '@/lib/schema/excerpt'

export function PassageButton({ of: { documentId, position } }: { readonly of: Excerpt }) {
  const { showPassage } = useBoardSession()
  return (
    <button
      type="button"
      title="Show the passage in its document"
      aria-label="Show the passage in its document"
      onClick={() => showPassage(documentId, position)}
      className="-m-1.5 flex size-7 shrink-0 items-center justify-center rounded-md text-thread hover:bg-sunken pointer-coarse:-m-2 pointer-coarse:size-9"
    >
      <Icon of={CornerUpLeft} size={14} />
    </button>
  )
}
