'use client'
/**
 * What to look at before a briefing, a picture or a snapshot is made: findings by kind, each leading to its card, and what
 * waits in the tray. It forbids nothing.
 */
import { ChevronDown, CircleCheck, TriangleAlert } from 'lucide-react'
import { useCallback, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { FINDING_KINDS, preFlight } from '@/lib/analysis/pre-flight'
import { readGrades } from '@/lib/scene/grades'
import type { CardId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'
import { standingOn } from '@/lib/session/standing-evidence'
import { CardName } from '../card-name'
import { showCard } from '../documents/show-card'
import { showTray } from '../documents/show-tray'
import { countOf } from '@/lib/schema/count-of'
import { findingReason, findingTitle } from './finding-words'
import { waitingDetail, waitingOf, waitingTitle, type Waiting } from './waiting-proposals'

/** Of one kind of finding, named at once. */
const MAX_NAMED = 5

interface PreFlightListProps {
  /** The cards that leave; null for the whole board. */
  readonly ids?: readonly CardId[] | null
  /** One line that opens. */
  readonly isFolded?: boolean
  /** Closes whatever the list stands in, before the card is shown. */
  readonly onLeave: () => void
}

export function PreFlightList({ ids = null, isFolded = false, onLeave }: PreFlightListProps) {
  const session = useBoardSession()
  const { board, library } = session
  // Once, when the dialog opens: a list that moved under the pointer would lead to the wrong card.
  const findings = useMemo(() => preFlight(board, readGrades(library)), [board, library])
  const waiting = useWaiting(session)
  const groups = FINDING_KINDS.flatMap((kind) => {
    const found = findings.filter((each) => each.kind === kind && (ids?.includes(each.card) ?? true))
    if (found.length === 0) return []
    const leads = found.map(({ card, detail }): Lead => ({
      key: card,
      words: <NameOf id={card} />,
      detail,
      show: () => showCard(session, card),
    }))
    return { title: findingTitle(kind, found.length), reason: findingReason(kind, found.length), leads }
  })
  if (waiting.length > 0 && ids === null) {
    const leads = waiting.map((each): Lead => ({
      key: each.document.id,
      words: each.document.title ?? each.document.filename,
      detail: waitingDetail(each),
      show: () => showTray(session, each.document.id),
    }))
    // The last: proposals may still be on their way, and what stands here already does not move when they come.
    groups.push({ title: waitingTitle(waiting), reason: 'What is not placed is left out.', leads })
  }
  const heading = (
    <h3 className="flex items-center gap-2 text-[13px] font-semibold">
      <Icon of={groups.length === 0 ? CircleCheck : TriangleAlert} size={14} className="shrink-0 text-secondary" />
      {groups.length === 0 ? 'Nothing stands out that should be looked at first.' : 'Look at these first'}
    </h3>
  )
  const list = groups.length > 0 && (
    <ul className="flex flex-col divide-y divide-hairline rounded-lg border border-hairline bg-card">
      {groups.map((each) => (
        <Group key={each.title} {...each} onLeave={onLeave} />
      ))}
    </ul>
  )
  return (
    <section aria-label="To look at first" className="flex flex-col gap-2">
      {isFolded && list ? (
        <details className="group">
          <summary className="flex min-h-6 pointer-coarse:min-h-9 cursor-pointer list-none items-center gap-2 rounded-sm outline-focus [&::-webkit-details-marker]:hidden">
            {heading}
            <span className="text-secondary tabular-nums">{groups.length}</span>
            <Icon of={ChevronDown} size={14} className="ml-auto shrink-0 text-secondary group-open:rotate-180" />
          </summary>
          <div className="mt-2">{list}</div>
        </details>
      ) : (
        <>
          {heading}
          {list}
        </>
      )}
    </section>
  )
}

/** What waits in the tray when the dialog opens, with what of it is still being read then. */
function useWaiting({ board, library }: Pick<BoardSession, 'board' | 'library'>): readonly Waiting[] {
  const [documents] = useState(library.documents.get)
  const subscribe = useCallback(
    (notify: () => void) => {
      const stops = documents.map(({ id }) => library.proposals(id).subscribe(notify))
      return () => stops.forEach((stop) => stop())
    },
    [documents, library],
  )
  const countRead = () => documents.filter(({ id }) => library.proposals(id).get()).length
  const read = useSyncExternalStore(subscribe, countRead, countRead)
  return useMemo(
    () => waitingOf(documents, (id) => library.proposals(id).get(), standingOn(board)),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another list is read
    [documents, library, board, read],
  )
}

/** The way to what a finding is about. */
interface Lead {
  readonly key: string
  readonly words: ReactNode
  readonly detail?: string | undefined
  readonly show: () => void
}
interface GroupProps {
  readonly title: string
  readonly reason: string
  readonly leads: readonly Lead[]
  readonly onLeave: () => void
}

function Group({ title, reason, leads, onLeave }: GroupProps) {
  const [isWhole, setWhole] = useState(false)
  const named = isWhole ? leads : leads.slice(0, MAX_NAMED)
  return (
    <li className="px-3 py-2">
      <p className="font-medium">{title}.</p>
      <p className="text-secondary">{reason}</p>
      <ul className="mt-1 flex flex-col items-start gap-1">
        {named.map(({ key, words, detail, show }) => (
          <li key={key} className="min-w-0">
            <button
              type="button"
              onClick={() => {
                onLeave()
                show()
              }}
              className="min-h-6 pointer-coarse:min-h-9 cursor-pointer rounded-sm text-left underline decoration-hairline underline-offset-3 wrap-anywhere outline-focus hover:decoration-current"
            >
              {words}
            </button>
            {detail && <span className="block text-secondary wrap-anywhere">{detail}</span>}
          </li>
        ))}
      </ul>
      {leads.length > named.length && (
        <Button look="quiet" size="small" className="mt-1 -ml-2" onClick={() => setWhole(true)}>
          Show {countOf(leads.length - named.length, 'more', 'more')}
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
