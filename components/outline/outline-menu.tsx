'use client'
/** Everything that can be done with a row, each with its key, at the row or under the pointer. */
import * as RadixMenu from 'radix-ui/dropdown-menu'
import {
  ArrowDown,
  ArrowLeft,
  ArrowUp,
  CheckSquare,
  Copy,
  Crosshair,
  FolderInput,
  PanelRight,
  Pencil,
  Plus,
  Spline,
  TextCursorInput,
  Trash2,
  Unlink,
  type LucideIcon,
} from 'lucide-react'
import { MenuItem, MenuSeparator } from '@/components/ui/menu'
import type { OutlineRow } from '@/lib/analysis/outline-rows'
import { outlineBindingOf, type OutlineAct } from '@/lib/tools/outline-keys'
import { showKeys } from '@/lib/tools/shown-keys'

interface OutlineMenuProps {
  readonly row: OutlineRow
  readonly at: { readonly x: number; readonly y: number }
  readonly canEdit: boolean
  readonly isFrame: boolean
  readonly isInFrame: boolean
  readonly onAct: (act: OutlineAct) => void
  readonly onClose: () => void
}

interface Entry {
  readonly act: OutlineAct
  readonly icon: LucideIcon
}
const LOOKING: readonly Entry[] = [
  { act: 'details', icon: PanelRight },
  { act: 'show-on-board', icon: Crosshair },
  { act: 'select', icon: CheckSquare },
]
const WRITING: readonly Entry[] = [
  { act: 'edit-title', icon: Pencil },
  { act: 'edit-text', icon: TextCursorInput },
  { act: 'add', icon: Plus },
  { act: 'link', icon: Spline },
  { act: 'unlink', icon: Unlink },
]
const MOVING: readonly Entry[] = [
  { act: 'move-up', icon: ArrowUp },
  { act: 'move-down', icon: ArrowDown },
  { act: 'move-out', icon: ArrowLeft },
  { act: 'move-to', icon: FolderInput },
  { act: 'duplicate', icon: Copy },
]

export function OutlineMenu({ row, at, canEdit, isFrame, isInFrame, onAct, onClose }: OutlineMenuProps) {
  const fits = ({ act }: Entry) => {
    if (act === 'unlink') return row.via !== null
    if (act === 'move-out') return isInFrame
    return !(isFrame && (act === 'edit-text' || act === 'link'))
  }
  const show = (entries: readonly Entry[]) =>
    entries.filter(fits).map(({ act, icon }) => {
      const { label, shown } = outlineBindingOf(act)
      return (
        <MenuItem key={act} icon={icon} shortcut={showKeys(shown)} onSelect={() => onAct(act)}>
          {label}
        </MenuItem>
      )
    })
  return (
    <RadixMenu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <RadixMenu.Trigger asChild>
        <span aria-hidden className="pointer-events-none fixed size-0" style={{ left: at.x, top: at.y }} />
      </RadixMenu.Trigger>
      <RadixMenu.Portal>
        <RadixMenu.Content
          loop
          aria-label="What can be done with this row"
          // Beside the row, so that it may use the whole height of the screen.
          side="right"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          // The list gives the focus back to its row, or to what the act opened.
          onCloseAutoFocus={(event) => event.preventDefault()}
          className="z-70 max-h-(--radix-dropdown-menu-content-available-height) min-w-56 overflow-y-auto rounded-lg border border-hairline bg-panel p-1 text-body text-ink shadow-xl"
        >
          {show(LOOKING)}
          {canEdit && (
            <>
              <MenuSeparator />
              {show(WRITING)}
              <MenuSeparator />
              {show(MOVING)}
              <MenuSeparator />
              <MenuItem
                danger
                icon={Trash2}
                shortcut={showKeys(outlineBindingOf('delete').shown)}
                onSelect={() => onAct('delete')}
              >
                {outlineBindingOf('delete').label}
              </MenuItem>
            </>
          )}
        </RadixMenu.Content>
      </RadixMenu.Portal>
    </RadixMenu.Root>
  )
}
