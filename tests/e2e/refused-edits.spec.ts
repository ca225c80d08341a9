/** What the server will not take shuts nobody out: it can be kept as a file and given up, and then the board opens again. */
import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { axeFaults } from './axe'
import { boardSurface, message, picture, press, settled } from './board-acts'
import { newBoard } from './people'
import { test } from './test'

test.use({ ownServer: { env: { REDTHREAD_LIMIT_BOARD_BYTES: '60000' } } })
// A socket that is closed is a fault to a browser.
test.beforeEach(({ mayReport }) => mayReport(/WebSocket/))

test('a board that is full says so, and opens again without what was too much, once that is given up', async ({
  ana,
  server,
}) => {
  const { page } = ana
  const card = (words: string) => page.locator('[data-card]').filter({ hasText: words })
  const write = async (y: number, words: string) => {
    await boardSurface(page).focus()
    await page.keyboard.press('n')
    await press(page, { x: 400, y })
    await page.keyboard.insertText(words)
    await page.keyboard.press('Escape')
  }
  const refused = page.getByRole('alert').filter({ hasText: 'This board is full' })
  const question = page.getByRole('dialog', { name: /^Discard \d+ changes?\?$/ })
  const saved = page.getByText('Saved', { exact: true })

  await page.goto(`${await newBoard(ana, server, 'Harbour closure')}?inspect`)
  await settled(page)
  await write(300, 'Taken')
  await expect(saved).toBeVisible()

  await test.step('it names the limit, and goes on refusing after a reload', async () => {
    await write(500, `Too much ${'of it '.repeat(12_000)}`)
    await expect(refused).toContainText('more than 60,000 bytes, the most it may have')
    await expect(refused).toContainText('on this device were not saved')
    await page.reload()
    await settled(page)
    await expect(refused).toBeVisible()
    await expect(card('Too much')).toBeVisible()
  })

  await test.step('it says what would go, and gives it as a file', async () => {
    await refused.getByRole('button', { name: 'Discard and open again…' }).click()
    await expect(question).toContainText('not on the server and are gone for good then, with this device’s copy')
    expect(await axeFaults(page)).toEqual([])
    const download = page.waitForEvent('download')
    await question.getByRole('button', { name: 'Keep them as a file' }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^Harbour closure, not saved, \d+ \w+ \d{4}, \d\d\.\d\d\.txt$/)
    const text = await readFile(await file.path(), 'utf8')
    expect(text).toContain('Edits on the board “Harbour closure” that were not saved')
    expect(text).toMatch(/\n\nNote: Too much of it /)
    await expect(message(page, /keeps your own words, to read and to copy back onto a board by hand\./)).toBeVisible()
    await question.getByRole('button', { name: 'Not now' }).click()
    await expect(refused).toBeVisible()
  })

  await test.step('on a phone it is seen over whatever panel is open', async () => {
    const size = page.viewportSize() ?? { width: 1280, height: 720 }
    await page.setViewportSize({ width: 390, height: 844 })
    await expect(page.getByRole('complementary', { name: 'Documents' })).toBeInViewport()
    await picture(page, 'refused-390')
    await refused.getByRole('button', { name: 'Keep them as a file' }).click({ trial: true })
    await page.setViewportSize(size)
    await expect(card('Too much')).toBeVisible()
  })

  await test.step('given up, the board is as the server has it, and takes edits', async () => {
    await refused.getByRole('button', { name: 'Discard and open again…' }).click()
    await question.getByRole('button', { name: 'Discard and open again' }).click()
    await expect(saved).toBeVisible()
    await settled(page)
    await expect(card('Taken')).toBeVisible()
    await expect(card('Too much')).toHaveCount(0)
    await write(500, 'Goes on')
    await expect(saved).toBeVisible()
    await page.reload()
    await expect(saved).toBeVisible()
    await expect(card('Goes on')).toBeVisible()
    await expect(refused).toHaveCount(0)
  })
})
