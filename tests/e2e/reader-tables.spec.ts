/** Tables in the reader: laid out as tables, while every passage counts in the text as it was read in, bars and all. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { readExcerpt } from '@/lib/schema/excerpt'
import { axeFaults } from './axe'
import { cardNamed, picture, selectWords } from './board-acts'
import {
  cardsOfKind,
  chooseFiles,
  DESK,
  exportedBoard,
  fileOf,
  inspector,
  openBoard,
  openDocument,
  reader,
  readerText,
} from './document-acts'
import { createFingers, PHONE } from './fingers'
import type { Person } from './people'
import type { TestServer } from '../harness/start-server'
import { test } from './test'

const PAGE = fileOf('berth-figures.html', readFileSync(path.join(__dirname, '../fixtures/pages/berth-figures.html')))
const LONG = 'the_keeper_wrote_one_long_word_'.repeat(2)
const NOTES = fileOf(
  'berths.md',
  [
    '# Notes on the berths',
    'The divers looked at two of them on Monday, the harbour office said.',
    'Berth | What they saw | Depth\n:-- | --- | --:\nEast 1 | The piles may be broken. | 6.4\nNorth 1 | Nothing new. | 11.0',
    '```\n| not | a table |\n| at | all |\n```',
    'Here the notes end.',
  ].join('\n\n'),
)
const DAYS = Array.from({ length: 900 }, (_, day) => `| Day ${day + 1} | ${day % 7} | ${LONG} |`)
const LOG = fileOf(
  'log.md',
  ['# Log of the lock', `| Day | Ships | |\n|---|---|---|\n${DAYS.join('\n')}`, 'Here the log ends.'].join('\n\n'),
)

const cell = (page: Page, words: string): Locator =>
  readerText(page)
    .getByRole('cell')
    .filter({ hasText: new RegExp(`^${words}$`) })
const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Selected passage' })
const selected = (page: Page) => page.evaluate(() => document.getSelection()?.toString() ?? '')

/** Draws a selection with the mouse, from where the words of one cell begin to where those of the other end. */
async function drawOver(page: Page, from: Locator, to: Locator): Promise<void> {
  const edge = async (part: Locator, end: 'left' | 'right') => {
    const box = await part.locator('[data-start]').first().boundingBox()
    if (!box) throw new Error('The cell is not in view.')
    return { x: end === 'left' ? box.x + 0.5 : box.x + box.width - 0.5, y: box.y + box.height / 2 }
  }
  const [start, end] = [await edge(from, 'left'), await edge(to, 'right')]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 8 })
  await page.mouse.up()
}

/** What evidence on the board holds, once there are so many cards of it; each checked against the text it counts in. */
async function evidenceWords(person: Person, server: TestServer, boardId: string, count: number): Promise<string[]> {
  const file = await exportedBoard(person, server, boardId, (each) => cardsOfKind(each, 'evidence').length === count)
  return cardsOfKind(file, 'evidence')
    .flatMap(([, { fields }]) =>
      Object.keys(fields).flatMap((key) => (key.startsWith('excerpt:') ? (readExcerpt(fields[key]) ?? []) : [])),
    )
    .map(({ documentId, quote, position }) => {
      const text = file.documents[documentId]?.versions[0]?.text ?? ''
      expect(text.slice(position.start, position.end)).toBe(quote.exact)
      return quote.exact
    })
    .sort()
}

