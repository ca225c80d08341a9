/** Web pages and difficult documents as people meet them: read as words, nothing of a page runs, long ones stay usable. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Locator } from '@playwright/test'
import { message, messages, picture } from './board-acts'
import {
  chooseFiles,
  documentNamed,
  documentsPanel,
  DESK,
  fileOf,
  importOf,
  openBoard,
  openDocument,
  reader,
  readerText,
  SURFACE,
} from './document-acts'
import { test } from './test'

test.use(DESK)

function pageFile(name: string) {
  return fileOf(name, readFileSync(path.join(__dirname, '../fixtures/pages', name)))
}

/** A press of ⌘V on `target` with this on the clipboard. */
async function paste(target: Locator, html: string, text: string): Promise<void> {
  await target.focus()
  await target.evaluate(
    (element, carried) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', carried.html)
      clipboardData.setData('text/plain', carried.text)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    { html, text },
  )
}

test('what is pasted on the board keeps what it keeps when it is pasted into a text, and nothing of it runs', async ({
  ana,
  mayReport,
  server,
}) => {
  mayReport(/Executing inline event handler violates/) // as it is read, apart from the page; the policy says no once more
  const { page } = ana
  await openBoard(ana, server, 'Northern lock')
  const surface = page.locator(SURFACE)
  const cards = page.locator('[data-card]')
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))

  const html = `<meta charset="utf-8"><script>window.wasRun = true</script><img src="https://evil.example/x" onerror="window.wasRun = true">
    <p>The <b>lock</b> and the <i>gauge</i>, as <a href="https://post.example/lock" onclick="window.wasRun = true">the Post</a> has it:</p>
    <ul><li>the gate <a href="javascript:window.wasRun=true">leaks</a></li><li>see https://gauge.example/day.</li></ul>`
  const words = 'The lock and the gauge, as the Post has it:\n\nthe gate leaks\nsee https://gauge.example/day.'
  const pasted = cards.filter({ hasText: 'the gate leaks' })
  const read = (card: Locator) => card.locator('[data-card-text="body"]').evaluate((body) => body.innerHTML)

  await test.step('marks, lists and links, as in the editor', async () => {
    await paste(surface, html, words)
    await expect(pasted).toHaveCount(1)
    await expect(pasted.locator('strong')).toHaveText('lock')
    await expect(pasted.locator('em')).toHaveText('gauge')
    await expect(pasted.locator('li')).toHaveText(['the gate leaks', 'see https://gauge.example/day.'])
    await expect(pasted.locator('a')).toHaveText(['the Post', 'https://gauge.example/day'])
    await expect(pasted.locator('a').first()).toHaveAttribute('href', 'https://post.example/lock')
    await expect(pasted.locator('img, script')).toHaveCount(0)
    await picture(page, 'pasted-on-the-board')
    const onTheBoard = await read(pasted)
    await page.keyboard.press('Delete')
    await expect(cards).toHaveCount(0)
    await page.keyboard.press('n')
    await page.mouse.click(900, 400)
    const field = page.locator('[data-card] [contenteditable="true"]')
    await expect(field).toBeFocused()
    await paste(field, html, words)
    await expect(field.locator('li')).toHaveCount(2)
    await page.keyboard.press('Escape')
    await expect(field).toHaveCount(0)
    expect(await read(pasted)).toBe(onTheBoard)
  })
  await test.step('an address alone is a link', async () => {
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Delete')
    await paste(surface, '', 'https://gauge.example/day?n=3')
    await expect(cards.getByRole('link', { name: 'https://gauge.example/day?n=3' })).toHaveAttribute(
      'href',
      'https://gauge.example/day?n=3',
    )
  })
  await test.step('a long note stands over no card, and is read as a document instead when that is wanted', async () => {
    const before = await cards.boundingBox()
    if (!before) throw new Error('The card is not there.')
    await page.mouse.move(before.x + 40, before.y + 30)
    await paste(surface, '', `The long log\n\n${'The keeper of the lock wrote down what was seen. '.repeat(30)}`)
    await expect(cards).toHaveCount(2)
    const long = cards.filter({ hasText: 'The long log' })
    await expect.poll(async () => isApart(await long.boundingBox(), await cards.first().boundingBox())).toBe(true)
    await picture(page, 'pasted-long')
    await messages(page).getByRole('button', { name: 'Read it as a document instead' }).click()
    await expect(long).toHaveCount(0)
    await expect(documentNamed(page, 'The long log')).toBeVisible()
    await surface.focus()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(long).toHaveCount(1)
  })
  expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)
  expect(requests.filter((url) => !url.startsWith(server.url))).toEqual([])
})

type Box = Awaited<ReturnType<Locator['boundingBox']>>

function isApart(a: Box, b: Box): boolean {
  if (!a || !b) return false
  return a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height
}

