/**
 * Keeps the focus from falling to nowhere. When the element that has it leaves the page (a row that is done with, a form
 * that is closed, a message), browsers give it to the page's body, and whoever works by keys is back at the top. Here it
 * goes on to what is nearest: the same control of the next row, else of the one before, else what stands above the list.
 * What lies over the page (a dialog, a menu, the messages) gives it back to where it was below, and to what is nearest to
 * that if it has gone meanwhile. Whoever moves the focus in the same breath goes first. Knows nothing of boards.
 *
 * In the page, two attributes say more: `data-takes-focus` is a place that takes the focus of all that leaves it, and
 * `data-focus-first` what has it there.
 */

const FOCUSABLE =
  'a[href], button, input, select, textarea, summary, [contenteditable="true"], [tabindex]:not([tabindex="-1"])'
const TAKES = '[data-takes-focus]'
const FIRST = '[data-focus-first]'
/** A layer whose parts come and go by themselves: whichever goes, the focus goes back below. */
const PASSING = '[data-focus-passes]'

/** Nothing has the focus: the body, or a place that took it until something better is there. */
export function isFocusFree(): boolean {
  const active = document.activeElement
  return active === null || active === document.body || active.matches(`${TAKES}[tabindex="-1"]`)
}

/** Starts keeping; the function it returns ends that. */
export function keepFocusOn(page: Document): () => void {
  /** Where the focus is in each layer of the page, or was when another came over it; the last is the uppermost. */
  const held = new Map<Element, HTMLElement>()
  /** Somebody pressed beside everything: they want the focus nowhere. */
  let isLetGo = false
  const watch = new MutationObserver((records) => heal(records))

  const follow = () => {
    heal(watch.takeRecords())
    watch.disconnect()
    for (const element of held.values())
      for (let each = element.parentNode; each; each = each.parentNode) watch.observe(each, { childList: true })
  }
  const enter = ({ target }: FocusEvent) => {
    const layer = target instanceof HTMLElement ? layerOf(target) : null
    if (!layer || isLost(page, target as HTMLElement)) return
    isLetGo = false
    held.delete(layer)
    held.set(layer, target as HTMLElement)
    follow()
  }
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget) return
    // An element that is taken away is told to leave before it goes: only afterwards can the two be told apart.
    queueMicrotask(() => {
      heal(watch.takeRecords())
      if (isLost(page, page.activeElement)) isLetGo = true
    })
  }

  function heal(records: readonly MutationRecord[]): void {
    if (records.length === 0) return
    const top = [...held.keys()].at(-1)
    let isMissing = false
    for (const [layer, element] of held) {
      const removal = records.findLast(({ removedNodes }) => [...removedNodes].some((each) => each.contains(element)))
      if (!removal) continue
      const wantsIt = layer === top && (!isLetGo || !layer.isConnected)
      isMissing ||= wantsIt
      if (element.isConnected) continue // moved; it only lost the focus by that
      const next = layer.isConnected && !layer.matches(PASSING) ? nearest(element, removal, records) : undefined
      if (next) held.set(layer, next)
      else held.delete(layer)
    }
    if (!isMissing || !isLost(page, page.activeElement)) return
    const next = [...held.values()].at(-1) ?? page.querySelector<HTMLElement>(FIRST)
    next?.focus()
    if (next && isLost(page, page.activeElement)) beside(next)?.focus() // it cannot have it for now
  }

  page.addEventListener('focusin', enter)
  page.addEventListener('focusout', leave)
  return () => {
    watch.disconnect()
    page.removeEventListener('focusin', enter)
    page.removeEventListener('focusout', leave)
  }
}

function isLost(page: Document, active: Element | null): boolean {
  return active === null || active === page.body || active === page.documentElement
}

/** What lies over the page is a child of the body, as the page itself is. */
function layerOf(element: Element): Element | null {
  return element.closest(`body > *, ${PASSING}`)
}

/** What is nearest to the place from which `removal` took `element`. */
function nearest(
  element: HTMLElement,
  removal: MutationRecord,
  records: readonly MutationRecord[],
): HTMLElement | undefined {
  const gone = [...removal.removedNodes].find((each) => each.contains(element))
  const parent = removal.target as Element
  const taker = parent.closest<HTMLElement>(TAKES)
  if (taker) return taker.querySelector<HTMLElement>(FIRST) ?? taker
  const before = lastThatStayed(removal, records)
  const like = gone instanceof HTMLElement ? { row: gone, control: element } : undefined
  return (
    firstWithin(siblings(parent, before, 'after'), like) ??
    firstWithin(siblings(parent, before, 'before'), like) ??
    beside(parent)
  )
}

/** The list is empty, or what is there cannot have it: what stands above, then what follows, ever further out. */
function beside(element: Element): HTMLElement | undefined {
  for (let each = element; each.parentElement && each !== layerOf(each); each = each.parentElement) {
    const next =
      firstWithin(siblings(each.parentElement, each.previousElementSibling, 'before')) ??
      firstWithin(siblings(each.parentElement, each, 'after'))
    if (next) return next
  }
  return undefined
}

/** The sibling before the place, as far back as those go that were taken away in the same breath. */
function lastThatStayed(removal: MutationRecord, records: readonly MutationRecord[]): Element | null {
  const { target } = removal
  let before = removal.previousSibling
  while (before && before.parentNode !== target) {
    const gone: Node = before
    const own = records.find((each) => each.target === target && [...each.removedNodes].includes(gone))
    before = own ? own.previousSibling : null
  }
  while (before && !(before instanceof Element)) before = before.previousSibling
  return before
}

function* siblings(parent: Element, before: Element | null, where: 'before' | 'after'): Generator<Element> {
  if (where === 'before') for (let each = before; each; each = each.previousElementSibling) yield each
  else
    for (let each = before ? before.nextElementSibling : parent.firstElementChild; each; each = each.nextElementSibling)
      yield each
}

/** What has the focus when one comes to `element`: its first control, or what it names by `data-focus-first`. */
export function firstControl(element: Element): HTMLElement | undefined {
  return firstWithin([element])
}

interface Like {
  readonly row: HTMLElement
  readonly control: HTMLElement
}

function firstWithin(elements: Iterable<Element>, like?: Like): HTMLElement | undefined {
  for (const element of elements) {
    const taker = element.matches(TAKES) ? element : null
    if (taker) return taker.querySelector<HTMLElement>(FIRST) ?? (taker as HTMLElement)
    const controls = controlsIn(element).filter(canHaveFocus)
    const same = like && controls.find((each) => nameOf(each) === nameOf(like.control))
    const found = same ?? (like && element.tagName === like.row.tagName ? controls[placeIn(like)] : undefined)
    if (found ?? controls[0]) return found ?? controls[0]
  }
  return undefined
}

function controlsIn(element: Element): HTMLElement[] {
  const all = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)]
  return element.matches(FOCUSABLE) ? [element as HTMLElement, ...all] : all
}

function placeIn({ row, control }: Like): number {
  return controlsIn(row).indexOf(control)
}

function nameOf(control: HTMLElement): string {
  return control.getAttribute('aria-label') ?? control.textContent
}

function canHaveFocus(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility({ checkVisibilityCSS: true })
}
