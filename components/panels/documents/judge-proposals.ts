/** Accepting and dismissing proposals, with what is announced about it. */
import { acceptProposals } from '@/lib/session/accept-proposals'
import type { BoardSession } from '@/lib/session/board-session'
import type { DocumentId, ProposalId } from '@/lib/schema/ids'
import type { Proposal } from '@/lib/schema/source'
import { countOf } from '@/lib/schema/count-of'
import { shown } from '@/components/ui/show-toast'
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

/** The same, but for claims that are on the board in part: only whoever accepts one by itself wants it twice. */
export async function acceptAll(
  session: BoardSession,
  documentId: DocumentId,
  proposals: readonly Proposal[],
): Promise<void> {
  const ids = idsOf(proposals.slice(0, MAX_AT_ONCE))
  await acceptProposals(session, documentId, ids, { leavesPartly: true })
}

const ABOUT = 'dismissed'
type Dismissed = ReadonlyMap<DocumentId, readonly Proposal[]>
/** What the last message spoke of. */
const said = new WeakMap<BoardSession, Dismissed>()

/**
 * Dismisses for everybody on the board and offers to take it back. While the message of earlier ones is still shown, one
 * message counts them all, and its Undo brings all of them back.
 */
export async function dismiss(
  session: BoardSession,
  documentId: DocumentId,
  proposals: readonly Proposal[],
): Promise<void> {
  const judged = proposals.slice(0, MAX_AT_ONCE)
  if (!(await setDismissed(session, documentId, idsOf(judged), true))) return
  const { library } = session
  const isDismissed = (of: DocumentId, id: ProposalId) =>
    library
      .proposals(of)
      .get()
      ?.some((each) => each.dismissed && each.id === id) ?? false
  const all = withEarlier(session, documentId, judged, isDismissed)
  said.set(session, all)
  session.announce({
    text: dismissedWords(session, all),
    about: ABOUT,
    undo: () => void bringBack(session, all),
    isOfRow: true,
    holds: () => [...all].some(([of, those]) => those.some(({ id }) => isDismissed(of, id))),
    follows: {
      subscribe(notify) {
        const stops = [...all.keys()].map((of) => library.proposals(of).subscribe(notify))
        return () => stops.forEach((stop) => stop())
      },
    },
  })
}

/** With what the message that is still shown speaks of, but for what was taken back meanwhile. */
function withEarlier(
  session: BoardSession,
  documentId: DocumentId,
  judged: readonly Proposal[],
  isDismissed: (of: DocumentId, id: ProposalId) => boolean,
): Dismissed {
  const all = new Map<DocumentId, readonly Proposal[]>()
  if (shown.get().some(({ about }) => about === ABOUT)) {
    for (const [of, those] of said.get(session) ?? []) {
      const still = those.filter(({ id }) => isDismissed(of, id) && judged.every((each) => each.id !== id))
      if (still.length > 0) all.set(of, still)
    }
  }
  return all.set(documentId, [...(all.get(documentId) ?? []), ...judged])
}

/** "3 proposals of “Harbour report” dismissed."; of one, its own words. */
function dismissedWords({ library }: BoardSession, all: Dismissed): string {
  const [first, ...others] = [...all.values()].flat()
  if (first && others.length === 0) return `${nameOf(first)} is dismissed.`
  const [only, ...further] = all.keys()
  const document = further.length === 0 && library.documents.get().find(({ id }) => id === only)
  const whose = document ? ` of “${document.title ?? document.filename}”` : ''
  return `${countOf(others.length + 1, 'proposal')}${whose} dismissed.`
}

async function bringBack(session: BoardSession, all: Dismissed): Promise<void> {
  for (const [documentId, proposals] of all) {
    for (let at = 0; at < proposals.length; at += MAX_AT_ONCE) {
      const ids = idsOf(proposals.slice(at, at + MAX_AT_ONCE))
      if (!(await setDismissed(session, documentId, ids, false))) return
    }
  }
}

function idsOf(proposals: readonly Proposal[]): readonly ProposalId[] {
  return proposals.map(({ id }) => id)
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
