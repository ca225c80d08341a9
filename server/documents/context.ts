/** What every verb of this folder works with. */
import type { Limits } from '@/server/config'
import type { Notice } from '@/lib/protocol/messages'
import type { BoardId } from '@/lib/schema/ids'
import type { Bodies } from '@/server/http/bodies'
import type { WaitingLine } from '@/server/jobs/waiting-line'
import type { BlobStore } from '@/server/storage/blob-store'
import type { Database } from '@/server/storage/database'
import type { ReadingThreads } from './reading-threads'

/** Tells a board's open pages that rows changed; the rooms do this. */
export interface NoticeBoard {
  notice(boardId: BoardId, notice: Notice): void
}

export interface DocumentContext {
  readonly database: Database
  readonly blobs: BlobStore
  /** Counts the documents that wait to be read. */
  readonly bodies: Bodies
  readonly rooms: NoticeBoard
  /** Where texts that are stored already wait to be read anew: each takes a thread, and anybody who sees one may ask. */
  readonly rereads: WaitingLine
  readonly threads: ReadingThreads
  readonly limits: Pick<Limits, 'documentBytes' | 'pageBytes' | 'proposals' | 'importSeconds' | 'importMegabytes'>
}
