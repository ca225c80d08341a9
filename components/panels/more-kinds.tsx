'use client'
/** The menu at the end of the tools: kinds of cards that are placed less often. While one of them is the tool, it shows. */
import { Shapes } from 'lucide-react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { Menu, MenuItem, MenuLabel } from '@/components/ui/menu'
import { keyOf } from '@/lib/tools/shown-keys'
import type { PlacingTool } from '@/lib/tools/tool'
import { focusBoard } from './focus-board'
import { KIND_LOOKS } from '@/components/words/kind-looks'

interface KindOffer {
  readonly kind: PlacingTool
  readonly detail: string
  /** On wide screens it has a button of its own. */
  readonly onNarrow?: true
}
const KINDS: readonly KindOffer[] = [
  { kind: 'hypothesis', detail: 'One of several explanations', onNarrow: true },
  { kind: 'judgement', detail: 'What we conclude', onNarrow: true },
  { kind: 'assumption', detail: 'Taken as true, and rated' },
  { kind: 'question', detail: 'A gap that is to be closed' },
  { kind: 'indicator', detail: 'What would favour a hypothesis' },
  { kind: 'position', detail: 'What a party wants on a point' },
  { kind: 'event', detail: 'Something that happened at a time' },
  { kind: 'entity', detail: 'A person, organisation or place' },
]

export function MoreKinds() {
  const { tool } = useBoardSession()
  const current = useCell(tool)
  const active = KINDS.find(({ kind }) => kind === current)
  const words = active ? `More kinds: ${KIND_LOOKS[active.kind].word}` : 'More kinds'
  return (
    <Menu
      align="center"
      trigger={
        <button
          type="button"
          aria-label={words}
          title={words}
          className={classNames(
            'flex size-9 pointer-coarse:size-10 shrink-0 items-center justify-center rounded-lg outline-focus transition-colors duration-100 focus-visible:outline-2 focus-visible:-outline-offset-2',
            active
              ? classNames('bg-thread text-panel', active.onNarrow && 'md:bg-transparent md:text-ink')
              : 'text-ink hover:bg-sunken data-[state=open]:bg-sunken',
          )}
        >
          <Icon of={active && !active.onNarrow ? KIND_LOOKS[active.kind].icon : Shapes} size={17} />
        </button>
      }
    >
      <MenuLabel>Place on the board</MenuLabel>
      {KINDS.map(({ kind, detail, onNarrow }) => (
        <MenuItem
          key={kind}
          icon={KIND_LOOKS[kind].icon}
          detail={detail}
          shortcut={keyOf({ do: 'tool', tool: kind })}
          {...(onNarrow && { className: 'md:hidden' })}
          onSelect={() => {
            tool.set(kind)
            focusBoard() // Enter there places the card
          }}
        >
          {KIND_LOOKS[kind].word}
        </MenuItem>
      ))}
    </Menu>
  )
}
