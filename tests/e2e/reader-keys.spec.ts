/** Every key of the reader's table (lib/tools/reader-keys.ts), and that what was open is open again. */
import { expect } from '@playwright/test'
import { READER_BINDINGS, readerBindingOf, type ReaderAct } from '@/lib/tools/reader-keys'
import { boardSurface, messages, settled } from './board-acts'
import { documentNamed, fileOf, readerText } from './document-acts'
import { openLinkedCards, stroke } from './key-acts'
import { test } from './test'

const READING = [
  'Ferry log',
  'The ferry left at six. It came back at nine.',
  'Nobody saw the second ship.',
  ...Array.from({ length: 60 }, (_, day) => `Nothing else happened on day ${day + 1}.`),
].join('\n\n')

test('every key of the reader does what it says, and what was open is open again', async ({ ana, server }) => {
  const { page } = ana
  await openLinkedCards(ana, server)
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

  await test.step('the next sentence is the one that was clicked', async () => {
    await page.evaluate(() => document.getSelection()?.removeAllRanges())
    await text.getByText('Nothing else happened on day 3.').click()
    await press('next-sentence')
    await expect.poll(selected).toBe('Nothing else happened on day 3.')
  })

  await test.step('who takes a tool of the board has its keys, whatever is selected in the text', async () => {
    const tool = (name: string) =>
      page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name, exact: true })
    await text.focus()
    await press('next-sentence')
    await expect.poll(selected).not.toBe('')
    await tool('Note').click()
    await expect(boardSurface(page)).toBeFocused()
    await press('evidence')
    await expect(tool('Evidence')).toHaveAttribute('aria-pressed', 'true')
    await expect(page.locator('article[data-kind="evidence"]')).toHaveCount(1)
    await page.keyboard.press('Escape')
  })

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
