/** A passage of a document as evidence: exactly its words, and the way back to them. */
import { createHash } from 'node:crypto'
import { expect } from '@playwright/test'
import { readExcerpt } from '@/lib/schema/excerpt'
import { cardNamed, dragPassageOnto, drawOverLetters, message, messages, selectWords } from './board-acts'
import {
  cardsOfKind,
  chooseFiles,
  documentNamed,
  exportedBoard,
  fileOf,
  fixture,
  inspector,
  openDocument,
  proposalOf,
  reader,
  readerText,
  DESK,
  openBoard,
  showAll,
  longReport,
} from './document-acts'
import { test } from './test'

const REPORT = 'Delegations leave Velna'

test.use({ ...DESK, permissions: ['clipboard-read', 'clipboard-write'] })

test('a passage becomes evidence with exactly its words, and leads back to them', async ({ ana, server }) => {
  const { page } = ana
  const boardId = await openBoard(ana, server, 'Passages')
  const long = longReport(3000)
  const deep = 'Gauge 2417 stood at'
  await chooseFiles(page, fixture('velna-report.md'), fileOf('gauges.txt', long))
  await expect(documentNamed(page, 'Log of the gauges')).toContainText(/claims|to place/) // whichever is read last is the one that is open
  await openDocument(page, REPORT)

  await test.step('selected: Evidence and Point by key and by button, and a copy with its source', async () => {
    await selectWords(page, 'cannot wait for another winter')
    await readerText(page).focus()
    await expect(page.getByRole('toolbar', { name: 'Selected passage' })).toBeVisible()
    await page.keyboard.press('e')
    const made = page.locator('[data-card]').filter({ hasText: 'cannot wait for another winter' })
    await expect(made).toContainText('Tomas Arlen')
    // In the reader, ⌘Z takes back what was done on the board.
    await page.keyboard.press('ControlOrMeta+z')
    await expect(made).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await expect(made).toHaveCount(1)
    // The same passage once more shows its card, and makes no second one unless it is asked for.
    await selectWords(page, 'cannot wait for another winter')
    await readerText(page).focus()
    await page.keyboard.press('e')
    await expect(message(page, 'is on the board already.')).toBeVisible()
    await expect(made).toHaveCount(1)
    await page.getByRole('button', { name: 'Make another card' }).click()
    await expect(made).toHaveCount(2)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(made).toHaveCount(1)
    await selectWords(page, 'the wall was safe')
    await page.getByRole('toolbar', { name: 'Selected passage' }).getByRole('button', { name: 'Evidence' }).click()
    await expect(cardNamed(page, 'the wall was safe')).toContainText('Dana Pryce')
    await selectWords(page, 'What comes next')
    await readerText(page).focus()
    await page.keyboard.press('p')
    await expect(page.locator('[data-card][data-kind="point"]').filter({ hasText: 'What comes next' })).toBeVisible()
    await selectWords(page, 'publish its measurements on Friday')
    await page.getByRole('toolbar', { name: 'Selected passage' }).getByRole('button', { name: 'Copy quote' }).click()
    await expect(messages(page)).toContainText('The quote is copied with its source.')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '“publish its measurements on Friday” — Delegations leave Velna without a date, 14 May 2026',
    )
  })

  await test.step('dragged onto the board, and onto a card with a relation, which colours the words', async () => {
    const said = message(page, 'The quote is copied with its source.')
    await said.hover() // so that it stays, and still lies over the board where the passage is let go
    await dragPassageOnto(page, 'any offer had been made', said)
    await expect(cardNamed(page, 'any offer had been made')).toBeVisible()
    const point = page.locator('[data-card][data-kind="point"]').filter({ hasText: 'What comes next' })
    await showAll(page)
    await dragPassageOnto(page, 'the delegations will meet again next month', point)
    await page.getByRole('menuitem', { name: 'contradicts' }).click()
    await expect(reader(page).getByRole('button', { name: 'Go to the card: contradicts' })).toBeVisible()
    // Once more, with the mark at its end: its card is linked so already.
    await showAll(page)
    await dragPassageOnto(page, 'the delegations will meet again next month.', point)
    await page.getByRole('menuitem', { name: 'contradicts' }).click()
    await expect(message(page, 'is on the board already, and it contradicts')).toBeVisible()
    await readerText(page).getByText('the delegations will meet again next month').click()
    await expect(inspector(page)).toContainText('the delegations will meet again next month')
    await expect(inspector(page).getByRole('region', { name: /contradicts/i })).toContainText('What comes next')
  })

  await test.step('the cards hold words, surroundings, offsets and the hash of the text', async () => {
    const file = await exportedBoard(ana, server, boardId, (each) => cardsOfKind(each, 'evidence').length === 4)
    const document = Object.values(file.documents)[0]
    const version = document?.versions[0]
    const text = version?.text ?? ''
    expect(version?.textHash).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`)
    const words = [
      'any offer had been made',
      'cannot wait for another winter',
      'the delegations will meet again next month',
      'the wall was safe',
    ]
    const excerpts = cardsOfKind(file, 'evidence').flatMap(([, { fields }]) =>
      Object.keys(fields).flatMap((key) => (key.startsWith('excerpt:') ? (readExcerpt(fields[key]) ?? []) : [])),
    )
    expect(excerpts.map((each) => each.quote.exact).sort()).toEqual(words)
    for (const { quote, position, textHash } of excerpts) {
      expect(text.slice(position.start, position.end)).toBe(quote.exact)
      expect(quote.prefix).toBe(text.slice(Math.max(0, position.start - 32), position.start))
      expect(quote.suffix).toBe(text.slice(position.end, position.end + 32))
      expect(textHash).toBe(version?.textHash)
    }
  })

  await test.step('back to the words, scrolled and lit, also deep in a very long document', async () => {
    await openDocument(page, 'Log of the gauges')
    await proposalOf(page, 'Gauge 487 ')
      .getByRole('button', { name: /^Show in the document/ })
      .click()
    await expect(page.locator('.rt-lit').first()).toBeInViewport()
    await expect(page.locator('.rt-lit').first()).toContainText('Gauge 487 ')
    const id = await page.evaluate(
      async ([board, words]) => {
        const { documents } = (await (await fetch(`/api/boards/${board}/documents`)).json()) as {
          documents: { id: string; title: string }[]
        }
        const wanted = documents.find((each) => each.title.startsWith('Log'))?.id ?? ''
        const { text } = (await (await fetch(`/api/documents/${wanted}/text`)).json()) as { text: string }
        return { wanted, start: text.indexOf(words ?? '') }
      },
      [boardId, deep],
    )
    expect(id.start).toBeGreaterThan(150_000)
    // As far down as a hand can scroll, then to the words from there.
    await expect(async () => {
      // The height of what was not drawn yet is an estimate.
      await readerText(page).evaluate((root) => root.scrollTo(0, root.scrollHeight))
      await expect(readerText(page)).toContainText('Gauge 3000 ', { timeout: 1000 })
    }).toPass()
    await selectWords(page, 'Gauge 2990 stood at')
    await page.getByRole('toolbar', { name: 'Selected passage' }).getByRole('button', { name: 'Evidence' }).click()
    const card = cardNamed(page, 'Gauge 2990 stood at')
    await expect(card).toBeVisible()
    await page.getByRole('button', { name: 'Close the reader' }).click()
    await card.getByRole('button', { name: 'Show the passage in its document' }).click()
    await expect(page.locator('.rt-lit').first()).toBeInViewport()
    await expect(page.locator('.rt-lit').first()).toHaveText('Gauge 2990 stood at')
    // By a hand: the reader keeps the words in the middle until somebody takes over.
    await readerText(page).hover()
    await page.mouse.wheel(0, -1_000_000)
    await expect(page.locator('.rt-lit').first()).not.toBeInViewport()
    await inspector(page).getByRole('button', { name: 'Show in the document' }).click()
    await expect(page.locator('.rt-lit').first()).toBeInViewport()
  })
})

test('what is let go within a word becomes evidence of whole words', async ({ ana, server }) => {
  const { page } = ana
  await openBoard(ana, server, 'Whole words')
  await chooseFiles(page, fixture('velna-report.md'))
  await expect(documentNamed(page, REPORT)).toContainText('claims')
  await openDocument(page, REPORT)
  const selected = () => page.evaluate(() => document.getSelection()?.toString() ?? '')
  const bar = page.getByRole('toolbar', { name: 'Selected passage' })

  await test.step('by mouse they are seen to be selected, then placed', async () => {
    await drawOverLetters(page, 'nnot wait for another win')
    await expect(bar).toBeVisible()
    await expect.poll(selected).toBe('cannot wait for another winter')
    await bar.getByRole('button', { name: 'Evidence' }).click()
    await expect(cardNamed(page, 'cannot wait for another winter')).toBeVisible()
  })

  await test.step('by keys, letters stay letters until they are taken', async () => {
    await drawOverLetters(page, 'the wall was safe')
    await readerText(page).focus()
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Shift+ArrowLeft')
    await expect(bar).toBeVisible()
    await expect.poll(selected).toBe('the wall was sa')
    await page.keyboard.press('e')
    await expect(cardNamed(page, 'the wall was safe')).toBeVisible()
  })
})
