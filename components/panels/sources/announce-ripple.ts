/** Acts after which something no longer stands as it did: each says how much rests on it, shows what, and can be undone. */
import type { RippleRoot } from '@/lib/analysis/ripple'
import type { Cell } from '@/lib/cell/cell'
import type { SourceId } from '@/lib/schema/ids'
import type { DocumentStatus, Evaluation, SourceDocument } from '@/lib/schema/source'
import type { BoardSession } from '@/lib/session/board-session'
import { gradesOf, RELIABILITY_SCALE } from '../grades'
import { showCards } from '../documents/show-card'
import { isWideScreen, leftPanel, shownRipple } from '../panel-state'
import { countOf } from '@/lib/schema/count-of'
import { messageOf } from '@/components/words/message-of'
import { STATUS_WORDS } from '@/components/words/source-words'
import { rippleNow } from './use-ripples'

/** Selects what rests on it and brings it into view, beside the list of it where both have room. */
function showRipple(session: BoardSession, root: RippleRoot): void {
  const { from, on } = rippleNow(session, root)
  shownRipple.set(root)
  if (isWideScreen()) leftPanel.set('sources')
  showCards(session, [...from, ...on])
}

interface RippleWords {
  readonly text: string
  readonly undo?: () => Promise<void>
  readonly holds: () => boolean
  readonly follows: Pick<Cell<unknown>, 'subscribe'>
}

/** Says what happened and how much rests on it. `undo` may fail, and then says so. */
function announceRipple(session: BoardSession, root: RippleRoot, { text, undo, ...condition }: RippleWords): void {
  const { from, on } = rippleNow(session, root)
  const count = from.length + on.length
  session.announce({
    text: `${text} ${count === 0 ? 'No card rests on it.' : `${countOf(count, 'card rests', 'cards rest')} on it.`}`,
    ...(undo && {
      undo: () => void undo().catch((cause: unknown) => session.announce({ text: messageOf(cause), tone: 'error' })),
      isOfRow: true,
    }),
    ...condition,
    ...(count > 0 && { more: [{ words: 'Show them', run: () => showRipple(session, root) }] }),
  })
}

function gradesNow({ library, me }: BoardSession, subject: Evaluation['subject']) {
  return gradesOf(RELIABILITY_SCALE, subject, library.evaluations.get(), me.userId)
}

/** After one's own grade of a source: when the team's is another by it, says so. `before` is what they were. */
export function announceRegrade(
  session: BoardSession,
  subject: Evaluation['subject'],
  before: { readonly team: string; readonly mine: string | null },
): void {
  const { library } = session
  const { team, mine } = gradesNow(session, subject)
  const source = library.sources.get().find(({ id }) => id === subject)
  if (!source || team === before.team) return
  announceRipple(
    session,
    { kind: 'source', id: subject as SourceId },
    {
      text: `The reliability of ${source.name} is now ${team}, before ${before.team}.`,
      undo: () => library.evaluate(subject, 'reliability', before.mine),
      holds: () => gradesNow(session, subject).mine === mine,
      follows: library.evaluations,
    },
  )
}

const DONE_WORDS: Readonly<Record<DocumentStatus, string>> = {
  current: 'is current again',
  corrected: 'is marked as corrected',
  retracted: 'is marked as retracted',
}

/** Says that a document was corrected or retracted, or is current again. Rejects when the server refuses. */
export async function setDocumentStatus(
  session: BoardSession,
  document: SourceDocument,
  status: DocumentStatus,
  reason: string,
): Promise<void> {
  const { library } = session
  await library.updateDocument(document.id, { status, ...(reason !== '' && { statusReason: reason }) })
  const before = document.statusChange?.reason
  const now = () => library.documents.get().find(({ id }) => id === document.id)
  const marked = now()?.statusChange?.at
  announceRipple(
    session,
    { kind: 'document', id: document.id },
    {
      text: `“${document.title ?? document.filename}” ${DONE_WORDS[status]}.`,
      undo: () =>
        library.updateDocument(document.id, { status: document.status, ...(before && { statusReason: before }) }),
      holds: () => now()?.status === status && now()?.statusChange?.at === marked,
      follows: library.documents,
    },
  )
}

/** Says that somebody else marked a document: theirs to take back. */
export function announceMarked(session: BoardSession, document: SourceDocument): void {
  const { id, title, filename, status, statusChange } = document
  const by = statusChange?.by.name ?? 'Somebody'
  announceRipple(
    session,
    { kind: 'document', id },
    {
      text: `${by} marked “${title ?? filename}” as ${STATUS_WORDS[status].toLowerCase()}.`,
      holds: () => session.library.documents.get().some((each) => each.id === id && each.status === status),
      follows: session.library.documents,
    },
  )
}
