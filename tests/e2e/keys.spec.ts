/**
 * Every key of the page's table (lib/tools/keys.ts), pressed one by one in a browser: what it does is looked at, and taken
 * back. An action without an outcome here does not compile, so that no key is promised that does nothing.
 */
import { expect, type Page } from '@playwright/test'
import { isLetterKey, KEY_BINDINGS, type KeyAction } from '@/lib/tools/keys'
import { OUTLINE_BINDINGS } from '@/lib/tools/outline-keys'
import { READER_BINDINGS } from '@/lib/tools/reader-keys'
import { showBinding, showKeys } from '@/lib/tools/shown-keys'
import { isPlacingTool } from '@/lib/tools/tool'
import { WRITING_KEYS } from '@/lib/tools/writing-keys'
import {
  boardSurface,
  cardById,
  dragTo,
  lookAt,
  messages,
  onScreen,
  placeCard,
  readCamera,
  readPlace,
  settled,
  waitForPlace,
} from './board-acts'
import { inspector } from './document-acts'
import { calm, cards, openLinkedCards, select, stroke, tool } from './key-acts'
import { test } from './test'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** North has a link to East and one to South. */
let north = ''
let east = ''
let south = ''

test.beforeEach(async ({ ana, server }) => {
  ;({ north, east, south } = await openLinkedCards(ana, server))
})

/** What is said of the selection. */
const chosen = (page: Page) => page.getByRole('main', { name: 'Board' }).locator('[role="status"].sr-only')
type Outcomes = {
  readonly [Do in KeyAction['do']]: (
    page: Page,
    press: () => Promise<void>,
    action: Extract<KeyAction, { readonly do: Do }>,
  ) => Promise<void>
}

const STEP = { left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, up: { x: 0, y: -1 }, down: { x: 0, y: 1 } } as const

