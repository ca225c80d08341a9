/**
 * By keys alone: where the focus is after each act that takes away what had it. Nothing is pressed with a pointer, and
 * what is to be pressed is reached by Tab, as by somebody who has no other way.
 */
import { expect, type Locator, type Page } from '@playwright/test'
import type { TestServer } from '../harness/start-server'
import { boardSurface, messages, openAt, settled } from './board-acts'
import { boardWithOutlets } from './board-with-outlets'
import { chooseFiles, documentNamed, documentsPanel, fixture, inspector, reader, readerText } from './document-acts'
import { importBoard, newBoard, type Person } from './people'
import { test } from './test'

const button = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
const MOST_STOPS = 150

/** Goes to `target` with Tab, from wherever the focus is. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab does not come to ${target.toString()}.`)
}

/** Goes from part to part of the page until the focus is in `part`; the board itself has it first. */
async function goTo(page: Page, part: Locator): Promise<void> {
  await expect(part).toBeVisible()
  for (let stop = 0; stop < 10; stop++) {
    if (await part.evaluate((element) => element.contains(document.activeElement))) return
    await page.keyboard.press('F6')
  }
  throw new Error(`F6 does not come to ${part.toString()}.`)
}

async function openOutlets(ana: Person, server: TestServer): Promise<void> {
  await openAt(ana.page, await importBoard(ana, server, boardWithOutlets()))
}

async function select(page: Page, ...ids: string[]): Promise<void> {
  await page.evaluate((chosen) => window.redthread?.select(chosen), ids)
  await settled(page)
}

