'use client'
/**
 * A dialog over the page: focus stays inside, Esc and the cross close it. A sheet from below on narrow screens. Messages
 * (toast.tsx) stand above it: a high one gives them room (`--under-messages`).
 * The backdrop is ours: Radix's locks scrolling by a style element, which the CSP refuses.
 */
import { X } from 'lucide-react'
import * as RadixDialog from 'radix-ui/dialog'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import { leaveFocus } from './leave-focus'
import { withNamesIsolated } from '@/lib/schema/own-direction'

interface DialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  /** One sentence under the title. */
  readonly description?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
  /** Buttons, right-aligned under the content. */
  readonly footer?: ReactNode
}

export function Dialog({ open, onOpenChange, ...content }: DialogProps) {
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      {open && <Opened {...content} />}
    </RadixDialog.Root>
  )
}

/** Radix asks after the click: by then a message whose button was pressed may have left the page. */
function keepForMessages(event: Event) {
  const { target } = event
  if (target instanceof Element && (!target.isConnected || target.closest('[data-messages]'))) event.preventDefault()
}

function Opened({ title, description, wide, children, footer }: Omit<DialogProps, 'open' | 'onOpenChange'>) {
  return (
    <RadixDialog.Portal>
      <div className="fixed inset-0 z-50 bg-black/35" aria-hidden />
      <RadixDialog.Content
        data-dialog
        onCloseAutoFocus={leaveFocus}
        // A message's button is no way out of the dialog.
        onInteractOutside={keepForMessages}
        {...(!description && { 'aria-describedby': undefined })}
        className={classNames(
          'fixed z-50 flex max-h-[min(0.88*var(--seen-height),var(--seen-height)-var(--under-messages,0px))] flex-col border border-hairline bg-panel text-ink shadow-2xl outline-none',
          'inset-x-0 bottom-(--covered-foot) rounded-t-xl',
          'sm:inset-x-auto sm:bottom-auto sm:max-h-[min(0.88*var(--seen-height),var(--seen-height)-2*var(--under-messages,0px))] sm:top-[calc(var(--covered-top)+var(--seen-height)/2)] sm:left-1/2 sm:w-[calc(100vw-2rem)] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-xl',
          wide ? 'sm:max-w-2xl' : 'sm:max-w-md',
        )}
      >
        <div className="px-5 pt-4 pb-3 pr-12">
          <RadixDialog.Title className="text-title wrap-anywhere">{withNamesIsolated(title)}</RadixDialog.Title>
          {description && (
            <RadixDialog.Description className="mt-1 text-body wrap-anywhere text-secondary">
              {typeof description === 'string' ? withNamesIsolated(description) : description}
            </RadixDialog.Description>
          )}
        </div>
        {/* Its upper edge is that of the scroll: the ring of what stands there needs room. */}
        <div className="-mt-1 min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-4">{children}</div>
        {footer && <div className="flex flex-wrap justify-end gap-2 border-t border-hairline px-5 py-3">{footer}</div>}
        {/* Last, so that the first field has the focus when the dialog opens. */}
        <RadixDialog.Close
          aria-label="Close"
          className="absolute top-3 right-3 inline-flex size-8 pointer-coarse:top-1.5 pointer-coarse:right-1.5 pointer-coarse:size-11 cursor-pointer items-center justify-center rounded-md text-secondary outline-focus hover:bg-sunken hover:text-ink focus-visible:outline-2"
        >
          <Icon of={X} />
        </RadixDialog.Close>
      </RadixDialog.Content>
    </RadixDialog.Portal>
  )
}
