'use client'
/** Where the information of one piece of evidence first came from, and which other evidence has it from there too. */
import { useBoardSession } from '@/components/hooks/session-context'
import { useUsedOrigins } from '@/components/hooks/use-used-origins'
import { Button } from '@/components/ui/button'
import { useGivesWay } from '@/components/ui/use-gives-way'
import { originOf } from '@/lib/analysis/count-origins'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import { MAX_ORIGIN_NAME_UNITS } from '@/lib/schema/origin'
import { groupUnderName, setOriginOf } from '@/lib/session/group-origins'
import { DraftField } from '../draft-field'
import { useKeptDraft } from '../kept-drafts'
import { Value } from '../value'
import { countOf } from '@/lib/schema/count-of'
import { CardOriginSuggestions } from './card-origin-suggestions'
import { OriginForm, originDrafts } from './origin-form'

export function OriginField({ card }: { readonly card: EvidenceCard }) {
  const session = useBoardSession()
  const { board, canEdit, selection } = session
  const used = useUsedOrigins()
  const { draft, begin, ...form } = useKeptDraft(originDrafts, card.id)
  const isChoosing = canEdit && draft !== undefined
  const opener = useGivesWay(isChoosing)
  const origin = originOf(card, board)
  const sharing = used.find((each) => each.origin.id === origin?.id)?.evidence ?? []
  if (isChoosing)
    return (
      <section aria-label="Origin">
        <OriginForm
          {...form}
          draft={draft}
          verb="Set the origin"
          onChoose={(chosen) => {
            if ('id' in chosen) setOriginOf(session, [card.id], chosen.id)
            else groupUnderName(session, [card.id], chosen.name)
          }}
        />
      </section>
    )
  return (
    <section aria-label="Origin" className="flex flex-col gap-1.5">
      {origin ? (
        <DraftField
          label="Origin"
          value={origin.name}
          placeholder="Unnamed origin"
          hint={sharing.length > 1 ? `Shared by ${countOf(sharing.length, 'piece', 'pieces')} of evidence.` : undefined}
          maxLength={MAX_ORIGIN_NAME_UNITS}
          readOnly={!canEdit}
          onKeep={(name) => name !== '' && board.setOrigin(origin.id, { name })}
        />
      ) : (
        <Value label="Origin">Not established</Value>
      )}
      <div className="flex flex-wrap gap-2">
        {canEdit && (
          <Button ref={opener} size="small" onClick={() => begin({ chosen: origin?.id ?? '', name: '' })}>
            {origin ? 'Another origin…' : 'Choose the origin…'}
          </Button>
        )}
        {canEdit && origin && (
          <Button size="small" onClick={() => setOriginOf(session, [card.id], null)}>
            Take out
          </Button>
        )}
        {sharing.length > 1 && (
          <Button size="small" onClick={() => selection.set(sharing.map(({ id }) => id))}>
            Select them
          </Button>
        )}
      </div>
      <CardOriginSuggestions id={card.id} />
    </section>
  )
}
