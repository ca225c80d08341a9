'use client'
/**
 * Finding on the board and in its documents: matches are walked with Enter while the board stays in sight. Not a dialog:
 * the board goes on.
 */
import { X } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCardIds } from '@/components/hooks/use-board'
import { OVER_CORNER } from '@/components/ui/covered-corner'
import { IconButton } from '@/components/ui/icon-button'
import { SearchList, type FoundChoices } from '@/components/ui/search-list'
import { cardName, isNamedByQuote } from '@/lib/scene/kind-look'
import type { CardId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'
import { showCard } from '../panels/documents/show-card'
import { cardDetail } from '../panels/card-detail'
import { findCards } from '../panels/find-cards'
import { focusBoard } from '../panels/focus-board'
import { KIND_LOOKS } from '@/components/words/kind-looks'
import { foundPassages, passageOf } from './found-passages'
import { foundWords } from './found-words'
import { useTexts, type Texts } from './use-texts'

export function FindBar({ onClose }: { readonly onClose: () => void }) {
  const session = useBoardSession()
  const ids = useCardIds()
  const bar = useRef<HTMLElement>(null)
  const [isWanted, want] = useState(false)
  const texts = useTexts(isWanted)
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
      {...OVER_CORNER}
      role="search"
      aria-label="Find on the board"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onClose()
      }}
      className="absolute top-2 right-2 z-40 flex max-h-[min(40rem,calc(100%-5rem))] w-88 max-w-[calc(100%-0.5rem)] flex-col rounded-xl border border-hairline bg-panel p-3 shadow-xl max-md:fixed max-md:top-[calc(3.5rem+var(--covered-top))] max-md:inset-x-2 max-md:max-h-[calc(0.45*var(--seen-height))] max-md:w-auto max-md:max-w-none"
    >
      <div className="mb-1 flex items-center justify-between">
        <h2 className="text-[12px] leading-4 font-medium text-secondary">Find on the board</h2>
        <IconButton small icon={X} label="Close (Esc)" side="bottom" onClick={onClose} />
      </div>
      <div className="contents" onInput={() => want(true)}>
        <SearchList
          tall
          walks
          marksFound
          label="Words of cards and documents"
          placeholder="Words of cards and documents"
          noMatch={noMatch(texts)}
          empty="Enter goes to the next match, Shift Enter to the one before."
          find={(words) => find(session, ids, words, texts)}
          onChoose={(id) => {
            const passage = passageOf(id)
            if (passage) session.showPassage(passage.documentId, passage.lit)
            else showCard(session, id as CardId)
          }}
        />
      </div>
      <p aria-live="polite" className="pt-2 text-[12px] leading-4 text-secondary empty:hidden">
        {isWanted && unreadWords(texts)}
      </p>
    </section>
  )
}

function noMatch(texts: Texts): string {
  if (texts.documents.length === 0) return 'No card has these words.'
  return isReading(texts) ? 'No card has these words.' : 'No card and no document has these words together.'
}

/** What was not looked through, or not yet. */
function unreadWords(texts: Texts): string {
  if (isReading(texts)) return 'The documents are still being looked through …'
  if (texts.failed === 0) return ''
  const which = texts.failed === 1 ? 'One document' : `${texts.failed} documents`
  return `${which} could not be read: nothing of ${texts.failed === 1 ? 'it' : 'them'} was looked through.`
}

function isReading({ documents, of, failed }: Texts): boolean {
  return documents.filter(({ id }) => !of.has(id)).length > failed
}

const NOTHING: FoundChoices = { choices: [], more: 0 }

function find(session: BoardSession, ids: readonly CardId[], words: string, texts: Texts): FoundChoices {
  if (words.trim() === '') return NOTHING
  const { found, more } = findCards(session.scene, ids, words)
  const passages = foundPassages(texts, words)
  const cards = found.map((card) => ({
    id: card.id,
    name: cardName(card),
    isQuote: isNamedByQuote(card),
    icon: KIND_LOOKS[card.kind].icon,
    detail: foundWords(card, words, cardDetail(session, card)),
    ...(passages.choices.length > 0 && { group: 'On the board' }),
  }))
  return { choices: [...cards, ...passages.choices], more: more + passages.more }
}
