'use client'
/** Board or outline: the same cards, laid out or in order. A phone shows the other one alone. Shift O changes over (page-keys.ts). */
import { ListTree, PanelsTopLeft, type LucideIcon } from 'lucide-react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { Tooltip } from '@/components/ui/tooltip'
import type { LensName } from '@/lib/session/board-session'
import { keyOf } from '@/lib/tools/shown-keys'

interface LensLook {
  readonly lens: LensName
  readonly words: string
  readonly about: string
  readonly icon: LucideIcon
}
const LENS_LOOKS: readonly LensLook[] = [
  { lens: 'board', words: 'Board', about: 'The board itself', icon: PanelsTopLeft },
  { lens: 'outline', words: 'Outline', about: 'All cards as a list in reading order', icon: ListTree },
]

/** A hand on its way to the switch: the code is there when it presses. */
function fetchOutline(): void {
  void import('@/components/outline/outline-lens').catch(() => undefined) // offline: the press tries again
}

export function LensSwitch() {
  const { lens: cell } = useBoardSession()
  const { lens: current } = useCell(cell)
  return (
    <div
      role="group"
      aria-label="View"
      onPointerEnter={fetchOutline}
      onFocus={fetchOutline}
      className="flex shrink-0 gap-0.5 rounded-lg p-0.5 sm:bg-sunken"
    >
      {LENS_LOOKS.map(({ lens, words, about, icon }) => (
        <Tooltip key={lens} text={about} shortcut={keyOf({ do: 'other-lens' })} side="bottom">
          <button
            type="button"
            aria-pressed={lens === current}
            aria-keyshortcuts="Shift+O"
            aria-label={words}
            onClick={() => cell.set({ lens })}
            className={classNames(
              'flex h-7 min-w-7 pointer-coarse:h-9 pointer-coarse:min-w-9 items-center justify-center gap-1.5 rounded-md px-1.5 text-[12px] leading-4 font-medium outline-focus lg:px-2.5',
              lens === current
                ? 'max-sm:hidden bg-card text-ink shadow-[0_0_0_1px_var(--color-hairline),0_1px_2px_rgb(0_0_0/0.08)]'
                : 'text-secondary hover:text-ink',
            )}
          >
            <Icon of={icon} size={15} />
            <span className="max-lg:hidden">{words}</span>
          </button>
        </Tooltip>
      ))}
    </div>
  )
}