test('a web page comes in as its article, and nothing of it runs', async ({ ana, server }) => {
  const { page } = ana
  await openBoard(ana, server, 'Eastern quay')
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))

  await test.step('a saved page: title, day, outline, what was left out, where it stands', async () => {
    await chooseFiles(page, pageFile('harbour-news.html'))
    const row = documentNamed(page, 'Merrin ferry talks stall over eastern quay')
    await expect(row).toContainText('18 Mar 2025')
    await expect(row).toContainText('words. Menus, related links and other surroundings were left out.')
    await openDocument(page, 'Merrin ferry talks')
    await expect(readerText(page)).toContainText('4. Who pays for the dredging')
    await expect(readerText(page)).not.toContainText('cookies')
    await page.getByRole('button', { name: 'Details and grade' }).click()
    await expect(reader(page)).toContainText('from the page’s “article:published_time” mark')
    const address = reader(page).getByRole('link', { name: 'https://post.eastmoor.example/2025/03/merrin-ferry-talks' })
    await expect(address).toHaveAttribute('rel', 'noopener noreferrer nofollow')
    await page.getByRole('button', { name: 'Close the reader' }).click()
  })

  await test.step('a hostile page is words: no element, no script, no request of its own', async () => {
    await chooseFiles(page, pageFile('scripts-and-links.html'))
    await openDocument(page, 'Minutes of the harbour council')
    await expect(readerText(page)).toContainText('Written as text: <img src=x onerror=window.wasRun=true> and <script>')
    await expect(readerText(page).locator('img, script, iframe, svg text, a')).toHaveCount(0)
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)
    expect(requests.filter((url) => !url.startsWith(server.url))).toEqual([])
    await page.getByRole('button', { name: 'Close the reader' }).click()
  })

  await test.step('pasted: short words are a note, a long page is a document, in the panel anything is one', async () => {
    const rows = documentsPanel(page).locator('li button[aria-pressed]')
    await expect(rows).toHaveCount(2)
    await paste(page.locator(SURFACE), '<h2>Quay</h2><p>It stays closed.</p>', 'Quay\n\nIt stays closed.')
    await expect(page.locator('[data-card]').filter({ hasText: 'It stays closed.' })).toBeVisible()
    await expect(rows).toHaveCount(2)
    const paragraph = 'The harbour master, Ilse Brandt, said that the quay stays closed. '
    const html = `<h1>The long closure</h1><h2>First week</h2><p>${paragraph.repeat(40)}</p>`
    await paste(page.locator(SURFACE), html, `The long closure\n\nFirst week\n\n${paragraph.repeat(40)}`)
    await expect(documentNamed(page, 'The long closure')).toContainText('41 to place')
    const outlined = '<h1>Gauge readings</h1><p>By Ida Moor</p><ul><li>Upper gauge</li></ul>'
    await paste(page.locator(SURFACE), outlined, 'Gauge readings\n\nBy Ida Moor\n\nUpper gauge')
    await expect(documentNamed(page, 'Gauge readings')).toBeVisible()
    await message(page, 'brought in as a document').waitFor()
    await messages(page).getByRole('button', { name: 'Place a note too' }).click()
    await expect(page.locator('[data-card]').filter({ hasText: 'Upper gauge' })).toBeVisible()
    await paste(
      documentsPanel(page).getByRole('button', { name: 'Add a document' }),
      '<h1>A short minute</h1><ol><li>Quay<li>Ferry</ol>',
      'A short minute\n1. Quay\n2. Ferry',
    )
    await expect(rows).toHaveCount(5)
    await openDocument(page, 'A short minute')
    await expect(readerText(page)).toContainText('2. Ferry')
    await page.getByRole('button', { name: 'Close the reader' }).click()
  })

  await test.step('the dialog begins in the text, and what is pasted as a name but has lines is the text', async () => {
    await documentsPanel(page).getByRole('button', { name: 'Add a document' }).click()
    await page.getByRole('menuitem', { name: 'Paste text' }).click()
    const [text, name] = ['Text', 'Name'].map((label) => page.getByLabel(label, { exact: true })) as [Locator, Locator]
    await expect(text).toBeFocused()
    await paste(name, '', 'The lock keeper’s log\n\nThe lock keeper said that the lock leaks.')
    await expect(text).toHaveValue('The lock keeper’s log\n\nThe lock keeper said that the lock leaks.')
    await expect(text).toBeFocused()
    await expect(name).toHaveValue('')
    await page.getByRole('button', { name: 'Add the document' }).click()
    await expect(documentNamed(page, 'The lock keeper’s log')).toContainText('1 to place')
  })
})

test('a document of 200,000 lines comes in, and can be read to its end', async ({ ana, server }) => {
  const { page } = ana
  await openBoard(ana, server, 'Eastern quay')
  const lines = Array.from({ length: 200_000 }, (_, index) => `Entry ${index + 1}: the gauge stood where it stood.`)
  await chooseFiles(page, fileOf('gauge.txt', lines.join('\n')))
  await expect(importOf(page, 'gauge.txt').getByRole('progressbar')).toBeVisible()
  await expect(documentNamed(page, 'Gauge')).toBeVisible({ timeout: 60_000 })
  await openDocument(page, 'Gauge')
  await expect(readerText(page)).toContainText('Entry 1: the gauge')
  await readerText(page).press('End')
  await expect(readerText(page)).toContainText('Entry 200000: the gauge')
  // Only what is near the view is drawn.
  expect(await readerText(page).locator('p').count()).toBeLessThan(1000)
})
