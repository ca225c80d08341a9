'use client'
/** Headings and points of a document; a press lights the heading and scrolls to it. */
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Menu, MenuItem } from '@/components/ui/menu'
import type { OutlinePart, SourceDocument } from '@/lib/schema/source'
import { ListTree } from 'lucide-react'

export function OutlineList({ document }: { readonly document: SourceDocument }) {
  const { showPassage } = useBoardSession()
  const parts = (document.versions.at(-1)?.outline ?? []).filter((part) => part.title !== null)
  if (parts.length === 0) return null
  return (
    <Menu
      align="start"
      trigger={
        <Button size="small" look="quiet">
          <Icon of={ListTree} size={14} />
          Outline
        </Button>
      }
    >
      {parts.map((part) => (
        <MenuItem
          key={part.id}
          onSelect={() =>
            showPassage(document.id, part.heading ?? { start: part.span.start, end: part.span.start + 1 })
          }
        >
          <OutlineWords part={part} />
        </MenuItem>
      ))}
    </Menu>
  )
}

function OutlineWords({ part }: { readonly part: OutlinePart }) {
  return (
    <span className="block max-w-80 truncate" style={{ paddingLeft: Math.max(0, part.level - 1) * 12 }}>
      {part.marker && <span className="mr-1.5 text-secondary">{part.marker}</span>}
      {part.title}
    </span>
  )
}
