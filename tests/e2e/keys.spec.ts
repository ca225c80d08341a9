/**
 * Every key of the page's table (lib/tools/keys.ts), pressed one by one in a browser: what it does is looked at, and taken
 * back. An action without an outcome here does not compile, so that no key is promised that does nothing.
 */
import { expect, test, type Page } from '@playwright/test'
import { isLetterKey, KEY_BINDINGS, type KeyAction, type KeyBinding } from '@/lib/tools/keys'
import { OUTLINE_BINDINGS } from '@/lib/tools/outline-keys'
import { READER_BINDINGS, readerBindingOf, type ReaderAct } from '@/lib/tools/reader-keys'
import { showBinding, showKeys } from '@/lib/tools/shown-keys'
import { isPlacingTool } from '@/lib/tools/tool'
import { WRITING_KEYS } from '@/lib/tools/writing-keys'
import { startServer, type TestServer } from '../harness/start-server'
import {
  boardSurface,
  cardById,
  dragTo,
  lookAt,
  onScreen,
  openAt,
  placeCard,
  readCamera,
  readPlace,
  settled,
} from './board-acts'
import { documentNamed, fileOf, readerText } from './document-acts'
import { createBoard, newPerson, signIn, type Person } from './people'

let server: TestServer
let ana: Person
/** North has a link to East and one to South. */
let north = ''
let east = ''
let south = ''

test.beforeAll(async ({ browser }) => {
  server = await startServer()
  ana = await newPerson(browser, 'Ana', { permissions: ['clipboard-read', 'clipboard-write'] })
  await signIn(ana, server)
})
test.afterAll(() => server.dispose())
test.beforeEach(async () => {
  const { page } = ana
  await page.goto(server.url)
  await openAt(page, await createBoard(ana, 'Keys'))
  await page.evaluate(() => localStorage.setItem('redthread:left-panel', 'none'))
  await page.reload()
  await settled(page)
  await lookAt(page, { x: 0, y: 0, zoom: 1 })
  north = await placeCard(page, 'p', { x: 300, y: 160 }, 'North')
  east = await placeCard(page, 'q', { x: 700, y: 160 }, 'East')
  south = await placeCard(page, 'q', { x: 300, y: 480 }, 'South')
  for (const [to, tabs] of [
    ['East', 1],
    ['South', 2],
  ] as const) {
    await select(page, north)
    await page.keyboard.press('l')
    for (let step = 0; step < tabs; step++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(inspector(page)).toContainText(to)
  }
})

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' })
/** What is said of the selection. */
const chosen = (page: Page) => page.getByRole('main', { name: 'Board' }).locator('[role="status"].sr-only')
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' })
const cards = (page: Page) => page.locator('article[data-card]')
const tool = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name, exact: true })

async function select(page: Page, ...ids: string[]): Promise<void> {
  await boardSurface(page).focus()
  await page.evaluate((chosen) => window.redthread?.select(chosen), ids)
  await settled(page)
}

/** As a hand presses it. */
function stroke({ key, code, mod, shift, alt }: Pick<KeyBinding, 'key' | 'code' | 'mod' | 'shift' | 'alt'>): string {
  return [mod && 'Control', shift && key !== '?' && key !== '+' && 'Shift', alt && 'Alt', code ?? key]
    .filter((part) => part)
    .join('+')
}

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
    await press()
    await expect.poll(isOver).toBe(false)
    await page.keyboard.press('Control+z')
    await expect.poll(isOver).toBe(true)
    await select(page, over)
    await page.keyboard.press('Delete')
    await expect(cardById(page, over)).toHaveCount(0)
  }
}

async function calm(page: Page): Promise<void> {
  await boardSurface(page).focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await lookAt(page, { x: 0, y: 0, zoom: 1 })
}

test('every key of the table does what it says', async () => {
  test.setTimeout(240_000)
  const { page, problems } = ana
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
  expect(problems.splice(0)).toEqual([])
})

