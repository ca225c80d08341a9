/** Makes the demo board in a team: the board and what it rests on as a file, and one more document to be read like any other. */
import type { TeamId } from '@/lib/schema/ids'
import type { BoardSummary } from '@/lib/schema/people'
import type { Principal } from '@/server/auth/principal'
import type { Documents } from '@/server/documents/documents'
import type { Snapshots } from '@/server/snapshots/snapshots'
import { UPDATE_TEXT } from './demo-texts'
import { makeDemoFile } from './make-demo-file'

interface DemoParts {
  readonly snapshots: Pick<Snapshots, 'importBoard'>
  readonly documents: Pick<Documents, 'importDocument'>
}

/** Throws what importing a board or a document throws. */
export async function createDemo(
  { snapshots, documents }: DemoParts,
  principal: Principal,
  teamId: TeamId,
): Promise<BoardSummary> {
  const file = Buffer.from(JSON.stringify(makeDemoFile(principal.name)))
  const board = await snapshots.importBoard(principal, file, { teamId })
  const { filename, text } = UPDATE_TEXT
  await documents.importDocument(board.id, principal, { filename, bytes: Buffer.from(text), how: 'upload' })
  return board
}
