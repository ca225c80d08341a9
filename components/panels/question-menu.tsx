'use client'
/**
 * A question at a place of the board, as a menu: arrows and letters move, Enter answers, Esc and a click elsewhere answer
 * nothing. Stands over the surface and does not follow the camera.
 */
import * as RadixMenu from 'radix-ui/dropdown-menu'
import type { LucideIcon } from 'lucide-react'
import { useRef, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { isFocusFree } from '@/components/ui/focus-keeper'
import { Icon } from '@/components/ui/icon'
import { leaveFocus } from '@/components/ui/leave-focus'
import type { ScreenPoint } from '@/lib/geometry/rect'
import { focusBoard } from './focus-board'

export interface QuestionChoice<Answer> {
  readonly answer: Answer
  readonly words: string
  readonly icon: LucideIcon
  /** Of the icon. */
  readonly text?: string
}

interface QuestionMenuProps<Answer> {
  readonly question: string
  readonly place: ScreenPoint
  readonly choices: readonly QuestionChoice<Answer>[]
  /** Once; with null when nothing is chosen. */
  readonly onAnswer: (answer: Answer | null) => void
}

export function QuestionMenu<Answer>({ question, place, choices, onAnswer }: QuestionMenuProps<Answer>) {
  const [{ x, y }] = useState(place)
  // Choosing also closes the menu, which would answer a second time with nothing.
  const answered = useRef(false)
  const menu = useRef<HTMLDivElement>(null)
  const answer = (chosen: Answer | null) => {
    if (answered.current) return
    answered.current = true
    // At once, before what the answer makes takes it; a press elsewhere has given it away already.
    if (isFocusFree() || menu.current?.contains(document.activeElement)) focusBoard()
    onAnswer(chosen)
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
          aria-label={question}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={leaveFocus}
          className="z-70 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 overflow-y-auto rounded-lg border border-hairline bg-panel p-1 text-body text-ink shadow-xl"
        >
          <RadixMenu.Label className="px-2 pt-1.5 pb-1 text-meta text-secondary">{question}</RadixMenu.Label>
          {choices.map(({ answer: each, words, icon, text }) => (
            <RadixMenu.Item
              key={words}
              onSelect={() => answer(each)}
              className="flex h-8 pointer-coarse:h-11 cursor-pointer items-center gap-2.5 rounded-md px-2 outline-none select-none data-highlighted:bg-sunken"
            >
              <Icon of={icon} className={classNames(text ?? 'text-secondary')} />
              {words}
            </RadixMenu.Item>
          ))}
        </RadixMenu.Content>
      </RadixMenu.Portal>
    </RadixMenu.Root>
  )
}
