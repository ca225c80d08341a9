'use client'
/** Moving cards into a frame that is found by its name, or out of all frames. */
import { Frame, SquareDashed } from 'lucide-react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Dialog } from '@/components/ui/dialog'
import { SearchList, type SearchChoice } from '@/components/ui/search-list'
import { cardName } from '@/lib/scene/kind-look'
import type { CardId } from '@/lib/schema/ids'
import { countOf } from '@/lib/schema/count-of'
import { findCards } from '../panels/find-cards'

const OUT = '#out'

interface FrameDialogProps {
  readonly ids: readonly CardId[]
  /** Null: out of its frame. Undefined: nothing was chosen. */
  readonly onClose: (frame: CardId | null | undefined) => void
}

export function FrameDialog({ ids, onClose }: FrameDialogProps) {
  const { board } = useBoardSession()
  const [only] = ids
  const card = only && ids.length === 1 ? board.card(only) : undefined
  const isFramed = ids.some((id) => board.frameOf(id) !== undefined)
  const frames = board.cardIds().filter((id) => board.cardKind(id) === 'frame' && !ids.includes(id))
  const find = (words: string) => {
    const { found, more } = findCards(board, frames, words)
    const choices = found.map((frame): SearchChoice => {
      const choice = {
        id: frame.id,
        name: cardName(frame),
        detail: `Holds ${countOf(board.membersOf(frame.id).length, 'card')}`,
        icon: Frame,
      }
      const isHome = ids.every((id) => board.frameOf(id) === frame.id)
      if (isHome) return { ...choice, refusal: 'It lies in this frame already.' }
      const isInside = ids.some((id) => board.membersOf(id).includes(frame.id))
      return isInside ? { ...choice, refusal: 'A frame cannot lie in itself.' } : choice
    })
    const out: SearchChoice = { id: OUT, name: 'No frame', detail: 'Beside its frame on the board', icon: SquareDashed }
    return { choices: isFramed && words === '' ? [...choices, out] : choices, more }
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose(undefined)}
      title={`Move ${card ? `“${cardName(card)}”` : countOf(ids.length, 'card')}`}
      description={
        frames.length > 0 ? 'Choose the frame it goes to.' : 'There is no frame on this board to move it to.'
      }
    >
      <SearchList
        label="Frame"
        placeholder="Name of the frame"
        find={find}
        noMatch="Nothing on the board has these words."
        onChoose={(id) => onClose(id === OUT ? null : (id as CardId))}
      />
    </Dialog>
  )
}
