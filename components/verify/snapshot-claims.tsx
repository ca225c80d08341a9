'use client'
/** What a snapshot file says of itself. When the file is not genuine, anybody may have written this, and it says so. */
import { countOf } from '@/lib/schema/count-of'
import type { Verdict } from '@/lib/schema/snapshot'

interface SnapshotClaimsProps {
  readonly snapshot: NonNullable<Verdict['snapshot']>
  readonly isTrusted: boolean
}

export function SnapshotClaims({ snapshot, isTrusted }: SnapshotClaimsProps) {
  const rows: readonly (readonly [string, string])[] = [
    ['Board', snapshot.boardTitle],
    ['Snapshot', snapshot.name],
    ['Note', snapshot.note],
    ['Taken', `${describeTime(snapshot.takenAt)} by ${snapshot.takenBy || 'nobody named'}`],
    ['Holds', describeSize(snapshot)],
    ['Hash', snapshot.hash],
    ['Before it', snapshot.predecessor ?? 'No snapshot: it is the board’s first.'],
    ['Key', snapshot.key],
  ]
  return (
    <div className="flex flex-col gap-2 border-t border-hairline pt-4">
      <h3 className="text-meta font-medium text-secondary">
        {isTrusted ? 'What was signed' : 'What the file claims (not confirmed)'}
      </h3>
      <dl className="grid grid-cols-[5.5rem_1fr] gap-x-3 gap-y-1.5 text-body">
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-secondary">{name}</dt>
              <dd
                dir="auto"
                className={
                  isHash(value) ? 'font-mono text-[11px] leading-4.5 break-all' : 'wrap-anywhere whitespace-pre-wrap'
                }
              >
                {value}
              </dd>
            </div>
          ))}
      </dl>
    </div>
  )
}

/** In UTC: whoever verifies may sit anywhere, and two people should read the same. */
function describeTime(at: number): string {
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return 'at an unknown time'
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

function describeSize({ cards, links, documents }: SnapshotClaimsProps['snapshot']): string {
  return `${countOf(cards, 'card')}, ${countOf(links, 'link')}, ${countOf(documents, 'cited document')}`
}

function isHash(value: string): boolean {
  return /^(sha256:)?[0-9a-f]{16,}$/.test(value)
}
