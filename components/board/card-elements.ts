/**
 * The DOM elements of near cards, moved and sized from here and never by React: pan, zoom and drag render nothing.
 */
import { rectsOverlap, type Rect } from '@/lib/geometry/rect'
import type { CardId, LinkId } from '@/lib/schema/ids'
import type { Scene } from '@/lib/scene/scene'
import { TYPE } from '@/lib/theme/theme'

export interface CardElements {
  /** For a `ref`: returns how to let go. */
  attach(id: CardId, element: HTMLElement): () => void
  has(id: CardId): boolean
  ids(): ReadonlySet<CardId>
  /** Where the element was last put. */
  lastRect(id: CardId): Rect | undefined
  /** Puts elements where the scene has them; only these, or all. */
  place(ids?: Iterable<CardId>): void
  /** Stacks all by drawing order. */
  stack(): void
  /** Lifts the shadow of cards held by a hand. */
  markHeld(ids: ReadonlySet<CardId>): void
  /** After a frame: finds out whose text is longer than the card: what is seen of it ends in an ellipsis. */
  settle(): void
  /** These must be looked at anew. */
  recheck(ids: Iterable<CardId>): void
  /** What comes forward; everything else is dimmed, and seen through where it lies over that. */
  markForward(forward: ReadonlySet<CardId | LinkId> | undefined): void
}

export function createCardElements(scene: Scene, onAttach: () => void): CardElements {
  const elements = new Map<CardId, HTMLElement>()
  const rects = new Map<CardId, Rect>()
  const attached = new Set<CardId>()
  /** Looked at one frame after they changed: the browser has laid them out by then, so looking costs nothing. */
  let changed = new Set<CardId>()
  let readable = new Set<CardId>()
  let held: ReadonlySet<CardId> = new Set()
  let forward: ReadonlySet<CardId | LinkId> | undefined

  const lookAnew = (id: CardId, element: HTMLElement) => {
    changed.add(id)
    element.removeAttribute('data-title-cut') // it would hide how long the title is, were there room for more of it
  }
  const put = (id: CardId, element: HTMLElement) => {
    const rect = scene.rect(id)
    const last = rects.get(id)
    if (!rect || rect === last) return
    if (!last || last.x !== rect.x || last.y !== rect.y) element.style.transform = `translate(${rect.x}px, ${rect.y}px)`
    if (!last || last.w !== rect.w || last.h !== rect.h) {
      element.style.width = `${rect.w}px`
      element.style.height = `${rect.h}px`
      element.style.setProperty('--card-h', `${rect.h}px`)
      lookAnew(id, element)
    }
    rects.set(id, rect)
  }
  /** Whether it lies over one that came forward. */
  const hides = (id: CardId) => {
    const rect = scene.rect(id)
    const isUnder = (other: CardId) => {
      const box = scene.source.cardKind(other) === 'frame' ? undefined : scene.rect(other)
      return box !== undefined && rect !== undefined && rectsOverlap(box, rect) && scene.rank(other) < scene.rank(id)
    }
    return [...(forward ?? [])].some((other) => isUnder(other as CardId))
  }
  const mark = (id: CardId, element: HTMLElement) => {
    const isDimmed = forward !== undefined && !forward.has(id)
    element.toggleAttribute('data-dimmed', isDimmed)
    element.toggleAttribute('data-over', isDimmed && hides(id))
  }

  return {
    attach(id, element) {
      elements.set(id, element)
      attached.add(id)
      rects.delete(id)
      put(id, element)
      mark(id, element)
      element.style.zIndex = String(scene.rank(id) + 1)
      onAttach()
      return () => {
        if (elements.get(id) !== element) return
        elements.delete(id)
        attached.delete(id)
        rects.delete(id)
        onAttach()
      }
    },
    has: (id) => elements.has(id),
    ids: () => attached,
    lastRect: (id) => rects.get(id),
    place(ids) {
      if (!ids) {
        for (const [id, element] of elements) put(id, element)
        return
      }
      for (const id of ids) {
        const element = elements.get(id)
        if (element) put(id, element)
      }
    },
    stack() {
      for (const [id, element] of elements) {
        element.style.zIndex = String(scene.rank(id) + 1)
        if (forward) mark(id, element)
      }
    },
    settle() {
      // All is measured before anything is written: a write between would lay the page out anew for each card.
      const measured = [...readable].flatMap((id) => {
        const element = elements.get(id)
        const content = element?.querySelector('[data-content]')
        if (!element || !content) return []
        const title = element.querySelector('h2[data-title]')
        const isTitleCut = title !== null && title.scrollHeight > title.clientHeight + 1
        const titleLines = isTitleCut ? Math.max(1, Math.floor(title.clientHeight / TYPE.title[1])) : undefined
        const isCut = content.scrollHeight > content.clientHeight + 1
        return [{ element, lastLine: isCut ? lastWholeLine(content) : undefined, titleLines }]
      })
      for (const { element, lastLine, titleLines } of measured) {
        element.toggleAttribute('data-cut', lastLine !== undefined)
        if (lastLine)
          for (const [name, value] of Object.entries(cutStyle(lastLine))) element.style.setProperty(name, value)
        if (titleLines === undefined) continue
        element.style.setProperty('--title-lines', String(titleLines))
        element.setAttribute('data-title-cut', '')
      }
      readable = changed
      changed = new Set()
    },
    recheck(ids) {
      for (const id of ids) {
        const element = elements.get(id)
        if (element) lookAnew(id, element)
      }
    },
    markHeld(ids) {
      for (const id of held) if (!ids.has(id)) elements.get(id)?.removeAttribute('data-held')
      for (const id of ids) elements.get(id)?.setAttribute('data-held', '')
      held = ids
    },
    markForward(next) {
      forward = next
      for (const [id, element] of elements) mark(id, element)
    },
  }
}