test.describe('at a desk', () => {
  test.use(DESK)

  test('words in cells become evidence by mouse and by keys, with exactly their place in the text', async ({
    ana,
    server,
  }) => {
    const { page } = ana
    const boardId = await openBoard(ana, server, 'Berths')
    await chooseFiles(page, PAGE)
    await openDocument(page, 'Berths of the Merrin coast')
    const text = readerText(page)
    const sailings = text.getByRole('table').first()

    await test.step('a table to the eye and to a screen reader, without bars', async () => {
      await expect(sailings.getByRole('columnheader')).toHaveText(['Route', '2024', '2025'])
      await expect(sailings.getByRole('row').nth(1).getByRole('cell')).toHaveText(['Merrin', '14', '9'])
      await expect(text).not.toContainText('|')
      await expect(sailings).toHaveAccessibleName('Sailings a week on the two routes of the coast')
      await picture(page, 'tables-light')
      await page.emulateMedia({ colorScheme: 'dark' })
      await picture(page, 'tables-dark')
      await page.emulateMedia({ colorScheme: 'light' })
      expect(await axeFaults(page)).toEqual([])
    })

    await test.step('captions are smaller than the text around them, and quieter', async () => {
      const looks = (words: string) =>
        text.locator('p', { hasText: words }).evaluate((line) => {
          const { fontSize, color } = getComputedStyle(line)
          return { size: parseFloat(fontSize), color }
        })
      const words = await looks('Sailings fell on the northern route')
      for (const caption of ['Sailings a week on the two routes', 'The eastern quay at low water']) {
        const { size, color } = await looks(caption)
        expect(size).toBeLessThan(words.size)
        expect(color).not.toBe(words.color)
      }
    })

    await test.step('a word, a cell, and a passage over cells', async () => {
      await cell(page, 'Eastmoor').getByText('Eastmoor').dblclick()
      await expect(bar(page)).toBeVisible()
      await page.keyboard.press('e')
      await expect(cardNamed(page, 'Eastmoor')).toBeVisible()
      // The browser selects up to the next cell; the bar between them is none of the words.
      await cell(page, '14').getByText('14').click({ clickCount: 3 })
      await expect(bar(page)).toBeVisible()
      await page.keyboard.press('e')
      expect(await evidenceWords(ana, server, boardId, 2)).toEqual(['14', 'Eastmoor'])
      await drawOver(page, cell(page, 'Merrin'), cell(page, '9'))
      await bar(page).getByRole('button', { name: 'Evidence' }).click()
      expect(await evidenceWords(ana, server, boardId, 3)).toEqual(['14', 'Eastmoor', 'Merrin | 14 | 9'])
    })

    await test.step('each cell of it is marked, and leads to its card', async () => {
      for (const words of ['Merrin', '14', '9'])
        await expect(cell(page, words).locator('span.cursor-pointer')).toHaveText(words)
      const row = sailings.getByRole('row').nth(1)
      await expect(row.getByRole('button', { name: 'Go to the card' })).toHaveCount(2)
      await page.evaluate(() => document.getSelection()?.removeAllRanges())
      await cell(page, '9').getByText('9').click()
      await expect(inspector(page)).toContainText('Merrin | 14 | 9')
      await picture(page, 'tables-marked')
    })

    await test.step('by keys from cell to cell', async () => {
      await page.keyboard.press('Escape')
      await page.evaluate(() => document.getSelection()?.removeAllRanges())
      await cell(page, 'Eastmoor').getByText('Eastmoor').click()
      await text.focus()
      await page.keyboard.press('s')
      await expect.poll(() => selected(page)).toBe('Eastmoor')
      await page.keyboard.press('s')
      await expect.poll(() => selected(page)).toBe('7')
      await page.keyboard.press('Shift+S')
      await page.keyboard.press('Shift+S')
      await expect.poll(() => selected(page)).toBe('9')
    })

    await test.step('found by ⌘F, and brought into view in a table that is wider than the reader', async () => {
      await page.keyboard.press('Control+f')
      await page.keyboard.type('night sailings')
      await expect(page.getByRole('search').getByRole('option')).toHaveCount(1)
      await page.keyboard.press('Enter')
      const lit = text.locator('.rt-lit')
      await expect(lit).toHaveText('night sailings')
      const isWhole = () =>
        lit.evaluate((words) => {
          const { left, right } = words.getBoundingClientRect()
          const box = words.closest('[role="region"]')!.getBoundingClientRect()
          return left >= box.left && right <= box.right
        })
      await expect.poll(isWhole).toBe(true)
      const wide = text.getByRole('group', { name: 'Table that is wider than the reader' })
      expect(await wide.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0)
      await picture(page, 'tables-wide')
      await page.keyboard.press('Escape')
      // Its own scroll answers to keys, and reading by keys goes on in it.
      await wide.focus()
      await page.keyboard.press('s')
      await expect.poll(() => selected(page)).not.toBe('')
    })
  })

  test('tables of a Markdown document are tables, the longest too, and hedges are marked in their cells', async ({
    ana,
    server,
  }) => {
    const { page } = ana
    const boardId = await openBoard(ana, server, 'Berths')
    await chooseFiles(page, NOTES, LOG)
    await openDocument(page, 'Notes on the berths')
    const text = readerText(page)
    const first = text.getByRole('table').first()
    await expect(first.getByRole('columnheader')).toHaveText(['Berth', 'What they saw', 'Depth'])
    await expect(first.getByRole('row')).toHaveCount(3)
    await expect(first.locator('[role=mark]')).toHaveText('may')
    await expect(text.getByText('| not | a table |')).toBeVisible()
    await picture(page, 'tables-markdown')
    await openDocument(page, 'Log of the lock')
    await expect(text.getByRole('table').first()).toHaveAttribute('aria-rowcount', '901')
    const last = text.getByText('Here the log ends.')
    await expect(async () => {
      await text.evaluate((root) => root.scrollTo(0, root.scrollHeight))
      await expect(last).toBeInViewport({ timeout: 1000 })
    }).toPass()
    const end = text.getByRole('table').last()
    await expect(end.getByRole('columnheader')).toHaveText(['Day', 'Ships'])
    await expect(end.getByRole('row').last()).toHaveAttribute('aria-rowindex', '901')
    await drawOver(page, cell(page, 'Day 899'), cell(page, 'Day 900'))
    await page.keyboard.press('e')
    expect(await evidenceWords(ana, server, boardId, 1)).toEqual([`Day 899 | 2 | ${LONG} |\n| Day 900`])
    await picture(page, 'tables-long')
  })
})

test.describe('on a phone', () => {
  test.use(PHONE)

  test('a wide table goes along under a finger, and its words become evidence', async ({ ana, server }) => {
    const { page } = ana
    const boardId = await openBoard(ana, server, 'Berths')
    await page.getByRole('button', { name: 'Documents, sources and snapshots' }).tap()
    await chooseFiles(page, PAGE)
    await openDocument(page, 'Berths of the Merrin coast')
    await expect(page.getByRole('button', { name: 'Dismiss this message' })).toHaveCount(0)
    const wide = readerText(page).getByRole('group', { name: 'Table that is wider than the reader' }).last()
    await picture(page, 'tables-phone')
    await wide.scrollIntoViewIfNeeded()
    await picture(page, 'tables-phone-wide')
    const fingers = createFingers(await page.context().newCDPSession(page))
    const box = (await wide.boundingBox())!
    const y = Math.min(box.y + box.height / 2, 700)
    await fingers.drag({ x: 320, y }, { x: 60, y })
    await expect.poll(() => wide.evaluate((table) => table.scrollLeft)).toBeGreaterThan(100)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await selectWords(page, 'Freight only, and')
    await picture(page, 'tables-phone-selected')
    await bar(page).getByRole('button', { name: 'Evidence' }).tap()
    expect(await evidenceWords(ana, server, boardId, 1)).toEqual(['Freight only, and'])
    await expect(reader(page).getByRole('button', { name: 'Go to the card' }).first()).toBeAttached()
    expect(await axeFaults(page)).toEqual([])
  })
})
