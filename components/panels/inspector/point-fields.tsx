'use client'
/** A discussion point: its number in the document, the passage it stands for, and how it is covered. */
import { CornerDownLeft, TriangleAlert } from 'lucide-react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Icon } from '@/components/ui/icon'
import type { PointCard } from '@/lib/schema/cited-cards'
import type { HypothesisCard } from '@/lib/schema/reasoning-cards'
import { coverageWords, isUncovered } from '@/lib/scene/card-facts'
import { DraftField } from '../draft-field'
import { GroundNotes } from './ground-notes'
import { useFacts } from '@/components/hooks/use-facts'

export function PointFields({ card }: { readonly card: PointCard }) {
  const { board, canEdit, showPassage } = useBoardSession()
  const [excerpt] = card.excerpts
  return (
    <>
      <DraftField
        label="Marker"
        value={card.marker ?? ''}
        placeholder="None"
        hint="Its number or letter in the document, as in “2.” or “b)”. It stands in the corner of the card."
        maxLength={12}
        readOnly={!canEdit}
        onKeep={(marker) => board.setFields([card.id], { marker: marker === '' ? null : marker })}
      />
      {excerpt && (
        <button
          type="button"
          onClick={() => showPassage(excerpt.documentId, excerpt.position)}
          className="inline-flex h-6 pointer-coarse:h-9 items-center gap-1.5 self-start rounded-sm text-[12px] font-medium text-ink outline-focus hover:underline"
        >
          <Icon of={CornerDownLeft} size={13} className="text-thread" />
          Show in the document
        </button>
      )}
      <Coverage card={card} />
    </>
  )
}

export function HypothesisFields({ card }: { readonly card: HypothesisCard }) {
  const { board, canEdit } = useBoardSession()
  return (
    <>
      <DraftField
        label="Label"
        value={card.label}
        maxLength={8}
        readOnly={!canEdit}
        onKeep={(label) => label !== '' && board.setFields([card.id], { label })}
      />
      <Coverage card={card} />
    </>
  )
}

function Coverage({ card }: { readonly card: PointCard | HypothesisCard }) {
  const facts = useFacts(card.id)
  const { coverage } = facts
  if (!coverage) return null
  const isAlone = isUncovered(card, coverage)
  return (
    <>
      <p className={isAlone ? 'flex items-center gap-1.5 text-contradicts' : 'text-secondary'}>
        {isAlone && <Icon of={TriangleAlert} size={14} />}
        {coverageWords(card, coverage)}
      </p>
      <GroundNotes facts={facts} />
    </>
  )
}