const OUTCOMES: Outcomes = {
  async tool(page, press, action) {
    const { tool: name } = action
    if (name === 'select') await page.keyboard.press('h')
    const before = await cards(page).count()
    await press()
    if (name === 'select') return expect(tool(page, 'Select')).toHaveAttribute('aria-pressed', 'true')
    if (name === 'hand') return expect(tool(page, 'Move the view')).toHaveAttribute('aria-pressed', 'true')
    if (name === 'link') return expect(tool(page, 'Link')).toHaveAttribute('aria-pressed', 'true')
    expect(isPlacingTool(name)).toBe(true)
    if (name === 'frame') {
      await dragTo(page, { x: 560, y: 400 }, { x: 860, y: 600 })
      await expect(page.getByRole('region', { name: /^Frame/ })).toHaveCount(1)
    } else {
      // Not where the last one was put: so soon after it, the press would be the second of two.
      const at = await onScreen(page, { x: 560 + 20 * name.length, y: 480 })
      await page.mouse.click(at.x, at.y)
      await expect(page.locator(`article[data-kind="${name}"][data-editing]`)).toHaveCount(1)
      await expect(cards(page)).toHaveCount(before + 1)
    }
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await boardSurface(page).focus()
    await page.keyboard.press('Control+z')
    await expect(cards(page)).toHaveCount(before)
  },
  async nudge(page, press, { towards, far }) {
    await select(page, north)
    const before = await readPlace(page, north)
    await press()
    const by = far ? 10 : 1
    const { x, y } = STEP[towards]
    expect(await readPlace(page, north)).toEqual({ ...before, x: before.x + x * by, y: before.y + y * by })
    await page.keyboard.press('Control+z')
    expect(await readPlace(page, north)).toEqual(before)
    await select(page)
    const view = await readCamera(page)
    await press()
    const moved = await readCamera(page)
    expect([Math.sign(moved.x - view.x), Math.sign(moved.y - view.y)]).toEqual([x, y])
  },
  async resize(page, press, { towards }) {
    await select(page, north)
    const before = await readPlace(page, north)
    await press()
    const { x, y } = STEP[towards]
    expect(await readPlace(page, north)).toEqual({ ...before, w: before.w + x * 8, h: before.h + y * 8 })
    await page.keyboard.press('Control+z')
    expect(await readPlace(page, north)).toEqual(before)
  },
  async 'walk-link'(page, press, { towards }) {
    const from = { left: east, right: north, up: south, down: north }[towards]
    const to = { left: 'North', right: 'East', up: 'North', down: 'South' }[towards]
    await select(page, from)
    await press()
    await expect(chosen(page).filter({ hasText: `: ${to},` })).toBeAttached()
  },
  async 'next-card'(page, press) {
    await select(page)
    for (const name of ['North', 'East', 'South']) {
      await press()
      await expect(chosen(page).filter({ hasText: `: ${name},` })).toBeAttached()
    }
  },
  async 'previous-card'(page, press) {
    await select(page)
    for (const name of ['South', 'East', 'North']) {
      await press()
      await expect(chosen(page).filter({ hasText: `: ${name},` })).toBeAttached()
    }
  },
  async edit(page, press) {
    await select(page, north)
    await press()
    await expect(page.locator('article[data-editing]')).toHaveAttribute('data-card', north)
    await page.keyboard.press('Escape')
  },
  async leave(page, press) {
    await select(page, north)
    await page.keyboard.press('p')
    await press()
    await expect(tool(page, 'Select')).toHaveAttribute('aria-pressed', 'true')
    await expect(inspector(page)).toBeVisible()
    await press()
    await expect(inspector(page)).toBeHidden()
  },
  async delete(page, press) {
    await select(page, east)
    await press()
    await expect(cardById(page, east)).toHaveCount(0)
    await expect(messages(page)).toContainText('” deleted.')
    await page.keyboard.press('Control+z')
    await expect(cardById(page, east)).toHaveCount(1)
  },
  async duplicate(page, press) {
    await select(page, north)
    await press()
    await expect(page.getByRole('article', { name: /: North$/ })).toHaveCount(2)
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('article', { name: /: North$/ })).toHaveCount(1)
  },
  async 'copy-link'(page, press) {
    await select(page, north)
    await press()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(north)
  },
  async 'keep-selected'(page, press) {
    await select(page, north)
    await press()
    await expect(messages(page)).toContainText('The card stays selected')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(chosen(page).filter({ hasText: '2 selected.' })).toBeAttached()
    await press()
    await page.keyboard.press('Shift+Tab')
    await expect(chosen(page).filter({ hasText: '3 selected.' })).toBeAttached()
  },
  async 'select-all'(page, press) {
    await press()
    await expect(chosen(page).filter({ hasText: '3 selected.' })).toBeAttached()
  },
  async 'frame-selection'(page, press) {
    await select(page, north, east)
    await press()
    await expect(page.getByRole('region', { name: /^Frame/ })).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(inspector(page)).toContainText('Holds 2 cards')
    await boardSurface(page).focus()
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('region', { name: /^Frame/ })).toHaveCount(0)
  },
  async tidy(page, press) {
    await select(page, north, east)
    const [one, other] = [await readPlace(page, north), await readPlace(page, east)]
    await press()
    await waitForPlace(page, east, (place) => place.x === one.x + one.w + 32)
    await page.keyboard.press('Control+z')
    await waitForPlace(page, east, (place) => place.x === other.x)
  },
  async undo(page, press) {
    await select(page, north)
    const before = await readPlace(page, north)
    await page.keyboard.press('ArrowRight')
    await press()
    expect(await readPlace(page, north)).toEqual(before)
  },
  async redo(page, press) {
    await select(page, north)
    const before = await readPlace(page, north)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Control+z')
    await press()
    expect(await readPlace(page, north)).toEqual({ ...before, x: before.x + 1 })
    await page.keyboard.press('Control+z')
  },
  forward: restacked(true),
  'to-front': restacked(true),
  backward: restacked(false),
  'to-back': restacked(false),
  async 'zoom-100'(page, press) {
    await lookAt(page, { x: 0, y: 0, zoom: 0.5 })
    await press()
    await expect.poll(async () => (await readCamera(page)).zoom).toBe(1)
  },
  async fit(page, press) {
    await lookAt(page, { x: 5000, y: 5000, zoom: 1 })
    await press()
    for (const id of [north, east, south]) await expect(cardById(page, id)).toBeInViewport({ ratio: 1 })
  },
  async 'fit-selection'(page, press) {
    await select(page, south)
    await lookAt(page, { x: 5000, y: 5000, zoom: 1 })
    await press()
    await expect(cardById(page, south)).toBeInViewport({ ratio: 1 })
  },
  async 'zoom-in'(page, press) {
    await press()
    await expect.poll(async () => (await readCamera(page)).zoom).toBeCloseTo(1.25)
  },
  async 'zoom-out'(page, press) {
    await press()
    await expect.poll(async () => (await readCamera(page)).zoom).toBeCloseTo(0.8)
  },
  async palette(page, press) {
    await press()
    await expect(page.getByRole('combobox', { name: 'Do or find anything' })).toBeFocused()
    await press()
    await expect(page.getByRole('combobox', { name: 'Do or find anything' })).toBeHidden()
  },
  async find(page, press) {
    await press()
    await expect(page.getByRole('search', { name: 'Find on the board' }).getByRole('combobox')).toBeFocused()
    await page.keyboard.press('Escape')
  },
  async snapshot(page, press) {
    await press()
    await expect(page.getByRole('dialog', { name: /snapshot/i })).toBeVisible()
    await page.keyboard.press('Escape')
  },
  async 'next-part'(page, press) {
    await select(page, north)
    await press()
    await expect(tool(page, 'Select')).toBeFocused()
    await press()
    await expect(inspector(page).getByRole('button').first()).toBeFocused()
  },
  async 'previous-part'(page, press) {
    await select(page, north)
    await inspector(page).getByRole('textbox', { name: 'Title' }).focus()
    await press()
    await press()
    await expect(boardSurface(page)).toBeFocused()
    await press()
    await expect(page.getByRole('button', { name: 'Documents', exact: true })).toBeFocused()
  },
  async messages(page, press) {
    await select(page, south)
    await page.keyboard.press('Delete')
    await expect(messages(page)).toContainText('” deleted.')
    await press()
    await expect(messages(page).locator(':focus')).toHaveCount(1)
    while ((await messages(page).locator(':focus').count()) > 0) await page.keyboard.press('Escape')
    await expect(boardSurface(page)).toBeFocused()
    await page.keyboard.press('Control+z')
  },
  async shortcuts(page, press) {
    await press()
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await page.keyboard.press('Escape')
  },
  async 'other-lens'(page, press) {
    await press()
    await expect(page.getByRole('main', { name: 'Outline of the board' })).toBeVisible()
    await press()
    await expect(page.getByRole('main', { name: 'Board' })).toBeVisible()
    await settled(page)
  },
}

