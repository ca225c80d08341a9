/** Accepting and dismissing proposals, with what is announced about it. */
import { acceptProposals } from '@/lib/session/accept-proposals'
import type { BoardSession } from '@/lib/session/board-session'
import type { DocumentId, ProposalId } from '@/lib/schema/ids'
import type { Proposal } from '@/lib/schema/source'
import { countOf } from '@/lib/schema/count-of'
import { messageOf } from '@/components/words/message-of'
import { shorten } from '@/lib/schema/shorten'
import { MAX_AT_ONCE } from './tray'

/** Of a claim’s words, in a message. */
const MAX_NAME_UNITS = 80

/** Accepts at most MAX_AT_ONCE of one document; `acceptProposals` announces the outcome itself. */
export async function accept(
  session: BoardSession,
  documentId: DocumentId,
  proposals: readonly Proposal[],
): Promise<void> {
  await acceptProposals(
    session,
    documentId,
    proposals.slice(0, MAX_AT_ONCE).map((each) => each.id),
  )
}

/** Dismisses for everybody on the board and offers to take it back. */
export async function dismiss(
  session: BoardSession,
  documentId: DocumentId,
  proposals: readonly Proposal[],
): Promise<void> {
  const ids = proposals.slice(0, MAX_AT_ONCE).map((each) => each.id)
  if (!(await setDismissed(session, documentId, ids, true))) return
  const [first] = proposals
  const document = session.library.documents.get().find(({ id }) => id === documentId)
  const rows = session.library.proposals(documentId)
  session.announce({
    text:
      first && ids.length === 1
        ? `${nameOf(first)} is dismissed.`
        : `${countOf(ids.length, 'proposal')} of “${document?.title ?? document?.filename ?? ''}” dismissed.`,
    undo: () => void setDismissed(session, documentId, ids, false),
    isOfRow: true,
    holds: () => rows.get()?.some(({ id, dismissed }) => dismissed && ids.includes(id)) ?? false,
    follows: rows,
  })
}

function nameOf({ kind, fields }: Proposal): string {
  return `“${kind === 'evidence' ? shorten(fields.exact, MAX_NAME_UNITS) : fields.title}”`
}

/** False when it failed, which has then been announced. Never rejects. */
export async function setDismissed(
  session: BoardSession,
  documentId: DocumentId,
  ids: readonly ProposalId[],
  dismissed: boolean,
): Promise<boolean> {
  try {
    await session.library.setDismissed(documentId, ids, dismissed)
    return true
  } catch (cause) {
    session.announce({ text: messageOf(cause), tone: 'error' })
    return false
  }
}
