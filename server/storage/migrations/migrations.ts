/**
 * Every change of the tables, in order, listed by hand so that a bundle holds them. A migration that was released is
 * never edited; the next one corrects it. Numbers that are missing were taken once and dropped: some database may know
 * them, so they are never given again.
 */
import type { Migration } from 'kysely'
import * as boardsAndLog from './0001-boards-and-log'
import * as people from './0002-people'
import * as documents from './0003-documents'
import * as snapshots from './0004-snapshots'
import * as boardTrash from './0005-board-trash'
import * as standing from './0007-standing'
import * as marksAnew from './0008-marks-anew'
import * as pages from './0009-pages'
import * as inviteRevoker from './0011-invite-revoker'
import * as removedDocuments from './0012-removed-documents'
import * as publishers from './0013-publishers'
import * as unproposed from './0014-unproposed'
import * as deletedBoards from './0015-deleted-boards'

export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-boards-and-log': boardsAndLog,
  '0002-people': people,
  '0003-documents': documents,
  '0004-snapshots': snapshots,
  '0005-board-trash': boardTrash,
  '0007-standing': standing,
  '0008-marks-anew': marksAnew,
  '0009-pages': pages,
  '0011-invite-revoker': inviteRevoker,
  '0012-removed-documents': removedDocuments,
  '0013-publishers': publishers,
  '0014-unproposed': unproposed,
  '0015-deleted-boards': deletedBoards,
}
