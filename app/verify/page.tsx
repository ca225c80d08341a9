import 'server-only'
import type { Metadata } from 'next'
import { VerifyScreen } from '@/components/verify/verify-screen'
import { SNAPSHOT_QUERY } from '@/components/words/snapshot-query'
import { isId } from '@/lib/schema/ids'

interface Props {
  readonly searchParams: Promise<Partial<Record<typeof SNAPSHOT_QUERY, string | string[]>>>
}
export const metadata: Metadata = { title: 'Verify a snapshot' }

/** Open to everybody: who was given a snapshot need not have an account to check it. */
export default async function Page({ searchParams }: Props) {
  const [boardId, snapshotId] = String((await searchParams)[SNAPSHOT_QUERY]).split('.')
  const from = isId(boardId) && isId(snapshotId) ? `/boards/${boardId}/snapshots/${snapshotId}` : null
  return <VerifyScreen from={from} />
}
