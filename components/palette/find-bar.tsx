'use client'
/** Finding on the board: matches are walked with Enter while the board stays in sight. Not a dialog: the board goes on. */
import { X } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCardIds } from '@/components/hooks/use-board'
import { IconButton } from '@/components/ui/icon-button'
import { SearchList, type FoundChoices } from '@/components/ui/search-list'
import { cardName, isNamedByQuote } from '@/lib/scene/kind-look'
import type { CardId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'
import { showCard } from '../panels/documents/show-card'
import { findCards } from '../panels/find-cards'
import { focusBoard } from '../panels/focus-board'
import { KIND_LOOKS } from '@/components/words/kind-looks'
import { foundWords } from './found-words'

export function FindBar({ onClose }: { readonly onClose: () => void }) {
  const session = useBoardSession()
  const ids = useCardIds()
  const bar = useRef<HTMLElement>(null)
  // Closed by Esc in it, by its button, or by opening something else: the keys go back to what was found.
  useLayoutEffect(() => {
    const element = bar.current
    return () => {
      if (element?.contains(document.activeElement)) focusBoard()
    }
  }, [])
  return (
    <section
      ref={bar}
      data-palette
      role="search"
      aria-label="Find on the board"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onClose()
      }}
      className="fixed top-[calc(3.5rem+var(--covered-top))] left-1/2 z-40 -translate-x-1/2 flex max-h-[min(26rem,60dvh)] w-88 flex-col rounded-xl border border-hairline bg-panel p-3 shadow-xl max-md:inset-x-2 max-md:translate-x-0 max-md:max-h-[calc(0.45*var(--seen-height))] max-md:w-auto"
    >
      <div className="mb-1 flex items-center justify-between">
        <h2 className="text-[12px] leading-4 font-medium text-secondary">Find on the board</h2>
        <IconButton small icon={X} label="Close (Esc)" side="bottom" onClick={onClose} />
      </div>
      <SearchList
        tall
        walks
        label="Words of a card"
        placeholder="Titles, texts and quotes"
        noMatch="No card has these words. Documents are not looked through here, only cards."
        empty="Enter goes to the next match, Shift Enter to the one before."
        find={(words) => find(session, ids, words)}
        onChoose={(id) => showCard(session, id as CardId)}
      />
    </section>
  )
}

const NOTHING: FoundChoices = { choices: [], more: 0 }

function find({ scene }: BoardSession, ids: readonly CardId[], words: string): FoundChoices {
  if (words.trim() === '') return NOTHING
  const { found, more } = findCards(scene, ids, words)
  const choices = found.map((card) => ({
    id: card.id,
    name: cardName(card),
    isQuote: isNamedByQuote(card),
    icon: KIND_LOOKS[card.kind].icon,
    detail: foundWords(card, words),
  }))
  return { choices, more }
}
