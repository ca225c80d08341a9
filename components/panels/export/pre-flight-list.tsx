'use client'
/** What to look at before a briefing or a snapshot leaves: findings by kind, each leading to its card. It forbids nothing. */
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { FINDING_KINDS, preFlight, type Finding, type FindingKind } from '@/lib/analysis/pre-flight'
import { readGrades } from '@/lib/scene/grades'
import type { CardId } from '@/lib/schema/ids'
import { CardName } from '../card-name'
import { showCard } from '../documents/show-card'
import { countOf } from '@/lib/schema/count-of'
import { findingReason, findingTitle } from './finding-words'

/** Cards of one kind of finding that are named at once. */
const MAX_NAMED = 5

/** `onLeave` closes whatever the list stands in, before the card is shown. */
export function PreFlightList({ onLeave }: { readonly onLeave: () => void }) {
  const { board, library } = useBoardSession()
  // Once, when the dialog opens: a list that moved under the pointer would lead to the wrong card.
  const findings = useMemo(() => preFlight(board, readGrades(library)), [board, library])
  const kinds = FINDING_KINDS.filter((kind) => findings.some((each) => each.kind === kind))
  return (
    <section aria-label="Before it leaves" className="flex flex-col gap-2">
      <h3 className="flex items-center gap-2 text-[13px] font-semibold">
        <Icon of={kinds.length === 0 ? CircleCheck : TriangleAlert} size={14} className="shrink-0 text-secondary" />
        {kinds.length === 0 ? 'Nothing stands out that should be looked at first.' : 'Look at these before it leaves'}
      </h3>
      {kinds.length > 0 && (
        <ul className="flex flex-col divide-y divide-hairline rounded-lg border border-hairline bg-card">
          {kinds.map((kind) => (
            <Group key={kind} kind={kind} findings={findings.filter((each) => each.kind === kind)} onLeave={onLeave} />
          ))}
        </ul>
      )}
    </section>
  )
}

interface GroupProps {
  readonly kind: FindingKind
  readonly findings: readonly Finding[]
  readonly onLeave: () => void
}

function Group({ kind, findings, onLeave }: GroupProps) {
  const session = useBoardSession()
  const [isWhole, setWhole] = useState(false)
  const named = isWhole ? findings : findings.slice(0, MAX_NAMED)
  const show = (id: CardId) => {
    onLeave()
    showCard(session, id)
  }
  return (
    <li className="px-3 py-2">
      <p className="font-medium">{findingTitle(kind, findings.length)}.</p>
      <p className="text-secondary">{findingReason(kind, findings.length)}</p>
      <ul className="mt-1 flex flex-col items-start gap-1">
        {named.map(({ card, detail }) => (
          <li key={card} className="min-w-0">
            <button
              type="button"
              onClick={() => show(card)}
              className="min-h-6 pointer-coarse:min-h-9 cursor-pointer rounded-sm text-left underline decoration-hairline underline-offset-3 wrap-anywhere outline-focus hover:decoration-current"
            >
              <NameOf id={card} />
            </button>
            {detail && <span className="block text-secondary wrap-anywhere">{detail}</span>}
          </li>
        ))}
      </ul>
      {findings.length > named.length && (
        <Button look="quiet" size="small" className="mt-1 -ml-2" onClick={() => setWhole(true)}>
          Show {countOf(findings.length - named.length, 'more', 'more')}
        </Button>
      )}
    </li>
  )
}

function NameOf({ id }: { readonly id: CardId }) {
  const { board } = useBoardSession()
  const card = board.card(id)
  return card ? <CardName card={card} /> : 'A card that is gone'
}
