/** A board's stored state and one of its snapshot files → what differs, as a list to read. */
import { compareContent } from '@/lib/board/content-difference'
import type { SnapshotFile } from '@/lib/snapshot/board-file'
import { describeChanges, type Changes } from '@/lib/snapshot/describe-changes'
import { readState } from './build-file'

/** `file` is one that this server sealed. */
export function compareWithNow({ updates, file }: { updates: readonly Uint8Array[]; file: Uint8Array }): Changes {
  const now = readState(updates).readContent()
  const { content: then } = (JSON.parse(Buffer.from(file).toString('utf8')) as SnapshotFile).signed.board
  return describeChanges(compareContent(now, then), now, then)
}