/** Where words end that go on: layout pixels from the content's top and left. */
interface LastLine {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly font: string
}

/** Room for an ellipsis. */
const ELLIPSIS_PX = 14

function cutStyle({ top, bottom, left, font }: LastLine): Readonly<Record<string, string>> {
  return {
    '--cut-at': `${bottom}px`,
    '--ellipsis-top': `${top}px`,
    '--ellipsis-left': `${left}px`,
    '--ellipsis-height': `${bottom - top}px`,
    '--ellipsis-font': font,
  }
}

/** Of what is cut off at the bottom: the last line that is seen whole, and where on it an ellipsis stands. */
function lastWholeLine(content: Element): LastLine {
  const box = content.getBoundingClientRect()
  const scale = content.clientHeight / box.height
  const range = document.createRange()
  let last: { readonly line: DOMRect; readonly text: Node } | undefined
  for (const text of textsIn(content)) {
    range.selectNodeContents(text)
    for (const line of range.getClientRects()) {
      // Of several pieces on one line the last.
      if (line.bottom <= box.bottom + 1 && line.bottom > (last?.line.bottom ?? 0) - 1) last = { line, text }
    }
  }
  const style = getComputedStyle(last?.text.parentElement ?? content)
  const room = content.clientWidth - ELLIPSIS_PX
  // Not even one: what there is of it is seen.
  if (!last) return { top: 0, bottom: content.clientHeight, left: room, font: fontOf(style) }
  const { line } = last
  const left =
    style.direction === 'rtl'
      ? Math.max(0, (line.left - box.left) * scale - ELLIPSIS_PX)
      : Math.min(room, (line.right - box.left) * scale)
  return {
    top: Math.max(0, (line.top - box.top) * scale),
    bottom: (line.bottom - box.top) * scale,
    left,
    font: fontOf(style),
  }
}

function fontOf({ fontSize, fontFamily }: CSSStyleDeclaration): string {
  return `${fontSize} ${fontFamily}`
}

function* textsIn(content: Element): Generator<Node> {
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode(); text; text = walker.nextNode()) yield text
}
