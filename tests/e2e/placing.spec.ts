/** Cards come to be and are written into: every kind by key and by tool bar, what is typed ahead, a body with its formats. */
import { expect } from '@playwright/test'
import {
  boardSurface,
  cardNamed,
  dragTo,
  idOfFrame,
  lookAt,
  onScreen,
  openAt,
  picture,
  press,
  readCamera,
  readPlace,
  settled,
} from './board-acts'
import { inspector } from './document-acts'
import { newBoard } from './people'
import { test } from './test'

const KINDS = [
  { key: 'p', tool: 'Discussion point', kind: 'point' },
  { key: 'e', tool: 'Evidence', kind: 'evidence' },
  { key: 'g', tool: 'Hypothesis', kind: 'hypothesis' },
  { key: 'j', tool: 'Key judgement', kind: 'judgement' },
] as const
test('every kind of card is placed by key and by tool bar, and written into at once', async ({ ana, server }) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, 'Kinds'))
  await expect(page.getByRole('region', { name: 'Begin with what you have to read' })).toBeVisible()
  await picture(page, 'empty-light')

  await test.step('by key: title, Enter, body, Esc', async () => {
    for (const [index, { key, kind }] of KINDS.entries()) {
      await page.keyboard.press(key)
      await press(page, { x: 170 + (index % 2) * 320, y: 140 + Math.floor(index / 2) * 250 })
      await page.keyboard.type(`Title of ${kind}`)
      await page.keyboard.press('Enter')
      await page.keyboard.type(`Words of ${kind}`)
      await page.keyboard.press('Escape')
      const card = page.locator(`[data-card][data-kind="${kind}"]`)
      await expect(card.getByRole('heading')).toHaveText(`Title of ${kind}`)
      await expect(card).toContainText(`Words of ${kind}`)
      await expect(boardSurface(page)).toBeFocused()
    }
    await expect(page.getByRole('region', { name: 'Begin with what you have to read' })).toBeHidden()
    await expect(page.locator('[data-kind="hypothesis"]').first()).toContainText('H1')
    await picture(page, 'kinds-light')
  })

  await test.step('what is typed before a field is there goes where it would have gone', async () => {
    // In one task of the page: no field can come to be in between.
    await boardSurface(page).evaluate((surface) => {
      for (const key of ['Enter', ...'Early', 'Enter', ...'bird', 'Escape']) {
        surface.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      }
    })
    const card = page.locator('[data-card]').filter({ hasText: 'bird' })
    await expect(card.getByRole('heading')).toHaveText(/Early$/)
    await expect(card).toContainText('bird')
    await expect(card.getByRole('heading')).not.toContainText('bird')
    await expect(boardSurface(page)).toBeFocused()
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(card).toBeHidden()
  })

  await test.step('so do letters that are composed, by a dead key or an input method, or put in at once', async () => {
    await boardSurface(page).evaluate((surface) => {
      const key = (name: string) =>
        (document.activeElement ?? surface).dispatchEvent(
          new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
        )
      key('Enter')
      document.execCommand('insertText', false, 'Kapitänsmützen')
      key('Enter')
      const field = document.activeElement as HTMLTextAreaElement
      field.dispatchEvent(new CompositionEvent('compositionstart'))
      field.value = '舵手'
      field.dispatchEvent(new CompositionEvent('compositionend', { data: '舵手' }))
      key('Escape')
    })
    const card = page.locator('[data-card]').filter({ hasText: '舵手' })
    await expect(card.getByRole('heading')).toHaveText(/Kapitänsmützen$/)
    await expect(card.getByRole('heading')).not.toContainText('舵手')
    await expect(boardSurface(page)).toBeFocused()
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(card).toBeHidden()
  })

  await test.step('a letter that comes without a key just as the field does waits for those before it', async () => {
    await boardSurface(page).evaluate((surface) => {
      const letter = { inputType: 'insertText', data: 'י', bubbles: true, cancelable: true }
      surface.addEventListener('focusin', function typeNext({ target }) {
        if (!(target instanceof HTMLElement) || target.ariaLabel === 'Words for the card') return
        surface.removeEventListener('focusin', typeNext)
        const isLetIn = target.dispatchEvent(new InputEvent('beforeinput', letter))
        if (isLetIn) document.execCommand('insertText', false, letter.data)
      })
      for (const key of ['Enter', 'מ']) {
        surface.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      }
    })
    await expect(page.locator('[data-card]').getByRole('textbox', { name: /^Title of/ })).toHaveValue(/מי$/)
    await page.keyboard.press('Escape')
    const card = page.locator('[data-card]').filter({ hasText: 'מי' })
    await expect(card.getByRole('heading')).toHaveText(/מי$/)
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(card).toBeHidden()
  })

  await test.step('and is kept when one has gone elsewhere before its field is there', async () => {
    await boardSurface(page).evaluate((surface) => {
      for (const key of ['Enter', ...'Late', 'Enter', ...'riser']) {
        surface.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      }
      const elsewhere = { clientX: 900, clientY: 820, pointerId: 1, isPrimary: true, bubbles: true, cancelable: true }
      surface.dispatchEvent(new PointerEvent('pointerdown', { ...elsewhere, buttons: 1 }))
      surface.dispatchEvent(new PointerEvent('pointerup', elsewhere))
    })
    const card = page.locator('[data-card]').filter({ hasText: 'riser' })
    await expect(card.getByRole('heading')).toHaveText(/Late$/)
    await expect(card.getByRole('heading')).not.toContainText('riser')
    await expect(boardSurface(page)).toBeFocused()
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(card).toBeHidden()
  })

  await test.step('a note is written straight into, by its key and by a double click on the board', async () => {
    await page.keyboard.press('n')
    await press(page, { x: 120, y: 560 })
    await page.keyboard.type('Straight into the note')
    await page.keyboard.press('Escape')
    const at = await onScreen(page, { x: 380, y: 600 })
    await page.keyboard.press('Escape')
    await page.mouse.dblclick(at.x, at.y)
    await page.keyboard.type('By double click')
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-kind="note"]')).toHaveText([/Straight into the note/, /By double click/])
  })

  await test.step('a frame is drawn and named', async () => {
    await page.keyboard.press('f')
    await dragTo(page, { x: 500, y: 520 }, { x: 680, y: 660 })
    await page.keyboard.type('A named frame')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'Frame: A named frame' })).toBeAttached()
    await expect(boardSurface(page)).toBeFocused()
    const { w, h } = await readPlace(page, await idOfFrame(page, 'A named frame'))
    expect({ w, h }).toEqual({ w: 180, h: 140 })
  })

  await test.step('by tool bar; the tool goes back to Select, and Esc gives a tool back unused', async () => {
    await page.keyboard.press('Escape')
    await lookAt(page, { x: 0, y: 800, zoom: 1 })
    for (const [index, { tool, kind }] of KINDS.entries()) {
      await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: tool }).click()
      await press(page, { x: 170 + (index % 2) * 320, y: 960 + Math.floor(index / 2) * 230 })
      await page.keyboard.type(`By bar: ${kind}`)
      await page.keyboard.press('Escape')
      await expect(page.locator(`[data-kind="${kind}"]`, { hasText: `By bar: ${kind}` })).toBeVisible()
      await expect(page.getByRole('button', { name: 'Select', exact: true })).toHaveAttribute('aria-pressed', 'true')
    }
    await expect(page.locator('[data-kind="hypothesis"]', { hasText: 'H2' })).toBeVisible()
    const count = await page.locator('[data-card]').count()
    await page.keyboard.press('n')
    await expect(page.getByRole('button', { name: 'Note', exact: true })).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('Escape')
    await press(page, { x: 20, y: 1400 })
    await expect(page.locator('[data-card]')).toHaveCount(count)
  })

  await test.step('likelihood and confidence are set apart, and the card shows both', async () => {
    await page.keyboard.press('Shift+Digit1')
    await settled(page)
    await lookAt(page, { x: 0, y: 0, zoom: 1 })
    const judgement = cardNamed(page, 'Title of judgement')
    await judgement.click({ position: { x: 120, y: 8 } })
    const panel = inspector(page)
    await panel.getByLabel('Likelihood of the event').selectOption('likely')
    await panel.getByRole('radio', { name: 'moderate' }).click()
    await expect(panel.getByText('A confidence needs its reason.')).toBeVisible()
    await panel.getByLabel('Reason for the confidence').fill('two sources, one origin')
    await panel.getByLabel('Reason for the confidence').blur()
    await expect(judgement).toContainText('likely · 55–80 %')
    await expect(judgement).toContainText('moderate: two sources, one origin')
    await expect(judgement).not.toHaveAttribute('data-cut')
    await picture(page, 'judgement-light')
  })

  await test.step('a body has bold, italic, headings, lists and links, and keeps them', async () => {
    const point = cardNamed(page, 'Title of point')
    await point.click({ position: { x: 120, y: 8 } })
    await inspector(page).getByRole('button', { name: 'Edit the text' }).click()
    const body = page.getByRole('textbox', { name: /^Text of/ })
    await expect(body).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.getByRole('button', { name: 'Heading' }).click()
    await page.keyboard.type('A heading')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+b')
    await page.keyboard.type('bold')
    await page.keyboard.press('Control+b')
    await page.keyboard.type(' and ')
    await page.keyboard.press('Control+i')
    await page.keyboard.type('italic')
    await page.keyboard.press('Control+i')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Bulleted list' }).click()
    await page.keyboard.type('first')
    await page.keyboard.press('Enter')
    await page.keyboard.type('second ')
    await page.keyboard.press('Control+k')
    await page.getByLabel('Address of the link').fill('javascript:alert(1)')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Address of the link')).toHaveAttribute('aria-invalid', 'true')
    await page.getByLabel('Address of the link').fill('example.org/report')
    await page.keyboard.press('Enter')
    await picture(page, 'body-edit-light')
    await page.keyboard.press('Escape')
    await expect(point.locator('strong')).toHaveText('bold')
    await expect(point.locator('em')).toHaveText('italic')
    await expect(point.getByRole('heading', { name: 'A heading' })).toBeVisible()
    await expect(point.getByRole('listitem')).toHaveText(['first', /^second example\.org\/report$/])
    await expect(point.getByRole('link')).toHaveAttribute('href', 'https://example.org/report')
  })
})

test('a card placed from afar, where its details open, is written and left with the view as it was', async ({
  ana,
  server,
}) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, 'Drift'))
  const from = { x: -300, y: -200, zoom: 0.3 }
  await lookAt(page, from)
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  await page.keyboard.press('g')
  await page.mouse.click(width - 150, height - 150)
  await page.keyboard.type('Drift')
  await page.keyboard.press('Escape')
  await expect(inspector(page)).toBeVisible()
  await expect(page.locator('[data-editing]')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(inspector(page)).toBeHidden()
  await expect.poll(() => readCamera(page)).toEqual(from)
})
