'use client'
/**
 * "Which relation?": the allowed kinds of link at the place where a passage or a link was let go. Arrows and letters
 * move, Enter answers, Esc and a click elsewhere answer nothing. Opens for `session.relationQuestion`; stands over the surface.
 */
import * as RadixMenu from 'radix-ui/dropdown-menu'
import { useRef, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import type { ScreenPoint } from '@/lib/geometry/rect'
import type { LinkKind } from '@/lib/schema/link'
import type { RelationQuestion } from '@/lib/session/board-session'
import { isFocusFree } from '@/components/ui/focus-keeper'
import { leaveFocus } from '@/components/ui/leave-focus'
import { focusBoard } from './focus-board'
import { INCOMING_WORDS } from '@/components/words/relation-words'
import { relationLook } from '@/components/words/relation-looks'

export function RelationQuestionPopover() {
  const { camera, relationQuestion } = useBoardSession()
  const question = useCell(relationQuestion)
  if (!question) return null
  return (
    <Asked
      key={`${question.at.x} ${question.at.y}`}
      question={question}
      place={camera.toScreen(question.at)}
      onDone={() => relationQuestion.set(null)}
    />
  )
}

interface AskedProps {
  readonly question: RelationQuestion
  readonly place: ScreenPoint
  readonly onDone: () => void
}

function Asked({ question, place, onDone }: AskedProps) {
  // It does not follow the camera.
  const [{ x, y }] = useState(place)
  // Choosing also closes the menu, which would answer a second time with nothing.
  const answered = useRef(false)
  const menu = useRef<HTMLDivElement>(null)
  const answer = (kind: LinkKind | null, isIncoming = false) => {
    if (answered.current) return
    answered.current = true
    // At once, before what the answer makes takes it; a press elsewhere has given it away already.
    if (isFocusFree() || menu.current?.contains(document.activeElement)) focusBoard()
    onDone()
    question.answer(kind, isIncoming)
  }
  return (
    <RadixMenu.Root open modal={false} onOpenChange={(open) => !open && answer(null)}>
      {/* An anchor without size at the place of the question. */}
      <RadixMenu.Trigger asChild>
        <span aria-hidden className="pointer-events-none absolute size-0" style={{ left: x, top: y }} />
      </RadixMenu.Trigger>
      <RadixMenu.Portal>
        <RadixMenu.Content
          ref={menu}
          loop
          aria-label="How does it relate?"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={leaveFocus}
          className="z-70 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 overflow-y-auto rounded-lg border border-hairline bg-panel p-1 text-body text-ink shadow-xl"
        >
          <RadixMenu.Label className="px-2 pt-1.5 pb-1 text-meta text-secondary">How does it relate?</RadixMenu.Label>
          {offered(question).map(({ kind, isIncoming }) => {
            const { word, icon, text } = relationLook(kind)
            return (
              <RadixMenu.Item
                key={`${kind} ${isIncoming}`}
                onSelect={() => answer(kind, isIncoming)}
                className="flex h-8 pointer-coarse:h-11 cursor-pointer items-center gap-2.5 rounded-md px-2 outline-none select-none data-highlighted:bg-sunken"
              >
                <Icon of={icon} className={classNames(text)} />
                {isIncoming ? INCOMING_WORDS[kind].toLowerCase() : word}
              </RadixMenu.Item>
            )
          })}
        </RadixMenu.Content>
      </RadixMenu.Portal>
    </RadixMenu.Root>
  )
}

/** What either direction says, and last that the one is context for the other. */
function offered({ kinds, incoming = [] }: RelationQuestion) {
  const all = [
    ...kinds.map((kind) => ({ kind, isIncoming: false })),
    ...incoming.map((kind) => ({ kind, isIncoming: true })),
  ]
  return all.sort((a, b) => Number(a.kind === 'context') - Number(b.kind === 'context'))
}