/** `[`, `]` and their Shift: of two cards that lie together, with a third elsewhere between them, the other one is over. */
function restacked(isUp: boolean) {
  return async (page: Page, press: () => Promise<void>): Promise<void> => {
    const over = await placeCard(page, 'n', { x: 340, y: 200 }, 'Lies over North')
    const isOver = () =>
      cards(page).evaluateAll(
        (all, [upper, lower]) => {
          const depthOf = (id?: string) =>
            Number(getComputedStyle(all.find((each) => each.getAttribute('data-card') === id) ?? document.body).zIndex)
          return depthOf(upper) > depthOf(lower)
        },
        [over, north],
      )
    await select(page, isUp ? north : over)
    expect(await isOver()).toBe(true)
    // What came forward, with its links, is seen through the one that hides it.
    if (isUp) await expect(cardById(page, over)).toHaveCSS('opacity', '0.15')
    await press()
    await expect.poll(isOver).toBe(false)
    await page.keyboard.press('Control+z')
    await expect.poll(isOver).toBe(true)
    await select(page, over)
    await page.keyboard.press('Delete')
    await expect(cardById(page, over)).toHaveCount(0)
  }
}

test('every key of the table does what it says', async ({ ana }) => {
  test.setTimeout(240_000)
  const { page } = ana
  for (const binding of KEY_BINDINGS) {
    await test.step(`${stroke(binding)}: ${binding.label}`, async () => {
      await calm(page)
      // The table says which outcome belongs to which action; TypeScript cannot follow that through a lookup.
      const outcome = OUTCOMES[binding.action.do] as (
        page: Page,
        press: () => Promise<void>,
        action: KeyAction,
      ) => Promise<void>
      await outcome(page, () => page.keyboard.press(stroke(binding)), binding.action)
    })
  }

  await test.step('what is not there has no key', async () => {
    await calm(page)
    const before = await cards(page).count()
    for (const key of ['d', 'i', 'c']) {
      await page.keyboard.press(key)
      await expect(tool(page, 'Select')).toHaveAttribute('aria-pressed', 'true')
    }
    await expect(page.getByRole('dialog')).toBeHidden()
    expect(await cards(page).count()).toBe(before)
  })
})

test('every key is on the sheet, and none that types is a command while they are switched off', async ({ ana }) => {
  const { page } = ana
  await calm(page)
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  const lines = [
    ...KEY_BINDINGS.map((binding) => ({ label: binding.label, keys: showBinding(binding, 'other') })),
    ...[...READER_BINDINGS, ...OUTLINE_BINDINGS].map(({ label, shown }) => ({ label, keys: showKeys(shown, 'other') })),
    ...Object.values(WRITING_KEYS).map(({ label, shown }) => ({ label, keys: showKeys(shown, 'other') })),
  ]
  await expect(sheet).toBeVisible()
  const shown = await sheet.locator('dl > div').evaluateAll((all) =>
    all.map((each) => ({
      label: each.querySelector('dt')?.textContent ?? '',
      keys: [...each.querySelectorAll('kbd')].map((key) => key.textContent ?? ''),
    })),
  )
  const missing = lines.filter(
    ({ label, keys }) => !shown.some((each) => each.label === label && each.keys.includes(keys)),
  )
  expect(missing).toEqual([])

  await sheet.getByRole('switch', { name: 'Single letters, digits and signs are commands' }).uncheck()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await select(page, north)
  const camera = await readCamera(page)
  const count = await cards(page).count()
  for (const binding of KEY_BINDINGS.filter(isLetterKey)) await page.keyboard.press(stroke(binding))
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(tool(page, 'Select')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('main', { name: 'Board' })).toBeVisible()
  expect(await readCamera(page)).toEqual(camera)
  expect(await cards(page).count()).toBe(count)
  await page.keyboard.press('?')
  await expect(sheet).toBeHidden()
  // The keys that need another with them go on working: the palette switches the letters on again.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('single-letter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(async () => {
    await page.keyboard.press('p')
    await expect(tool(page, 'Discussion point')).toHaveAttribute('aria-pressed', 'true', { timeout: 1000 })
  }).toPass()
})
