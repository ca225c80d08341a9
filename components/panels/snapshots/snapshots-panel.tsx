'use client'
/**
 * The board's snapshots, newest first: open read-only in a tab of its own, for the board's undo goes with its page; compare
 * with today, download the signed file, or restore.
 */
import { Camera, Download, ExternalLink, GitCompareArrows, RotateCcw } from 'lucide-react'
import Link from 'next/link'
import { useCallback, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { Skeleton } from '@/components/ui/skeleton'
import { Tooltip } from '@/components/ui/tooltip'
import { fetched } from '@/components/ui/fetched'
import type { SnapshotRow } from '@/lib/session/library'
import { countOf } from '@/lib/schema/count-of'
import { keyOf } from '@/lib/tools/shown-keys'
import { describeMoment } from '@/components/words/describe-moment'
import { shortHash } from '@/components/words/short-hash'
import { restoringSnapshot } from '../panel-state'
import { TakeSnapshotDialog } from './take-snapshot-dialog'

const ChangesDialog = fetched('The list of changes', async () => (await import('./changes-dialog')).ChangesDialog)
const RestoreDialog = fetched('Restoring', async () => (await import('./restore-dialog')).RestoreDialog)

export function SnapshotsPanel() {
  const { library, canEdit } = useBoardSession()
  const snapshots = useCell(library.snapshots)
  const [taking, setTaking] = useState(false)
  const wanted = useCell(restoringSnapshot)
  const restoring = canEdit && snapshots?.find(({ id }) => id === wanted)
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <header className="flex h-12 shrink-0 items-center justify-between pr-2 pl-4">
        <h2 className="text-[13px] font-semibold">Snapshots</h2>
        {canEdit && (
          <IconButton
            icon={Camera}
            label="Take a snapshot"
            shortcut={keyOf({ do: 'snapshot' })}
            onClick={() => setTaking(true)}
          />
        )}
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-6">
        {!snapshots && <Skeleton lines={4} label="Loading the snapshots" />}
        {snapshots?.length === 0 && (
          <EmptyState
            icon={Camera}
            title="No snapshots yet"
            actions={canEdit && <Button onClick={() => setTaking(true)}>Take a snapshot</Button>}
          >
            A snapshot freezes the board with its sources and cited words, so that it can be checked later by anybody.
          </EmptyState>
        )}
        <ul className="flex flex-col gap-2">
          {snapshots?.map((snapshot) => (
            <SnapshotItem
              key={snapshot.id}
              snapshot={snapshot}
              onRestore={canEdit ? () => restoringSnapshot.set(snapshot.id) : null}
            />
          ))}
        </ul>
      </div>
      {restoring && <RestoreDialog snapshot={restoring} onClose={() => restoringSnapshot.set(null)} />}
      <TakeSnapshotDialog open={taking} onOpenChange={setTaking} />
    </div>
  )
}

interface SnapshotItemProps {
  readonly snapshot: SnapshotRow
  /** Null for whoever may not. */
  readonly onRestore: (() => void) | null
}

function SnapshotItem({ snapshot, onRestore }: SnapshotItemProps) {
  const { boardId } = useBoardSession()
  const [isComparing, setComparing] = useState(false)
  return (
    <li className="rounded-lg border border-hairline bg-card p-3">
      <div className="flex items-start gap-1">
        <Link
          href={`/boards/${boardId}/snapshots/${snapshot.id}`}
          target="_blank"
          dir="auto"
          className="-my-0.75 min-w-0 flex-1 rounded-sm py-0.75 pointer-coarse:-my-2.25 pointer-coarse:py-2.25 text-[13px] leading-4.5 font-semibold wrap-anywhere outline-focus hover:underline"
        >
          {snapshot.name}
          <Icon of={ExternalLink} size={12} className="ms-1 inline align-baseline text-secondary" />
          <span className="sr-only"> (opens in a new tab)</span>
        </Link>
        <Tooltip text="Download the signed file">
          <a
            href={`/api/snapshots/${snapshot.id}`}
            download={`${snapshot.name}.redthread-snapshot.json`}
            aria-label={`Download the snapshot ${snapshot.name}`}
            className="-mt-1 inline-flex size-6 pointer-coarse:size-9 items-center justify-center rounded-md text-secondary outline-focus hover:bg-sunken hover:text-ink"
          >
            <Icon of={Download} size={14} />
          </a>
        </Tooltip>
      </div>
      {snapshot.note && (
        <p dir="auto" className="mt-1 text-secondary wrap-anywhere">
          {snapshot.note}
        </p>
      )}
      <p className="mt-1.5 text-meta text-secondary">
        {[describeMoment(snapshot.takenAt), snapshot.takenBy, countOf(snapshot.cards, 'card')].join(' · ')}
        <code className="block font-mono" title={snapshot.hash}>
          {shortHash(snapshot.hash)}
        </code>
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" onClick={() => setComparing(true)}>
          <Icon of={GitCompareArrows} size={14} />
          <span>
            What changed<span className="sr-only"> since the snapshot {snapshot.name}</span>…
          </span>
        </Button>
        {isComparing && <Comparing snapshot={snapshot} onClose={() => setComparing(false)} />}
        {onRestore && (
          <Button size="small" onClick={onRestore}>
            <Icon of={RotateCcw} size={14} />
            <span>
              Restore<span className="sr-only"> the snapshot {snapshot.name}</span>…
            </span>
          </Button>
        )}
      </div>
    </li>
  )
}

/** With the board as it stands here. */
function Comparing({
  snapshot: { id, name },
  onClose,
}: Pick<SnapshotItemProps, 'snapshot'> & { readonly onClose: () => void }) {
  const { restores } = useBoardSession()
  const readChanges = useCallback(async () => (await restores.prepare(id, name)).changes, [restores, id, name])
  return <ChangesDialog readChanges={readChanges} name={name} onClose={onClose} />
}
