/**
 * Undo and redo of this person's own acts. A step remembers, for each key it set, the value before and after, and for
 * words what Y.UndoManager captured (text-undo.ts). Taking a step back restores a key only where it still holds what
 * the step left there: others' later edits always stay. A step of which nothing can be taken back says why, and is
 * gone; an older one is never undone in its stead.
 *
 * Why not Y.UndoManager alone: docs/decisions/0008-undo-of-keys-and-of-words.md.
 */
import type * as Y from 'yjs'
import { createCell, type Cell } from '@/lib/cell/cell'
import type { CardId, LinkId, OriginId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import type { UndoOutcome } from './board'
import { entryOf, isLiving, LIFE_KEY, type BoardRoots } from './board-layout'
import { othersSince } from './others-work'
import { runInParts, WEIGHT_OF_TEXT } from './run-in-parts'
import { readJson, sameJson } from './shared-values'
import { createTextUndo, type CapturedText, type SharedText } from './text-undo'

/** One key of the shared document: of a card's, link's or origin's map, or an entry of `places`, `sizes`, `orders`. */
export interface Slot {
  readonly root: 'cards' | 'links' | 'origins' | 'places' | 'sizes' | 'orders'
  readonly id: CardId | LinkId | OriginId
  /** Absent for `places`, `sizes`, `orders`. */
  readonly key?: string
}
interface KeyChange extends Slot {
  readonly before: Json | undefined
  readonly after: Json | undefined
  /** A life that others may have given the card as well: it is not taken while they have a hand in it. */
  readonly isShared?: boolean | undefined
}
interface TextChange {
  readonly captured: CapturedText
  readonly texts: readonly SharedText[]
}
interface Step {
  readonly keys: Map<string, KeyChange>
  /** Title or body → the card it belongs to. */
  readonly texts: Map<SharedText, CardId>
  readonly captured: TextChange[]
  /** Of a step with shared lives: whether others have had a hand in a card since. */
  othersSince?: (id: CardId) => boolean
}

/** A step as its maker may hold on to it. */
export type NamedStep = { readonly keys: unknown }

/** Steps kept; the oldest goes first. */
export const MAX_UNDO_STEPS = 500
const STEP = Symbol('step')
const TOUCHED = Symbol('touched')

export interface UndoHistory {
  /** Runs `act` as (part of) one step; nested calls join the outer step. */
  step<T>(act: () => T): T
  /** Runs `act` in one transaction of the open step, opening a step when there is none. */
  change<T>(act: () => T): T
  /** Sets or, with undefined, removes a key, and remembers what was there. Only inside `change`. */
  write(slot: Slot, value: Json | undefined, isShared?: boolean): void
  /** Remembers a change of a key without carrying it out: the creation of a card is "no longer deleted". */
  remember(slot: Slot, before: Json | undefined, after: Json | undefined, isShared?: boolean): void
  /** Announces that the open transaction changes this text. */
  touchText(card: CardId, text: SharedText): void
  /** Adds an editing session's edits to the open step. */
  addCaptured(card: CardId, text: SharedText, captured: CapturedText): void
  undo(): UndoOutcome
  redo(): UndoOutcome
  /** The newest step, to be taken back by its name later on. */
  newest(): NamedStep | undefined
  /** The step that `redo` would repeat; none while it would repeat what is being written. */
  newestUndone(): object | undefined
  /** Takes just this step back, whatever came after it; does nothing when that was done already. */
  takeBack(step: NamedStep): UndoOutcome
  /** Whether that would do anything: the step was not taken back otherwise, is not too old, and something is as it left it. */
  holds(step: NamedStep): boolean
  /** While a text is being written, its own fine steps come first: those of `manager`, until the returned function is called. */
  beginWriting(manager: Y.UndoManager): () => void
  /** Whether `undo` would take back one of those. */
  isWriting(): boolean
  readonly canUndo: Cell<boolean>
  readonly canRedo: Cell<boolean>
  dispose(): void
}

/** `origin` marks this board's own transactions. */
export function createUndoHistory(ydoc: Y.Doc, roots: BoardRoots, origin: object): UndoHistory {
  const undoable: Step[] = []
  const redoable: Step[] = []
  let open: Step | undefined
  /** The one begun last stands last. */
  const writing: Y.UndoManager[] = []
  const canUndo = createCell(false)
  const canRedo = createCell(false)
  const tell = () => {
    canUndo.set(undoable.length > 0 || writing.some((manager) => manager.canUndo()))
    canRedo.set(redoable.length > 0 || writing.some((manager) => manager.canRedo()))
  }

  /** The step of the transaction that Yjs is just finishing, and the texts that this transaction touched. */
  let capturing: { readonly step: Step; readonly texts: readonly SharedText[] } | undefined
  const textUndo = createTextUndo(ydoc, origin, textsOf, (captured) => {
    capturing?.step.captured.push({ captured, texts: capturing.texts })
  })
  function textsOf({ meta }: Y.Transaction): readonly SharedText[] {
    // By transaction, not by `open`: Yjs finishes a transaction that a listener made after ours has returned.
    const step = meta.get(STEP) as Step | undefined
    // Its own texts only: Yjs compares each with everything deleted, and a step may touch ten thousand.
    capturing = step && { step, texts: [...((meta.get(TOUCHED) as Set<SharedText> | undefined) ?? [])] }
    return capturing?.texts ?? []
  }

  /** Of the transaction that is open. */
  let touched = new Set<SharedText>()
  function transactIn<T>(step: Step, act: () => T): T {
    return ydoc.transact(({ meta }) => {
      meta.set(STEP, step)
      const known = meta.get(TOUCHED) as Set<SharedText> | undefined
      meta.set(TOUCHED, (touched = known ?? new Set()))
      return act()
    }, origin)
  }

  function runStep<T>(act: () => T): T {
    if (open) return act()
    const step = (open = emptyStep())
    try {
      return act()
    } finally {
      // Also after a throw: what was written is in the document, so it must be undoable.
      open = undefined
      if (step.keys.size > 0 || step.texts.size > 0) {
        markNow(step)
        push(undoable, step)
        redoable.splice(0).forEach(release)
        tell()
      }
    }
  }

  function markNow(step: Step): void {
    if ([...step.keys.values()].some(({ isShared }) => isShared)) step.othersSince = othersSince(ydoc, roots)
  }

  function push(stack: Step[], step: Step): void {
    stack.push(step)
    if (stack.length > MAX_UNDO_STEPS) stack.splice(0, 1).forEach(release)
  }

  function release(step: Step): void {
    for (const { captured, texts } of step.captured) textUndo.release(captured, texts)
  }

  function remember(slot: Slot, before: Json | undefined, after: Json | undefined, isShared?: boolean): void {
    if (!open) return
    const name = nameOf(slot)
    const earlier = open.keys.get(name)
    const first = earlier ? earlier.before : before
    if (sameJson(first, after)) open.keys.delete(name)
    else open.keys.set(name, { ...slot, before: first, after, isShared })
  }

  /** Whether a key is still what the step made it, so that it may be put back. */
  function isAsLeft(step: Step, change: KeyChange): boolean {
    if (!sameJson(readSlot(roots, change), change.after)) return false
    return !(change.isShared && change.before === true && step.othersSince?.(change.id as CardId))
  }

  /** Whether taking it back would change anything. Words count while their card lives: more is known only by trying. */
  function doesSomething(step: Step): boolean {
    for (const change of step.keys.values())
      if (isAsLeft(step, change) && (isLife(change) || isAlive(roots, change))) return true
    return [...step.texts.values()].some((id) => isLiving(entryOf(roots.cards, id)))
  }

  /** Takes `step` back; its mirror image, holding only what was taken back, goes to `mirrorStack`. */
  function revert(step: Step, mirrorStack: Step[], by: keyof typeof CHANGED = 'others'): UndoOutcome {
    const mirror = emptyStep()
    let changedSince = 0
    let goneSince = 0
    const restore = (change: KeyChange) => {
      if (!isAsLeft(step, change)) {
        if (isLife(change) && readSlot(roots, change) === true) goneSince++
        else changedSince++
        return
      }
      writeSlot(roots, change, change.before)
      mirror.keys.set(nameOf(change), { ...change, before: change.after, after: change.before })
    }
    const changes = [...step.keys.values()].reverse()
    const ownLives = new Set(changes.filter(isLife).map(({ id }) => id))
    const restoreIfAlive = (change: KeyChange) => {
      if (ownLives.has(change.id) || isAlive(roots, change)) restore(change)
      else goneSince++
    }
    const restoreTexts = ({ captured, texts }: TextChange) => {
      const cards = texts.map((text) => step.texts.get(text)).filter((card) => card !== undefined)
      if (!cards.some((id) => ownLives.has(id) || isLiving(entryOf(roots.cards, id)))) {
        goneSince++
      } else if (textUndo.revert(captured, texts)) {
        for (const text of texts) {
          mirror.texts.set(text, step.texts.get(text) as CardId)
          touched.add(text)
        }
      } else changedSince++
    }
    // Lives first: what comes back to life can be changed back, what is gone stays as it is.
    const acts = [
      ...changes.filter(isLife).map((change) => ({ weight: 1, run: () => restore(change) })),
      ...changes
        .filter((change) => !isLife(change))
        .map((change) => ({ weight: 1, run: () => restoreIfAlive(change) })),
      ...[...step.captured].reverse().map((change) => ({
        weight: WEIGHT_OF_TEXT * change.texts.length,
        run: () => restoreTexts(change),
      })),
    ]
    runInParts(acts, (act) => transactIn(mirror, act))
    const nothingDone = mirror.keys.size === 0 && mirror.texts.size === 0
    if (!nothingDone) {
      markNow(mirror)
      push(mirrorStack, mirror)
    }
    return outcomeOf(nothingDone, changedSince, goneSince, by)
  }

  function go(step: Step | undefined, mirrorStack: Step[], by?: keyof typeof CHANGED): UndoOutcome {
    const outcome: UndoOutcome = step ? revert(step, mirrorStack, by) : { done: false, reason: null }
    tell()
    return outcome
  }

  return {
    step: runStep,
    change: (act) => runStep(() => transactIn(open as Step, act)),
    write(slot, value, isShared) {
      const before = readSlot(roots, slot)
      if (sameJson(before, value)) return
      writeSlot(roots, slot, value)
      remember(slot, before, value, isShared)
    },
    remember,
    touchText(card, text) {
      open?.texts.set(text, card)
      touched.add(text)
    },
    addCaptured(card, text, captured) {
      open?.texts.set(text, card)
      open?.captured.push({ captured, texts: [text] })
    },
    undo() {
      const written = writing.findLast((manager) => manager.canUndo())
      if (written) return written.undo() ? { done: true } : { done: false, reason: null }
      return go(undoable.pop(), redoable)
    },
    redo() {
      const written = writing.findLast((manager) => manager.canRedo())
      if (written) return written.redo() ? { done: true } : { done: false, reason: null }
      return go(redoable.pop(), undoable)
    },
    newest: () => undoable.at(-1),
    newestUndone: () => (writing.some((manager) => manager.canRedo()) ? undefined : redoable.at(-1)),
    takeBack(named) {
      const at = undoable.findIndex((step) => step === named)
      const [step] = at < 0 ? [] : undoable.splice(at, 1)
      return go(step, redoable, 'somebody')
    },
    holds(named) {
      const step = undoable.find((each) => each === named)
      return step !== undefined && doesSomething(step)
    },
    beginWriting(manager) {
      writing.push(manager)
      const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const
      for (const event of events) manager.on(event, tell)
      return () => {
        for (const event of events) manager.off(event, tell)
        writing.splice(writing.indexOf(manager), 1)
        tell()
      }
    },
    isWriting: () => writing.some((manager) => manager.canUndo()),
    canUndo,
    canRedo,
    dispose: () => textUndo.dispose(),
  }
}

const CHANGED = {
  others: (what: string) => `others have changed ${what} since, and their changes stay`,
  somebody: (what: string) => `${what} was changed again since, and stays as it is now`,
}

function emptyStep(): Step {
  return { keys: new Map(), texts: new Map(), captured: [] }
}

/** `by`: who changed what stands in the way. What comes after a step that is not the newest may be one's own. */
function outcomeOf(
  nothingDone: boolean,
  changedSince: number,
  goneSince: number,
  by: keyof typeof CHANGED,
): UndoOutcome {
  if (!nothingDone) {
    const partly = changedSince + goneSince > 0
    return partly ? { done: true, reason: `Only partly: ${CHANGED[by]('the rest')}.` } : { done: true }
  }
  const reason =
    goneSince > changedSince
      ? 'That step could not be taken back: what it changed has been deleted since.'
      : `That step could not be taken back: ${CHANGED[by]('the same thing')}.`
  return { done: false, reason }
}

function nameOf({ root, id, key }: Slot): string {
  return `${root}\n${id}\n${key ?? ''}`
}

function isLife({ key }: Slot): boolean {
  return key === LIFE_KEY
}

/** Places, sizes and orders live and die with their card. */
function isAlive(roots: BoardRoots, { root, id }: Slot): boolean {
  return isLiving(entryOf(root === 'links' || root === 'origins' ? roots[root] : roots.cards, id))
}

function readSlot(roots: BoardRoots, { root, id, key }: Slot): Json | undefined {
  return readJson(key === undefined ? roots[root].get(id) : entryOf(roots[root], id)?.get(key))
}

function writeSlot(roots: BoardRoots, { root, id, key = id }: Slot, value: Json | undefined): void {
  const map = root === 'cards' || root === 'links' || root === 'origins' ? entryOf(roots[root], id) : roots[root]
  if (!map) return
  if (value === undefined) map.delete(key)
  else map.set(key, value)
}
