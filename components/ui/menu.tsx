'use client'
/** A menu under its button. Not modal, so that no scroll lock (a style element without nonce) is needed. */
import { Check, type LucideIcon } from 'lucide-react'
import * as RadixMenu from 'radix-ui/dropdown-menu'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import { leaveFocus } from './leave-focus'

interface MenuProps {
  /** One button. */
  readonly trigger: ReactNode
  readonly align?: 'start' | 'center' | 'end'
  readonly children: ReactNode
}

export function Menu({ trigger, align = 'end', children }: MenuProps) {
  return (
    <RadixMenu.Root modal={false}>
      <RadixMenu.Trigger asChild>{trigger}</RadixMenu.Trigger>
      <RadixMenu.Portal>
        <RadixMenu.Content
          loop
          align={align}
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={leaveFocus}
          className="z-70 max-h-(--radix-dropdown-menu-content-available-height) min-w-52 overflow-y-auto overscroll-contain rounded-lg border border-hairline bg-panel p-1 text-body text-ink shadow-xl"
        >
          {children}
        </RadixMenu.Content>
      </RadixMenu.Portal>
    </RadixMenu.Root>
  )
}

const ITEM_CLASSES = classNames(
  'flex min-h-8 pointer-coarse:min-h-10 cursor-pointer items-center gap-2.5 rounded-md px-2 py-1.5 outline-none select-none',
  'data-highlighted:bg-sunken data-disabled:cursor-default data-disabled:opacity-45',
)

interface MenuItemProps {
  readonly icon?: LucideIcon
  readonly children: ReactNode
  /** A second, quieter line. */
  readonly detail?: string
  readonly shortcut?: string | undefined
  readonly danger?: boolean
  readonly disabled?: boolean
  readonly className?: string
  readonly onSelect: () => void
}

export function MenuItem({ icon, children, detail, shortcut, danger, disabled, className, onSelect }: MenuItemProps) {
  return (
    <RadixMenu.Item
      disabled={disabled ?? false}
      onSelect={onSelect}
      className={classNames(ITEM_CLASSES, danger && 'text-danger', className)}
    >
      {icon && <Icon of={icon} className="text-secondary" />}
      <span className="min-w-0 flex-1">
        {children}
        {detail && <span className="block text-[12px] leading-4 text-secondary">{detail}</span>}
      </span>
      {shortcut && <kbd className="font-sans text-meta text-secondary pointer-coarse:hidden">{shortcut}</kbd>}
    </RadixMenu.Item>
  )
}

interface MenuChoicesProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly choices: readonly { readonly value: T; readonly words: string; readonly icon?: LucideIcon }[]
  readonly onChoose: (value: T) => void
}

/** One of several, with a tick at the one that holds. */
export function MenuChoices<T extends string>({ label, value, choices, onChoose }: MenuChoicesProps<T>) {
  return (
    <RadixMenu.RadioGroup value={value}>
      <RadixMenu.Label className="px-2 pt-2 pb-1 text-meta text-secondary">{label}</RadixMenu.Label>
      {choices.map((choice) => (
        <RadixMenu.RadioItem
          key={choice.value}
          value={choice.value}
          onSelect={() => onChoose(choice.value)}
          className={ITEM_CLASSES}
        >
          {choice.icon && <Icon of={choice.icon} className="text-secondary" />}
          <span className="flex-1">{choice.words}</span>
          <RadixMenu.ItemIndicator>
            <Icon of={Check} size={14} />
          </RadixMenu.ItemIndicator>
        </RadixMenu.RadioItem>
      ))}
    </RadixMenu.RadioGroup>
  )
}

export function MenuSeparator() {
  return <RadixMenu.Separator className="mx-1 my-1 h-px bg-hairline" />
}

export function MenuLabel({ children }: { readonly children: ReactNode }) {
  return <RadixMenu.Label className="px-2 pt-2 pb-1 text-meta text-secondary">{children}</RadixMenu.Label>
}
