'use client'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import type { KindLook } from '@/components/words/kind-looks'
import { hideDetails } from '../details-room'
import { focusBoard } from '../focus-board'

/** What is inspected, as icon and word; the cross closes the inspector: a panel that gave way comes back in its place, or else the selection is emptied. */
export function InspectorHead({ look, children }: { readonly look: KindLook; readonly children?: ReactNode }) {
  const { selection } = useBoardSession()
  const close = () => {
    if (hideDetails()) focusBoard()
    else selection.set([])
  }
  return (
    <div className="-mr-2 -mb-2 flex items-center gap-1.5 text-meta text-secondary">
      <Icon of={look.icon} size={14} />
      <span>{look.word}</span>
      <span className="flex-1 text-right">{children}</span>
      <IconButton small icon={X} label="Close the inspector" onClick={close} />
    </div>
  )
}
