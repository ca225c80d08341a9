'use client'
/** Several pieces of evidence: puts them under one origin, or takes them out of theirs. */
import { Merge } from 'lucide-react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useGivesWay } from '@/components/ui/use-gives-way'
import { originOf } from '@/lib/analysis/count-origins'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import { groupUnderName, setOriginOf } from '@/lib/session/group-origins'
import { useKeptDraft } from '../kept-drafts'
import { OriginForm, originDrafts } from './origin-form'

export function SharedOrigin({ evidence }: { readonly evidence: readonly EvidenceCard[] }) {
  const session = useBoardSession()
  const { board } = session
  const ids = evidence.map(({ id }) => id)
  const { draft, begin, ...form } = useKeptDraft(originDrafts, [...ids].sort().join(' '))
  const opener = useGivesWay(draft !== undefined)
  const origins = new Set(evidence.map((card) => originOf(card, board)))
  const [first] = origins
  const isShared = origins.size === 1 && first !== undefined
  const grouped = evidence.filter((card) => originOf(card, board) !== undefined)
  if (draft)
    return (
      <OriginForm
        {...form}
        draft={draft}
        verb="Group them"
        onChoose={(chosen) => {
          if ('id' in chosen) setOriginOf(session, ids, chosen.id)
          else groupUnderName(session, ids, chosen.name)
        }}
      />
    )
  return (
    <section aria-label="Origin" className="flex flex-col gap-1.5">
      {isShared && (
        <p className="text-secondary">
          One origin: <span className="text-ink">{first.name || 'Unnamed origin'}</span>
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          ref={opener}
          size="small"
          onClick={() => begin({ chosen: [...origins].find((each) => each !== undefined)?.id ?? '', name: '' })}
        >
          <Icon of={Merge} size={14} />
          Same origin…
        </Button>
        {grouped.length > 0 && (
          <Button
            size="small"
            onClick={() =>
              setOriginOf(
                session,
                grouped.map(({ id }) => id),
                null,
              )
            }
          >
            {isShared ? 'Take them out' : 'Take them out of their origins'}
          </Button>
        )}
      </div>
    </section>
  )
}
