/**
 * What has to hold of every page and state: on a desk and on a phone, in light and in dark, for eyes, fingers, keys and
 * readers. `findFaults` looks at the page as it stands and tells what it found, in words.
 */
import type { Page } from '@playwright/test'
import { axeFaults } from './axe'
import { picture } from './board-acts'

const DESK = { width: 1440, height: 900 }
const SIZES = { desk: DESK, phone: { width: 390, height: 844 } }

const NEW_PARTS = ['[role="dialog"]', '[role="menu"]', 'aside[aria-label="Inspector"]']
/** WCAG 2.5.8, CSS pixels. */
const MIN_TARGET_PX = 24

/**
 * Leaves the page on a desk, in light. What lies over the page (a dialog, a menu) or beside it (the inspector) was not
 * there before: where there is such a part, axe looks at that alone. Colours in the dark are looked at on the desk, and on
 * the phone where it shows what has no place in `seenInDark` yet.
 */
export async function findFaults(page: Page, name: string, seenInDark: Set<string>): Promise<string[]> {
  const faults: string[] = []
  const show = async (where: keyof typeof SIZES, colorScheme: 'light' | 'dark') => {
    await page.setViewportSize(SIZES[where])
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await painted(page)
    await picture(page, `${name.replaceAll(/\W+/g, '-')}-${where}-${colorScheme}`)
    const note = (found: readonly string[]) =>
      faults.push(...found.map((fault) => `${name}, ${where}, ${colorScheme}: ${fault}`))
    note(await runAxe(page, colorScheme === 'light' ? 'all' : 'colours'))
    if (colorScheme === 'light') note(await page.evaluate(findLayoutFaults, MIN_TARGET_PX))
    const looks = await page.evaluate(findLooks, NEW_PARTS)
    if (colorScheme === 'dark') for (const look of looks) seenInDark.add(look)
    if (where === 'phone') return looks
    if (colorScheme === 'light') note(await page.evaluate(findPointerOnly))
    await page.keyboard.press('Shift') // what has the focus is from now on shown as for keys
    note(await lastingFaults(page, () => page.evaluate(findHiddenFocus)))
    return looks
  }
  const onPhone = await show('phone', 'light')
  await show('desk', 'light')
  await show('desk', 'dark')
  if (onPhone.some((look) => !seenInDark.has(look))) await show('phone', 'dark')
  await page.setViewportSize(DESK)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  return faults
}

/** Those that are still there once nothing is fetched any more: what is just being laid out is no fault. */
async function lastingFaults(page: Page, find: () => Promise<string[]>): Promise<string[]> {
  const found = await find()
  if (found.length === 0) return found
  await page.waitForLoadState('networkidle')
  await painted(page)
  const again = await find()
  return found.filter((fault) => again.includes(fault))
}

/** Two frames on: what a resize or another theme asked for is drawn. */
function painted(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
}

/** Colours are all that the theme changes; the rest is looked at once. */
async function runAxe(page: Page, rules: 'all' | 'colours'): Promise<string[]> {
  const part = await page.evaluate((parts) => parts.find((each) => document.querySelector(each)), NEW_PARTS)
  // Landmarks are the page's, not those of what lies over it; and axe takes a button that a scrolled sheet cuts in two
  // for a small one: `findLayoutFaults` measures the whole of it.
  const without = part ? ['region', 'target-size'] : []
  return axeFaults(page, { within: part, ...(rules === 'all' ? { without } : { only: ['color-contrast'] }) })
}

