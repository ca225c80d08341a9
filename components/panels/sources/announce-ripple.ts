/** Acts after which something no longer stands as it did: each says how much rests on it, shows what, and can be undone. */
import type { RippleRoot } from '@/lib/analysis/ripple'
import type { Cell } from '@/lib/cell/cell'
import type { DocumentId, SourceId } from '@/lib/schema/ids'
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
  /** The way back from what was itself taken back, which ⌘Z passes over. */
  readonly again?: { readonly words: string; readonly run: () => Promise<void> }
  readonly holds: () => boolean
  readonly follows: Pick<Cell<unknown>, 'subscribe'>
}

/** Says what happened and how much rests on it. `undo` and `again` may fail, and then say so. */
function announceRipple(
  session: BoardSession,
  root: RippleRoot,
  { text, undo, again, ...condition }: RippleWords,
): void {
  const { from, on } = rippleNow(session, root)
  const count = from.length + on.length
  const attempt = (act: () => Promise<void>) => () =>
    void act().catch((cause: unknown) => session.announce({ text: messageOf(cause), tone: 'error' }))
  const more = [
    ...(again ? [{ words: again.words, run: attempt(again.run) }] : []),
    ...(count > 0 ? [{ words: 'Show them', run: () => showRipple(session, root) }] : []),
  ]
  session.announce({
    text: `${text} ${count === 0 ? 'No card rests on it.' : `${countOf(count, 'card rests', 'cards rest')} on it.`}`,
    ...(undo && { undo: attempt(undo), isOfRow: true }),
    ...condition,
    ...(more.length > 0 && { more }),
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
  const root: RippleRoot = { kind: 'source', id: subject as SourceId }
  const isMine = (grade: string | null) => () => gradesNow(session, subject).mine === grade
  const follows = library.evaluations
  announceRipple(session, root, {
    text: `The reliability of ${source.name} is now ${team}, before ${before.team}.`,
    async undo() {
      await library.evaluate(subject, 'reliability', before.mine)
      announceRipple(session, root, {
        text: `Your grade of ${source.name} is taken back: its reliability is ${gradesNow(session, subject).team}, before ${team}.`,
        again: {
          words: mine === null ? 'Take my grade off again' : `Grade it ${mine} again`,
          run: () => library.evaluate(subject, 'reliability', mine),
        },
        holds: isMine(before.mine),
        follows,
      })
    },
    holds: isMine(mine),
    follows,
  })
}

const DONE_WORDS: Readonly<Record<DocumentStatus, string>> = {
  current: 'is current again',
  corrected: 'is marked as corrected',
  retracted: 'is marked as retracted',
}

/** What somebody said of a document, once it is taken back. */
const TAKEN_BACK_WORDS: Readonly<Record<Exclude<DocumentStatus, 'current'>, string>> = {
  corrected: 'The correction',
  retracted: 'The retraction',
}

function nameOf({ title, filename }: SourceDocument): string {
  return `“${title ?? filename}”`
}

/** Documents whose standing this screen is changing: what comes of it, it says itself. */
const changing = new Set<DocumentId>()

export function isChangingHere(id: DocumentId): boolean {
  return changing.has(id)
}

async function putStatus(
  { library }: BoardSession,
  id: DocumentId,
  status: DocumentStatus,
  reason = '',
): Promise<void> {
  changing.add(id)
  try {
    await library.updateDocument(id, { status, ...(reason !== '' && { statusReason: reason }) })
  } finally {
    changing.delete(id)
  }
}

/** Says that a document was corrected or retracted, or is current again. Rejects when the server refuses. */
export async function setDocumentStatus(
  session: BoardSession,
  document: SourceDocument,
  status: DocumentStatus,
  reason: string,
): Promise<void> {
  const { library } = session
  const { id } = document
  await putStatus(session, id, status, reason)
  const now = () => library.documents.get().find((each) => each.id === id)
  const marked = now()?.statusChange?.at
  announceRipple(
    session,
    { kind: 'document', id },
    {
      text: `${nameOf(document)} ${DONE_WORDS[status]}.`,
      async undo() {
        await putStatus(session, id, document.status, document.statusChange?.reason)
        announceTakenBack(session, now() ?? document, {
          was: status,
          again: () => setDocumentStatus(session, now() ?? document, status, reason),
        })
      },
      holds: () => now()?.status === status && now()?.statusChange?.at === marked,
      follows: library.documents,
    },
  )
}

function whileItIs({ library }: BoardSession, id: DocumentId, status: DocumentStatus) {
  const { documents } = library
  return {
    holds: () => documents.get().some((each) => each.id === id && each.status === status),
    follows: documents,
  }
}

/** Says that what was said of a document's standing is taken back; only to who took it back, how it is said again. */
export function announceTakenBack(
  session: BoardSession,
  document: SourceDocument,
  { was, again }: { readonly was: DocumentStatus; readonly again?: () => Promise<void> },
): void {
  const { id, status } = document
  announceRipple(
    session,
    { kind: 'document', id },
    {
      text:
        was === 'current'
          ? `${nameOf(document)} ${DONE_WORDS[status]}.`
          : `${TAKEN_BACK_WORDS[was]} of ${nameOf(document)} is taken back.`,
      ...(again && { again: { words: `Mark it as ${STATUS_WORDS[was].toLowerCase()} again`, run: again } }),
      ...whileItIs(session, id, status),
    },
  )
}

/** Says that somebody else marked a document: theirs to take back. */
export function announceMarked(session: BoardSession, document: SourceDocument): void {
  const { id, status, statusChange } = document
  const by = statusChange?.by.name ?? 'Somebody'
  announceRipple(
    session,
    { kind: 'document', id },
    {
      text: `${by} marked ${nameOf(document)} as ${STATUS_WORDS[status].toLowerCase()}.`,
      ...whileItIs(session, id, status),
    },
  )
}
