/**
 * Editing sessions on a card's title or body. While one lasts, its edits go straight into the shared text and its own
 * fine-grained undo; closing it leaves one undo step on the board.
 */
import type * as Y from 'yjs'
import type { CardId } from '@/lib/schema/ids'
import type { BodyHandle, TitleHandle } from './board'
import type { BoardRoots } from './board-layout'
import { isEditableBody } from './editable-body'
import { readBody } from './rich-text-xml'
import { createTextSession, type SharedText, type TextSession } from './text-undo'
import { mapIndexThrough, spliceText, type TextDelta } from './title-text'
import type { UndoHistory } from './undo-history'

export function openTitleHandle(card: CardId, title: Y.Text, ydoc: Y.Doc, history: UndoHistory): TitleHandle {
  const session = createTextSession(title)
  const listeners = new Set<(event: Y.YTextEvent, transaction: Y.Transaction) => void>()
  const close = closeOnce(card, title, session, history)
  return {
    text: () => title.toString(),
    splice(index, deleteCount, insert) {
      ydoc.transact(() => spliceText(title, { index, deleteCount, insert }), session.origin)
    },
    subscribe(apply) {
      const listener = (event: Y.YTextEvent, transaction: Y.Transaction) => {
        if (transaction.origin === session.origin) return // the field that typed it shows it already
        const delta = event.delta as TextDelta
        apply(title.toString(), (index) => mapIndexThrough(delta, index))
      }
      title.observe(listener)
      listeners.add(listener)
      return () => {
        title.unobserve(listener)
        listeners.delete(listener)
      }
    },
    undo: () => void session.manager.undo(),
    redo: () => void session.manager.redo(),
    close() {
      for (const listener of listeners) title.unobserve(listener)
      listeners.clear()
      close()
    },
  }
}

export function openBodyHandle(
  card: CardId,
  body: Y.XmlFragment,
  ydoc: Y.Doc,
  roots: BoardRoots,
  history: UndoHistory,
): BodyHandle {
  const session = createTextSession(body)
  const close = closeOnce(card, body, session, history)
  return {
    fragment: body,
    ydoc,
    editable: isEditableBody(readBody(body)),
    undoManager: session.manager,
    trackOrigin: (origin) => session.manager.addTrackedOrigin(origin),
    undo: () => void session.manager.undo(),
    redo: () => void session.manager.redo(),
    close(size) {
      close(() => {
        if (size && roots.cards.has(card)) {
          history.change(() => history.write({ root: 'sizes', id: card }, [Math.round(size.w), Math.round(size.h)]))
        }
      })
    },
  }
}

/** `inStep` runs inside the session's step, and only when the session left edits. */
function closeOnce(card: CardId, text: SharedText, session: TextSession, history: UndoHistory) {
  let closed = false
  return (inStep?: () => void) => {
    if (closed) return
    closed = true
    const captured = session.close()
    if (!captured) return
    history.step(() => {
      history.addCaptured(card, text, captured)
      inStep?.()
    })
  }
}