test('on the board: messages, tags, forms, menus and the palette give the focus back', async ({ ana, server }) => {
  const { page } = ana
  await openOutlets(ana, server)
  await expect(boardSurface(page)).toBeFocused()

  await test.step('Undo in a message gives it back to where it was', async () => {
    await select(page, 'point-quay')
    await page.keyboard.press('Delete')
    const undo = button(messages(page), 'Undo')
    await expect(undo).toBeVisible()
    await page.keyboard.press('F8')
    await expect(undo).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(undo).toBeHidden()
    await expect(boardSurface(page)).toBeFocused()
  })

  await test.step('a tag that is removed gives it to the next, the last to the field', async () => {
    await select(page, 'evidence-ap')
    const field = inspector(page).getByLabel('Add a tag')
    await goTo(page, inspector(page))
    await tabTo(page, field)
    await page.keyboard.type('north,south,west,')
    const remove = (tag: string) => button(inspector(page), `Remove the tag ${tag}`)
    await tabTo(page, remove('north'), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(remove('north')).toHaveCount(0)
    await expect(remove('south')).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(remove('west')).toHaveCount(0)
    await expect(field).toBeFocused()
    await tabTo(page, remove('south'), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(field).toBeFocused()
  })

  await test.step('the form for an origin gives it back to its button, by Esc, by Cancel and when it is done', async () => {
    const opener = button(inspector(page), 'Choose the origin…')
    await tabTo(page, opener, 'Shift+Tab')
    for (const leave of ['Escape', 'Cancel']) {
      await page.keyboard.press('Enter')
      await expect(inspector(page).getByLabel('Name of the new origin')).toBeFocused()
      if (leave === 'Cancel') await tabTo(page, button(inspector(page), 'Cancel'))
      await page.keyboard.press(leave === 'Cancel' ? 'Enter' : 'Escape')
      await expect(opener).toBeFocused()
    }
    await page.keyboard.press('Enter')
    await page.keyboard.type('The harbour master')
    await page.keyboard.press('Enter')
    const again = button(inspector(page), 'Another origin…')
    await expect(again).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(inspector(page).getByRole('combobox', { name: 'Origin' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(again).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(button(inspector(page), 'Take out')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(opener).toBeFocused()
  })

  await test.step('the form for several pieces of evidence does too', async () => {
    await select(page, 'evidence-ap', 'evidence-npr')
    const opener = button(inspector(page), 'Same origin…')
    await goTo(page, inspector(page))
    await tabTo(page, opener)
    await page.keyboard.press('Enter')
    await expect(inspector(page).getByLabel('Name of the new origin')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(opener).toBeFocused()
  })

  await test.step('a suggestion that is decided gives it to the next control', async () => {
    await select(page, 'evidence-ap')
    const apart = button(inspector(page), 'Keep apart')
    await goTo(page, inspector(page))
    await tabTo(page, apart)
    await page.keyboard.press('Enter')
    await expect(apart).toHaveCount(0)
    await expect(button(inspector(page), 'Choose the origin…')).toBeFocused()
  })

  await test.step('a menu, and the palette opened from it, give it back to the menu’s button', async () => {
    const menu = button(page, 'Menu')
    await goTo(page, page.getByRole('banner'))
    await tabTo(page, menu)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menu')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(menu).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter') // its first entry
    await expect(page.getByRole('combobox', { name: 'Do or find anything' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(menu).toBeFocused()
  })

  await test.step('“More kinds” gives it back; a kind that is chosen gives it to the board', async () => {
    const more = button(page, 'More kinds')
    await goTo(page, page.getByRole('toolbar', { name: 'Tools' }))
    await tabTo(page, more)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menu')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(more).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Pos')
    await expect(page.getByRole('menuitem', { name: /^Position/ })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(boardSurface(page)).toBeFocused()
  })

  await test.step('a position is placed by Enter; the forms for its versions give the focus back to their buttons', async () => {
    await page.keyboard.press('Enter')
    await expect(page.locator('article[data-kind="position"][data-editing]')).toHaveCount(1)
    await page.keyboard.type('Eastmoor council')
    await page.keyboard.press('Escape')
    await expect(boardSurface(page)).toBeFocused()
    const add = button(inspector(page), 'Add a version')
    await goTo(page, inspector(page))
    await tabTo(page, add)
    const text = inspector(page).getByLabel('What the party wants')
    await page.keyboard.press('Enter')
    await expect(text).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(add).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.type('The quay closed')
    await page.keyboard.press('Tab')
    await page.keyboard.type('18 Mar 2025')
    await page.keyboard.press('Enter')
    await expect(add).toBeFocused()
    const correct = button(inspector(page), /^Correct the version/)
    await tabTo(page, correct)
    await page.keyboard.press('Enter')
    await expect(text).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(correct).toBeFocused()
    await tabTo(page, button(inspector(page), /^Take away the version/))
    await page.keyboard.press('Enter')
    await expect(correct).toHaveCount(0)
    await expect(add).toBeFocused()
  })

  await test.step('a dialog gives it back to its button, and to what is nearest when that has gone', async () => {
    const share = button(page, 'Share')
    await goTo(page, page.getByRole('banner'))
    await tabTo(page, share)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(share).toBeFocused()
  })

  await test.step('Enter keeps words: in a field one stays, from the title one goes to the board', async () => {
    await select(page, 'evidence-ap')
    await goTo(page, inspector(page))
    await tabTo(page, button(inspector(page), 'Correct who says it'))
    await page.keyboard.press('Enter')
    const outlet = inspector(page).getByLabel('Outlet')
    await tabTo(page, outlet)
    await page.keyboard.type('The Associated Press')
    await page.keyboard.press('Enter')
    await expect(outlet).toBeFocused()
    await expect(outlet).toHaveValue('The Associated Press')
    await tabTo(page, inspector(page).getByRole('textbox', { name: 'Title' }), 'Shift+Tab')
    await page.keyboard.type('The pillars')
    await page.keyboard.press('Enter')
    await expect(boardSurface(page)).toBeFocused()
  })

  await test.step('Delete in the inspector gives it to the board', async () => {
    await select(page, 'judgement-low')
    await goTo(page, inspector(page))
    await tabTo(page, button(inspector(page), /^Delete/))
    await page.keyboard.press('Enter')
    await expect(inspector(page)).toBeHidden()
    await expect(boardSurface(page)).toBeFocused()
  })
})

test('among the documents: proposals that are decided give the focus to the next, the reader to the board', async ({
  ana,
  server,
}) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, 'Proposals'))
  await chooseFiles(page, fixture('velna-analysis.txt'))
  const tray = documentsPanel(page).getByRole('region', { name: /^Proposals/ })
  const rows = tray.getByRole('listitem')
  await expect(button(tray, 'Accept').first()).toBeVisible()
  const count = await button(tray, 'Accept').count()

  for (const act of ['Accept', 'Dismiss'] as const)
    await test.step(`${act}: the same button of the next row`, async () => {
      await button(tray, act).nth(1).focus()
      const next = await rows.nth(2).textContent()
      const before = await button(tray, act).count()
      await page.keyboard.press('Enter')
      await expect(button(tray, act)).toHaveCount(before - 1)
      await expect(button(tray, act).nth(1)).toBeFocused()
      expect(await rows.nth(1).textContent()).toBe(next)
    })

  await test.step('the last row’s: the row before', async () => {
    await button(tray, 'Dismiss').last().focus()
    await page.keyboard.press('Enter')
    await expect(button(tray, 'Dismiss')).toHaveCount(count - 3)
    await expect(button(tray, 'Dismiss').last()).toBeFocused()
  })

  await test.step('accept all: what is left of the tray', async () => {
    await button(tray, 'Accept all').focus()
    await page.keyboard.press('Enter')
    await expect(button(tray, 'Accept')).toHaveCount(0)
    await expect(button(tray, /^Placed/)).toBeFocused()
  })

  await test.step('a dismissal that is taken back: the row is there again, the focus near', async () => {
    await tabTo(page, button(tray, /^Dismissed · 2/))
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(button(tray, 'Take the dismissal back').first()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(button(tray, 'Take the dismissal back')).toHaveCount(1)
    await expect(button(tray, 'Take the dismissal back')).toBeFocused()
  })

  await test.step('the reader that is closed', async () => {
    await documentNamed(page, 'velna').focus()
    await page.keyboard.press('Enter')
    await expect(readerText(page)).toBeVisible()
    await tabTo(page, button(reader(page), 'Close the reader'))
    await page.keyboard.press('Enter')
    await expect(reader(page)).toBeHidden()
    await expect(boardSurface(page)).toBeFocused()
  })
})

test('at home: the form for a board gives the focus back, and makes one', async ({ ana, server }) => {
  const { page } = ana
  await newBoard(ana, server, 'North quay')
  await page.goto(server.url)
  const opener = button(page, 'New board')
  await tabTo(page, opener)
  for (const leave of ['Escape', 'Cancel']) {
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Title of the new board')).toBeFocused()
    if (leave === 'Cancel') await tabTo(page, button(page, 'Cancel'))
    await page.keyboard.press(leave === 'Cancel' ? 'Enter' : 'Escape')
    await expect(opener).toBeFocused()
  }
  await page.keyboard.press('Enter')
  await page.keyboard.type('South quay')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/boards\/[\w-]+$/)
  await expect(page.getByRole('heading', { level: 1, name: 'South quay' })).toBeVisible()

  await page.goto(server.url)
  await opener.click()
  await page.getByLabel('Title of the new board').fill('North pier')
  await button(page, 'Create board').click()
  await expect(page.getByRole('heading', { level: 1, name: 'North pier' })).toBeVisible()
  // The board has the keys, without a ring around all of it before anybody moved the focus.
  await expect(boardSurface(page)).toBeFocused()
  await expect(page.locator('[data-board-surface]:focus-visible')).toHaveCount(0)
})

test('at home: a board that is renamed, put in the trash and brought back; a question that is answered', async ({
  ana,
  ben,
  server,
}) => {
  const { page } = ana
  await newBoard(ana, server, 'East quay')
  await page.goto(server.url)
  const more = (title: string) => button(page, `More for “${title}”`)
  await tabTo(page, more('East quay'))
  for (const leave of ['Escape', 'Enter']) {
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter') // Rename, the first
    await expect(page.getByLabel('Title of the board')).toBeFocused()
    if (leave === 'Enter') await page.keyboard.type('West quay')
    await page.keyboard.press(leave)
    const row = page.getByRole('link', { name: leave === 'Enter' ? 'West quay' : 'East quay' })
    await expect(row).toBeFocused()
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('menuitem', { name: 'Move to the trash' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(more('West quay')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^More for/ }).first()).toBeVisible()
  await expect(page.locator('body')).not.toBeFocused()
  await page.keyboard.press('F8')
  await expect(button(page, 'Undo')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(more('West quay')).toBeVisible()
  await expect(page.locator('body')).not.toBeFocused()

  await page.getByRole('link', { name: /^People of/ }).focus()
  await page.keyboard.press('Enter')
  const role = page.getByLabel(`Role of ${ben.name}`)
  await tabTo(page, role)
  await role.selectOption('Remove…')
  await expect(button(page.getByRole('listitem').filter({ has: role }), 'Keep them')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(role).toBeFocused()
})

test('in the outline: what one dialog gives back is not taken from the next', async ({ ana, server }) => {
  const { page } = ana
  await openOutlets(ana, server)
  await page.keyboard.press('Shift+O')
  const rows = page.getByRole('treeitem')
  await expect(rows.first()).toBeFocused()
  const add = button(page.getByRole('region', { name: 'Outline' }), 'Add')
  await tabTo(page, add, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByLabel('Title')).toBeFocused()
  // A second one as soon as the first has gone, before any timer of the first.
  await page.evaluate(async () => {
    const press = (target: Element | null, key: string, more: KeyboardEventInit = {}) =>
      target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
    press(document.activeElement, 'Escape')
    while (document.querySelector('[role="dialog"]')) await Promise.resolve()
    press(document.querySelector('[role="treeitem"][tabindex="0"]'), 'n', { code: 'KeyN', altKey: true })
  })
  await expect(page.getByRole('dialog').getByLabel('Title')).toBeFocused()
  await page.keyboard.type('Typed at once')
  await expect(page.getByRole('dialog').getByLabel('Title')).toHaveValue('Typed at once')
  await page.keyboard.press('Enter')
  await expect(rows.filter({ hasText: 'Typed at once' })).toBeFocused()
})
