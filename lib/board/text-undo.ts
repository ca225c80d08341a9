/**
 * Undo of words, on Y.UndoManager: it alone can take back typing inside a text that others have typed into since. It
 * is used as a capturer and an applier of single steps; which step comes next is decided by undo-history.ts, because
 * left to itself Y.UndoManager drops a step that has no effect and silently undoes an older one instead.
 */
import * as Y from 'yjs'

/** A title or a body. */
export type SharedText = Y.Text | Y.XmlFragment
/** One captured change of texts: what was inserted and deleted, as ranges of ids. */
export type CapturedText = Y.UndoManager['undoStack'][number]

export interface TextUndo {
  /** Takes a captured change back. Runs inside a transaction; false when nothing of it is left to take back. */
  revert(captured: CapturedText, texts: readonly SharedText[]): boolean
  /** Lets Yjs forget deleted words that only this change still needed. */
  release(captured: CapturedText, texts: readonly SharedText[]): void
  dispose(): void
}

/**
 * `textsOf` says which texts a transaction of ours is meant to change (none: not captured); `onCaptured` gets what it
 * changed in them.
 */
export function createTextUndo(
  ydoc: Y.Doc,
  origin: object,
  textsOf: (transaction: Y.Transaction) => readonly SharedText[],
  onCaptured: (captured: CapturedText) => void,
): TextUndo {
  const manager: Y.UndoManager = new Y.UndoManager([], {
    doc: ydoc,
    captureTimeout: 0,
    trackedOrigins: new Set([origin]),
    deleteFilter: keepsOthersWords,
    captureTransaction(transaction) {
      manager.scope = [...textsOf(transaction)]
      return manager.scope.length > 0
    },
  })
  manager.on('stack-item-added', ({ stackItem }: { stackItem: CapturedText }) => {
    // Taken at once: the manager's own stacks stay empty, so it can never choose a step by itself.
    manager.undoStack = []
    manager.redoStack = []
    onCaptured(stackItem)
  })
  return {
    revert(captured, texts) {
      manager.scope = [...texts]
      manager.undoStack = [captured]
      return manager.undo() !== null
    },
    release(captured, texts) {
      manager.scope = [...texts]
      manager.redoStack = [captured]
      manager.clear(false, true)
    },
    dispose: () => manager.destroy(),
  }
}

/** An editing session on one text: fine steps while it lasts, one change of the board when it ends. */
export interface TextSession {
  /** Handed to the editor's binding, which calls `undo` and `redo` on it. */
  readonly manager: Y.UndoManager
  /** Transactions with this origin belong to the session. */
  readonly origin: object
  /** All that is left of the session's edits as one change; undefined when nothing is. */
  close(): CapturedText | undefined
}

const SESSION_STEP_MS = 500

export function createTextSession(text: SharedText): TextSession {
  const origin = { session: true }
  const manager = new Y.UndoManager(text, {
    captureTimeout: SESSION_STEP_MS,
    trackedOrigins: new Set<unknown>([origin]),
    deleteFilter: keepsOthersWords,
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
  })
  return {
    manager,
    origin,
    close() {
      const steps = manager.undoStack
      manager.undoStack = [] // kept by the caller from now on
      manager.destroy()
      if (steps.length === 0) return undefined
      const whole: CapturedText = {
        insertions: Y.mergeDeleteSets(steps.map((step) => step.insertions)),
        deletions: Y.mergeDeleteSets(steps.map((step) => step.deletions)),
        meta: new Map(),
      }
      return hasEffect(manager.doc, whole) ? whole : undefined
    },
  }
}

/** Whether anything is left of it: what was typed and deleted again in one session is nothing to take back. */
function hasEffect(ydoc: Y.Doc, { insertions, deletions }: CapturedText): boolean {
  let found = false
  ydoc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, insertions, (struct) => {
      found ||= struct instanceof Y.Item && !struct.deleted
    })
    Y.iterateDeletedStructs(transaction, deletions, (struct) => {
      found ||= struct instanceof Y.Item && !Y.isDeleted(insertions, struct.id)
    })
  })
  return found
}

/** Taking back a paragraph that others have written into takes back our words and leaves the paragraph. */
function keepsOthersWords(item: Y.Item): boolean {
  return !(item.content instanceof Y.ContentType && item.content.type._length > 0)
}
