'use client'
/** The board's origins, each with the evidence that has it. Renamed in place; a press selects its cards. */
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { useUsedOrigins } from '@/components/hooks/use-used-origins'
import { Button } from '@/components/ui/button'
import { MAX_ORIGIN_NAME_UNITS } from '@/lib/schema/origin'
import { showCards } from '../documents/show-card'
import { DraftField } from '../draft-field'
import { shownOrigin } from '../panel-state'
import { countOf } from '@/lib/schema/count-of'

export function OriginList() {
  const session = useBoardSession()
  const { board, canEdit } = session
  const used = useUsedOrigins()
  const shown = useCell(shownOrigin)
  if (used.length === 0)
    return (
      <p className="text-secondary">
        {canEdit
          ? 'None yet. Select evidence that has its information from the same place and choose “Same origin…”.'
          : 'None established yet.'}
      </p>
    )
  return (
    <ul className="flex flex-col gap-2">
      {used.map(({ origin, evidence }) => (
        <li
          key={origin.id}
          ref={origin.id === shown ? bringIntoView : undefined}
          className="flex flex-col gap-1.5 rounded-lg border border-hairline bg-card p-2.5"
        >
          <DraftField
            label="Name"
            value={origin.name}
            placeholder="Unnamed origin"
            maxLength={MAX_ORIGIN_NAME_UNITS}
            readOnly={!canEdit}
            onKeep={(name) => name !== '' && board.setOrigin(origin.id, { name })}
          />
          <Button
            size="small"
            className="self-start"
            onClick={() =>
              showCards(
                session,
                evidence.map(({ id }) => id),
              )
            }
          >
            Show its {countOf(evidence.length, 'piece', 'pieces')} of evidence
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** Once for each time it is asked for, with its name ready to be written. */
function bringIntoView(item: HTMLElement | null) {
  if (!item) return
  shownOrigin.set(null)
  item.querySelector('input')?.focus()
  item.scrollIntoView({ block: 'nearest' })
}
