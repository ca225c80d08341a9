/** What Ana and Ben do with the files of boards and snapshots, over the API. */
import { expect } from 'vitest'
import * as boardSnapshots from '@/app/api/boards/[boardId]/snapshots/route'
import * as boardExport from '@/app/api/boards/[boardId]/export/route'
import * as boardImport from '@/app/api/boards/import/route'
import * as snapshot from '@/app/api/snapshots/[snapshotId]/route'
import type { BoardId } from '@/lib/schema/ids'
import type { SnapshotRow } from '@/lib/schema/snapshot'
import type { BoardFile } from '@/lib/snapshot/board-file'
import type { Person, TestApi } from './api-harness'
import type { EvidenceBoard } from './board-with-evidence'

interface FileDesk {
  readonly api: TestApi
  readonly ana: Person
  readonly ben: Person
  readonly board: EvidenceBoard
}

/** `desk` is asked at each act: a file of tests has none before its services run. */
export function fileActs(desk: () => FileDesk) {
  return {
    async takeSnapshot(name: string, boardId: BoardId = desk().board.boardId): Promise<SnapshotRow> {
      const { api, ana } = desk()
      const { snapshot: row } = await api.answer<{ snapshot: SnapshotRow }>(boardSnapshots.POST, {
        as: ana,
        method: 'POST',
        params: { boardId },
        json: { name, note: 'Before the call.' },
      })
      return row
    },
    async openFile(id: string): Promise<string> {
      const { api, ben } = desk()
      const response = await api.call(snapshot.GET, { as: ben, params: { snapshotId: id } })
      expect(response.status).toBe(200)
      return response.text()
    },
    async exportBoard(boardId: BoardId): Promise<BoardFile> {
      const { api, ben } = desk()
      return api.answer<BoardFile>(boardExport.GET, { as: ben, params: { boardId }, query: '?format=json' })
    },
    async importFile(file: string, as: Person = desk().ana): Promise<Response> {
      return desk().api.call(boardImport.POST, {
        as,
        method: 'POST',
        body: file,
        headers: { 'content-type': 'application/json' },
      })
    },
  }
}
