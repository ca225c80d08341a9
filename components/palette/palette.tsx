'use client'
/** The command palette: everything that can be done here, every source and every card, found by a few letters. */
import * as RadixDialog from 'radix-ui/dialog'
import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import { useBoardSession } from '@/components/hooks/session-context'
import { leaveFocus } from '@/components/ui/leave-focus'
import { SearchList, type FoundChoices, type SearchChoice } from '@/components/ui/search-list'
import { cardName, isNamedByQuote } from '@/lib/scene/kind-look'
import type { CardId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'
import { keyOf } from '@/lib/tools/shown-keys'
import { showCard } from '../panels/documents/show-card'
import { cardDetail } from '../panels/card-detail'
import { findCards } from '../panels/find-cards'
import { showSource } from '../panels/sources/show-source'
import { KIND_LOOKS } from '@/components/words/kind-looks'
import { readCommandScene } from './command-scene'
import { commandsOf, type Command } from './commands'
import { foundSources, sourceIdOf } from './found-sources'
import { foundWords } from './found-words'
import { rankCommands } from './rank-commands'

const MOST_CARDS = 20
const MOST_COMMANDS = 12

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const session = useBoardSession()
  const commands = useMemo(() => commandsOf(readCommandScene(session)), [session])
  const choose = (id: string) => {
    const command = commands.find((each) => each.id === id)
    flushSync(onClose) // what opens now, or wants the focus, has it for good
    const source = sourceIdOf(id)
    if (command) command.run()
    else if (source) showSource(source)
    else showCard(session, id as CardId)
  }
  return (
    <RadixDialog.Root open onOpenChange={(open) => !open && onClose()}>
      <RadixDialog.Portal>
        <div className="fixed inset-0 z-50 bg-black/20" aria-hidden />
        <RadixDialog.Content
          data-palette
          aria-describedby={undefined}
          onCloseAutoFocus={leaveFocus}
          className="fixed inset-x-2 top-[calc(0.5rem+var(--covered-top))] z-50 flex max-h-[calc(0.7*var(--seen-height))] flex-col rounded-xl border border-hairline bg-panel p-3 text-ink shadow-2xl outline-none sm:inset-x-auto sm:top-[12dvh] sm:left-1/2 sm:w-140 sm:-translate-x-1/2"
        >
          <RadixDialog.Title className="sr-only">Do or find anything</RadixDialog.Title>
          <SearchList
            tall
            label="Do or find anything"
            placeholder="A command, a source, or words of a card"
            noMatch="No command, source or card has these words. Try fewer of their letters."
            find={(words) => find(session, commands, words)}
            onChoose={choose}
          />
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}

function find(session: BoardSession, commands: readonly Command[], words: string): FoundChoices {
  const isBlank = words.trim() === ''
  const ranked = rankCommands(commands, words)
  const asChoices = (isBlank ? ranked : ranked.slice(0, MOST_COMMANDS)).map(
    ({ id, label, icon, group, key }): SearchChoice => ({
      id,
      name: label,
      icon,
      group: isBlank ? group : 'Commands',
      shortcut: key && keyOf(key),
    }),
  )
  if (isBlank) return { choices: asChoices, more: 0 }
  const sources = foundSources(session.library.sources.get(), words)
  const { found, more } = findCards(session.scene, session.board.cardIds(), words)
  const cards = found.slice(0, MOST_CARDS).map((card): SearchChoice => ({
    id: card.id,
    name: cardName(card),
    isQuote: isNamedByQuote(card),
    icon: KIND_LOOKS[card.kind].icon,
    detail: foundWords(card, words, cardDetail(session, card)),
    group: 'Cards',
  }))
  return {
    choices: [...asChoices, ...sources.choices, ...cards],
    more: sources.more + more + found.length - cards.length,
  }
}
