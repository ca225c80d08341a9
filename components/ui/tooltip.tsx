'use client'
/** A few words on hover and focus. Never the only place where something is said. */
import * as RadixTooltip from 'radix-ui/tooltip'
import type { FocusEvent, ReactNode } from 'react'

interface TooltipProps {
  readonly text: string
  readonly shortcut?: string | undefined
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  /** One element that takes a ref and the props of a trigger. */
  readonly children: ReactNode
}

const OPEN_DELAY_MS = 450

export function Tooltip({ text, shortcut, side = 'top', children }: TooltipProps) {
  return (
    <RadixTooltip.Provider delayDuration={OPEN_DELAY_MS} disableHoverableContent>
      <RadixTooltip.Root>
        <RadixTooltip.Trigger asChild onFocus={onlyForKeys}>
          {children}
        </RadixTooltip.Trigger>
        <RadixTooltip.Portal>
          <RadixTooltip.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="pointer-events-none z-70 flex max-w-72 items-center gap-2 rounded-md bg-ink px-2 py-1 text-[12px] leading-4 text-panel shadow-lg"
          >
            {text}
            {shortcut && <kbd className="rounded-sm bg-panel/20 px-1 font-sans text-meta">{shortcut}</kbd>}
          </RadixTooltip.Content>
        </RadixTooltip.Portal>
      </RadixTooltip.Root>
    </RadixTooltip.Provider>
  )
}

/** A hand that pressed something did not ask for words about what has the focus next. */
function onlyForKeys(event: FocusEvent): void {
  if (!event.target.matches(':focus-visible')) event.preventDefault()
}
