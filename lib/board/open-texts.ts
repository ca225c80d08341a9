/**
 * Editing sessions on a card's title or body. While one lasts, its edits go straight into the shared text and its own
 * fine-grained undo; closing it leaves one undo step on the board.
 */
import type * as Y from 'yjs'
import type { CardId } from '@/lib/schema/ids'
import { richTextFromPlain } from '@/lib/schema/rich-text'
import type { BodyHandle, TitleHandle } from './board'
import { entryOf, isLiving, type BoardRoots } from './board-layout'
import { isEditableBody } from './editable-body'
import { buildNodes, readBody } from './rich-text-xml'
import { createTextSession, type SharedText, type TextSession } from './text-undo'
import { mapIndexThrough, spliceText, type TextDelta } from './title-text'
import type { UndoHistory } from './undo-history'

/** What an editing session is opened on. */
export interface SessionPlace {
  readonly card: CardId
  readonly ydoc: Y.Doc
  readonly roots: BoardRoots
  readonly history: UndoHistory
}

export function openTitleHandle(title: Y.Text, place: SessionPlace): TitleHandle {
  const { ydoc } = place
  const session = createTextSession(title)
  const listeners = new Set<(event: Y.YTextEvent, transaction: Y.Transaction) => void>()
  const close = closeOnce(title, session, place)
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
    close(size) {
      for (const listener of listeners) title.unobserve(listener)
      listeners.clear()
      return close(size)
    },
  }
}

export function openBodyHandle(body: Y.XmlFragment, place: SessionPlace): BodyHandle {
  const session = createTextSession(body)
  return {
    fragment: body,
    ydoc: place.ydoc,
    editable: isEditableBody(readBody(body)),
    undoManager: session.manager,
    trackOrigin: (origin) => session.manager.addTrackedOrigin(origin),
    append(words) {
      place.ydoc.transact(() => body.insert(body.length, buildNodes(richTextFromPlain(words))), session.origin)
    },
    undo: () => void session.manager.undo(),
    redo: () => void session.manager.redo(),
    close: closeOnce(body, session, place),
  }
}

/** `size` is written inside the session's step, and only when the session left edits. */
function closeOnce(text: SharedText, session: TextSession, { card, roots, history }: SessionPlace) {
  let closed = false
  const endWriting = history.beginWriting(session.manager)
  return (size?: { readonly w: number; readonly h: number }): boolean => {
    if (closed) return false
    closed = true
    const captured = session.close()
    if (captured)
      history.step(() => {
        history.addCaptured(card, text, captured)
        if (!size || !isLiving(entryOf(roots.cards, card))) return
        history.change(() => history.write({ root: 'sizes', id: card }, [Math.round(size.w), Math.round(size.h)]))
      })
    endWriting()
    return captured !== undefined
  }
}
