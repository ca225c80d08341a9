'use client'
/** Headings and points of a document, with how much of each is hedged; a press lights the heading and scrolls to it. */
import { useMemo } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Menu, MenuItem } from '@/components/ui/menu'
import { countHedgedSentences, type HedgedCount } from '@/lib/analysis/hedged-sentences'
import type { OutlinePart, SourceDocument } from '@/lib/schema/source'
import { ListTree } from 'lucide-react'
import { countOf } from '@/lib/schema/count-of'
import { useDocumentText } from '../use-document-text'

export function OutlineList({ document }: { readonly document: SourceDocument }) {
  const { showPassage } = useBoardSession()
  const parts = document.versions.at(-1)?.outline ?? NONE
  const text = useDocumentText(document.id)
  const marks = text.state === 'here' ? text.text.marks : undefined
  const counts = useMemo(() => (marks ? countHedgedSentences(parts, marks) : []), [parts, marks])
  if (parts.every((part) => part.title === null)) return null
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
      {parts.map(
        (part, index) =>
          part.title !== null && (
            <MenuItem
              key={part.id}
              onSelect={() =>
                showPassage(document.id, part.heading ?? { start: part.span.start, end: part.span.start + 1 })
              }
            >
              <OutlineWords part={part} count={counts[index]} />
            </MenuItem>
          ),
      )}
    </Menu>
  )
}

const NONE: readonly OutlinePart[] = []

function OutlineWords({ part, count }: { readonly part: OutlinePart; readonly count: HedgedCount | undefined }) {
  return (
    <span className="block max-w-80 truncate" style={{ paddingLeft: Math.max(0, part.level - 1) * 12 }}>
      {part.marker && <span className="mr-1.5 text-secondary">{part.marker}</span>}
      <bdi>{part.title}</bdi>
      {count && count.hedged > 0 && (
        <span className="block text-[12px] leading-4 text-secondary">
          {count.hedged} of {countOf(count.sentences, 'sentence')} hedged
        </span>
      )}
    </span>
  )
}