test('every key is on the sheet, and none that types is a command while they are switched off', async () => {
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

test('the keys of the page hold while one writes, and a hand’s keys change what it does', async () => {
  const { page } = ana
  await test.step('⌘S and ⌘F in the middle of a text', async () => {
    await calm(page)
    await placeCard(page, 'n', { x: 700, y: 640 }, 'Being written')
    await page.keyboard.press('Enter')
    await expect(page.locator('article[data-editing] [role="textbox"]').last()).toBeFocused()
    await page.keyboard.press('Control+f')
    await expect(page.getByRole('search', { name: 'Find on the board' })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('a drag snaps and says to what; with Ctrl it does not, and with Shift it keeps to one axis', async () => {
    await calm(page)
    const { x, y, w, h } = await readPlace(page, east)
    const at = { x: x + w / 2, y: y + h - 8 }
    const by = { x: at.x + 60, y: at.y - 3 }
    // Their middles are level: 3 beside it is near enough to be drawn back.
    await dragTo(page, at, by)
    expect(await readPlace(page, east)).toMatchObject({ x: x + 60, y })
    await page.keyboard.press('Control+z')
    await page.keyboard.down('Control')
    await dragTo(page, at, by)
    await page.keyboard.up('Control')
    expect(await readPlace(page, east)).toMatchObject({ x: x + 60, y: y - 3 })
    await page.keyboard.press('Control+z')
    await page.keyboard.down('Shift')
    await dragTo(page, at, { x: at.x + 57, y: at.y + 30 })
    await page.keyboard.up('Shift')
    expect((await readPlace(page, east)).y).toBe(y)
  })

  await test.step('the wheel pans, or zooms when that is chosen', async () => {
    await calm(page)
    const at = await onScreen(page, { x: 500, y: 620 })
    await page.mouse.move(at.x, at.y)
    await page.mouse.wheel(0, 100)
    await expect.poll(async () => (await readCamera(page)).y).toBe(100)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('let the mouse wheel zoom')
    await page.keyboard.press('Enter')
    await page.mouse.wheel(0, 100)
    await expect.poll(async () => (await readCamera(page)).zoom).toBeLessThan(0.9)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('let the mouse wheel move')
    await page.keyboard.press('Enter')
  })

  await test.step('a view of nothing offers the way back', async () => {
    await calm(page)
    await expect(page.getByRole('button', { name: 'Back to the cards' })).toBeHidden()
    await lookAt(page, { x: 9000, y: 9000, zoom: 1 })
    await page.getByRole('button', { name: 'Back to the cards' }).click()
    await expect(cardById(page, north)).toBeInViewport()
    await expect(page.getByRole('button', { name: 'Back to the cards' })).toBeHidden()
    await expect(boardSurface(page)).toBeFocused()
  })
})

const READING = [
  'Ferry log',
  'The ferry left at six. It came back at nine.',
  'Nobody saw the second ship.',
  ...Array.from({ length: 60 }, (_, day) => `Nothing else happened on day ${day + 1}.`),
].join('\n\n')

test('every key of the reader does what it says, and what was open is open again', async () => {
  const { page } = ana
  await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Documents' }).click()
  await page.getByLabel('Choose documents').first().setInputFiles(fileOf('ferry.txt', READING))
  await expect(messages(page)).toContainText('“Ferry log” is here')
  await documentNamed(page, 'Ferry log').click()
  const text = readerText(page)
  await expect(text).toContainText('second ship')
  const selected = () => page.evaluate(() => document.getSelection()?.toString() ?? '')
  const press = (act: ReaderAct) => page.keyboard.press(stroke(readerBindingOf(act)))
  const outcomes: Readonly<Record<ReaderAct, () => Promise<void>>> = {
    async 'next-sentence'() {
      await press('next-sentence')
      await expect.poll(selected).not.toBe('')
      const first = await selected()
      await press('next-sentence')
      await expect.poll(selected).not.toBe(first)
    },
    async 'previous-sentence'() {
      await press('next-sentence')
      const last = await selected()
      await press('previous-sentence')
      await expect.poll(selected).not.toBe(last)
    },
    async evidence() {
      await press('next-sentence')
      await press('evidence')
      await expect(page.locator('article[data-kind="evidence"]')).toHaveCount(1)
    },
    async point() {
      await press('next-sentence')
      await press('point')
      await expect(page.locator('article[data-kind="point"]')).toHaveCount(2)
    },
    async 'next-unused'() {
      await press('next-unused')
      await expect(text.locator('.rt-lit').first()).toBeVisible()
    },
    async 'previous-unused'() {
      await press('next-unused')
      await press('previous-unused')
      await expect(text.locator('.rt-lit').first()).toBeVisible()
    },
  }
  for (const { act, label } of READER_BINDINGS) {
    await test.step(label, async () => {
      await text.focus()
      await outcomes[act]()
    })
  }

  await test.step('the reader, its width and the panel are there again', async () => {
    const edge = page.getByRole('separator', { name: 'Width of the reader' })
    await edge.focus()
    await page.keyboard.press('ArrowRight')
    const width = await edge.getAttribute('aria-valuenow')
    await page.reload()
    await settled(page)
    await expect(readerText(page)).toContainText('second ship')
    await expect(edge).toHaveAttribute('aria-valuenow', width ?? '')
    await expect(page.getByRole('complementary', { name: 'Documents' })).toBeVisible()
    const lastLine = text.getByText('Nothing else happened on day 60.')
    await expect(async () => {
      await text.evaluate((element) => element.scrollTo(0, element.scrollHeight))
      await expect(lastLine).toBeInViewport({ timeout: 1000 })
    }).toPass()
    // Remembered once the scrolling has ended.
    await expect
      .poll(() =>
        page.evaluate(() => Object.entries(localStorage).find(([key]) => key.startsWith('redthread:reader:'))?.[1]),
      )
      .not.toMatch(/ 0$/)
    await page.reload()
    await settled(page)
    await expect(lastLine).toBeInViewport()
    await page.getByRole('button', { name: 'Close the reader' }).click()
    await page.reload()
    await settled(page)
    await expect(page.getByRole('complementary', { name: 'Documents' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Reader' })).toBeHidden()
  })
})