/** In the page: what gives its colours to each element that is seen. */
function findLooks(parts: readonly string[]): string[] {
  const part = parts.map((each) => document.querySelector(each)).find((each) => each) ?? document.body
  const seen = [...part.querySelectorAll('*')].filter((element) =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }),
  )
  return [...new Set(seen.map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`))]
}

/** In the page: what scrolls sideways, is too small for a finger, or stands out of its panel. */
function findLayoutFaults(minTarget: number): string[] {
  const faults: string[] = []
  const say = (element: Element) => {
    const words = element.getAttribute('aria-label') ?? element.textContent.trim()
    return `<${element.tagName.toLowerCase()}> “${words.slice(0, 60)}”`
  }
  const isSeen = (element: HTMLElement) =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
    element.offsetWidth > 1 &&
    element.offsetHeight > 1 &&
    !element.closest('.sr-only')

  const page = document.documentElement
  if (page.scrollWidth > window.innerWidth) faults.push(`the page is ${page.scrollWidth} px wide`)

  /** A row is pressed by the link in it, which is spread over it. */
  const sizeOf = (element: HTMLElement) => {
    const spread = getComputedStyle(element, '::after')
    if (spread.position !== 'absolute') return { w: element.offsetWidth, h: element.offsetHeight }
    return {
      w: Math.max(element.offsetWidth, parseFloat(spread.width)),
      h: Math.max(element.offsetHeight, parseFloat(spread.height)),
    }
  }
  const within = document.querySelector('[role="dialog"]') ?? document

  const controls = 'button, a[href], input, select, textarea, [role="button"], [role="radio"], [role="menuitem"]'
  for (const control of within.querySelectorAll<HTMLElement>(controls)) {
    if (!isSeen(control) || getComputedStyle(control).display === 'inline') continue
    // A box is pressed by its label as well.
    const label = control.matches('input') ? control.closest('label') : null
    const { w, h } = sizeOf(label ?? control)
    if (w < minTarget || h < minTarget) faults.push(`${say(control)} is ${w} × ${h} px`)
    const isShortened = getComputedStyle(control).textOverflow === 'ellipsis'
    if (control.matches('button') && !isShortened && control.scrollWidth > control.clientWidth + 1)
      faults.push(`${say(control)} is too narrow for its words`)
  }

  const isClipped = (element: Element, within: Element) => {
    for (let each = element.parentElement; each && each !== within; each = each.parentElement) {
      if (getComputedStyle(each).overflowX !== 'visible') return true
    }
    return false
  }
  for (const panel of document.querySelectorAll<HTMLElement>('[role="dialog"], [role="menu"], aside, header')) {
    if (!isSeen(panel) || panel.closest('[data-board-surface]')) continue
    const box = panel.getBoundingClientRect()
    if (box.left < -1 || box.right > window.innerWidth + 1) faults.push(`${say(panel)} stands out of the window`)
    for (const part of panel.querySelectorAll<HTMLElement>('*')) {
      if (!(part instanceof HTMLElement) || !isSeen(part) || part.matches('[role="separator"]')) continue
      const { left, right, width } = part.getBoundingClientRect()
      if (width === 0 || (left >= box.left - 1 && right <= box.right + 1) || isClipped(part, panel)) continue
      faults.push(`${say(part)} stands ${Math.round(Math.max(box.left - left, right - box.right))} px out of its panel`)
    }
  }
  return [...new Set(faults)]
}

/** In the page: what invites a press, but cannot be come to by keys. */
function findPointerOnly(): string[] {
  const byKeys =
    'button, a[href], input, select, textarea, summary, label, [tabindex], [role="option"], [role="menuitem"]'
  const invites = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    (element) =>
      element.checkVisibility({ checkVisibilityCSS: true }) &&
      getComputedStyle(element).cursor === 'pointer' &&
      // A picture of what has keys of its own, as the map beside the reader's text has U.
      !element.closest('[aria-hidden="true"]') &&
      !element.closest(byKeys) &&
      !element.querySelector(byKeys),
  )
  const outermost = invites.filter((element) => !element.parentElement || !invites.includes(element.parentElement))
  return outermost.map((element) => `only a pointer presses ${element.outerHTML.slice(0, 120)}`)
}

/** In the page: controls that look the same with the focus as without. */
function findHiddenFocus(): string[] {
  const still = new CSSStyleSheet()
  still.replaceSync('*, ::before, ::after { transition: none !important; }')
  document.adoptedStyleSheets.push(still)
  const had = document.activeElement
  const lookOf = (element: Element) =>
    [element, element.parentElement ?? element].flatMap((each) =>
      [null, '::after'].map((pseudo) => {
        const style = getComputedStyle(each, pseudo)
        return [
          style.outlineStyle === 'none' ? '' : `${style.outlineWidth} ${style.outlineColor}`,
          style.boxShadow,
          style.borderColor,
          style.borderWidth,
          style.backgroundColor,
        ].join()
      }),
    )
  /** Whether what scrolls or clips around a control cuts off its ring. */
  const isRingCut = (control: HTMLElement) => {
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(control)
    const ring = outlineStyle === 'none' ? 0 : parseFloat(outlineWidth) + parseFloat(outlineOffset)
    const box = control.getBoundingClientRect()
    /** Where it can be scrolled further, it will be. */
    const isCut = (room: number, isEnd: boolean) => isEnd && room >= 0 && room < ring - 1
    for (let around = control.parentElement; ring > 0 && around; around = around.parentElement) {
      const style = getComputedStyle(around)
      const clip = around.getBoundingClientRect()
      const { scrollLeft, scrollTop, clientWidth, clientHeight, scrollWidth, scrollHeight } = around
      const isCutAside =
        isCut(box.left - clip.left - parseFloat(style.borderLeftWidth), scrollLeft <= 0) ||
        isCut(clip.right - box.right - parseFloat(style.borderRightWidth), scrollLeft + clientWidth >= scrollWidth - 1)
      const isCutAlong =
        isCut(box.top - clip.top - parseFloat(style.borderTopWidth), scrollTop <= 0) ||
        isCut(
          clip.bottom - box.bottom - parseFloat(style.borderBottomWidth),
          scrollTop + clientHeight >= scrollHeight - 1,
        )
      if (style.overflowX !== 'visible' && isCutAside) return true
      if (style.overflowY !== 'visible' && isCutAlong) return true
    }
    return false
  }
  const within = document.querySelector('[role="dialog"]') ?? document
  const faults: string[] = []
  if (!document.querySelector('[role="menu"]')) {
    for (const control of within.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, [tabindex="0"]',
    )) {
      if (!control.checkVisibility({ checkVisibilityCSS: true }) || control.matches(':disabled')) continue
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      const before = lookOf(control).join()
      control.focus({ preventScroll: true })
      if (document.activeElement === control && lookOf(control).join() === before)
        faults.push(`the focus cannot be seen on “${control.getAttribute('aria-label') ?? control.textContent}”`)
      if (document.activeElement === control && isRingCut(control))
        faults.push(
          `the ring of the focus is cut off at “${control.getAttribute('aria-label') ?? control.textContent}”`,
        )
    }
    if (had instanceof HTMLElement) had.focus({ preventScroll: true })
  }
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still)
  return [...new Set(faults)]
}
