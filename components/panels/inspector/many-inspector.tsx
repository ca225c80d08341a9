'use client'
/** Several cards and links at once: what is common to change, each act one undo step. */
import { Copy, Frame, Layers, LayoutGrid, Trash2 } from 'lucide-react'
import { useCards } from '@/components/hooks/use-board'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { deleteSelected, frameSelection } from '@/lib/session/carry-out-keys'
import { copyCards } from '@/lib/session/carry-out-copy'
import { tidySelection } from '@/lib/session/tidy-selection'
import { countOfKind, KIND_LOOKS } from '@/components/words/kind-looks'
import { SharedOrigin } from '../origins/shared-origin'
import { countOf } from '@/lib/schema/count-of'
import { ColourChoice } from './colour-choice'
import { keyOf } from '@/lib/tools/shown-keys'
import { InspectorHead } from './inspector-head'
import { LinkTo } from './link-to'
import { TagList } from './tag-list'

/** Board units: far enough to see that there are two. */
const COPY_OFFSET = 24

export function ManyInspector({ ids }: { readonly ids: readonly (CardId | LinkId)[] }) {
  const session = useBoardSession()
  const { board, canEdit } = session
  const cards = useCards(ids)
  const readable = cards.flatMap((card) => (card.kind === 'unreadable' ? [] : [card]))
  const cardIds = readable.map((card) => card.id)
  const evidence = cards.filter((card) => card.kind === 'evidence')
  const links = ids.length - cards.length
  const [first] = readable
  const isSameColour = readable.every((card) => card.colour === first?.colour)
  const sharedTags = first?.tags.filter((tag) => readable.every((card) => card.tags.includes(tag))) ?? []
  const kinds = [...new Set(cards.map((card) => card.kind))]
  return (
    <>
      <InspectorHead look={{ word: 'Selection', icon: Layers }} />
      <h2 className="text-[17px] leading-5.5 font-semibold">
        {[cards.length && countOf(cards.length, 'card'), links && countOf(links, 'link')].filter(Boolean).join(', ')}
      </h2>
      <ul className="flex flex-wrap gap-x-3 gap-y-1 text-secondary">
        {kinds.map((kind) => (
          <li key={kind} className="inline-flex items-center gap-1">
            <Icon of={KIND_LOOKS[kind].icon} size={14} />
            {countOfKind(cards.filter((card) => card.kind === kind).length, kind)}
          </li>
        ))}
      </ul>
      {canEdit && evidence.length > 1 && <SharedOrigin evidence={evidence} />}
      {canEdit && cardIds.length > 0 && (
        <>
          <ColourChoice
            value={isSameColour ? (first?.colour ?? null) : undefined}
            onChoose={(colour) => board.setFields(cardIds, { colour })}
          />
          <TagList
            tags={sharedTags}
            onAdd={(tag) => board.setFields(cardIds, { [`tag:${tag}`]: true })}
            onRemove={(tag) => board.setFields(cardIds, { [`tag:${tag}`]: null })}
          />
        </>
      )}
      {canEdit && (
        <div className="flex flex-wrap gap-2">
          <LinkTo ids={cardIds} />
          {cardIds.length > 1 && (
            <Button size="small" title={keyOf({ do: 'tidy' })} onClick={() => tidySelection(session, cardIds)}>
              <Icon of={LayoutGrid} size={14} />
              Line up
            </Button>
          )}
          {cardIds.length > 0 && (
            <Button size="small" onClick={() => frameSelection(session, cardIds)}>
              <Icon of={Frame} size={14} />
              Frame them
            </Button>
          )}
          {cardIds.length > 0 && (
            <Button size="small" onClick={() => copyCards(session, ids, { x: COPY_OFFSET, y: COPY_OFFSET })}>
              <Icon of={Copy} size={14} />
              Duplicate
            </Button>
          )}
          <Button size="small" look="quiet-danger" onClick={() => deleteSelected(session)}>
            <Icon of={Trash2} size={14} />
            Delete
          </Button>
        </div>
      )}
    </>
  )
}
