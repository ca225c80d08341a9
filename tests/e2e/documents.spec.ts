/** How documents come in, and what is said of those that cannot. */
import { expect, type Locator, type Page } from '@playwright/test'
import { axeFaults } from './axe'
import { message, settled } from './board-acts'
import {
  chooseFiles,
  documentNamed,
  documentsPanel,
  dropFiles,
  exportedBoard,
  fileOf,
  fixture,
  importOf,
  openDocument,
  proposalOf,
  reader,
  readerText,
  refusedFiles,
  DESK,
  SURFACE,
  openBoard,
  longReport,
} from './document-acts'
import { callApi } from './people'
import { test } from './test'

const ANALYSIS = 'The Velna dam talks'
const REPORT = 'Delegations leave Velna'

test.use(DESK)

test('with many documents the list stays low and is as high as it was left; row and tray count what waits alike', async ({
  ana,
  server,
}) => {
  const { page } = ana
  await openBoard(ana, server, 'Gates')
  const notes = Array.from({ length: 5 }, (_, n) =>
    fileOf(`gate-${n + 1}.txt`, `Gate ${n + 1}\n\nThe river board said on 4 May 2026 that gate ${n + 1} stays shut.\n`),
  )
  await chooseFiles(page, ...notes)
  await expect(documentsPanel(page).locator('li button[aria-pressed]')).toHaveCount(5, { timeout: 60_000 })
  await openDocument(page, 'Gate 3')
  await expect(documentNamed(page, 'Gate 3')).toHaveText(/^Gate 3.*Source not named.*To place: 1 claim$/)
  await expect(documentNamed(page, 'Gate 5')).toHaveText('Gate 51 to place')
  const heightOf = async (what: Locator) => (await what.boundingBox())?.height ?? 0
  expect(await heightOf(documentNamed(page, 'Gate 5'))).toBeLessThan(40)
  const heading = documentsPanel(page).getByRole('heading', { name: 'To place · 1' })
  await expect(heading).toBeInViewport()

  const list = documentsPanel(page).getByRole('list', { name: 'Documents' }).locator('..')
  const edge = page.getByRole('separator', { name: 'Height of the list of documents' })
  const before = await heightOf(list)
  await edge.focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  expect(await heightOf(list)).toBe(before - 48)
  await page.reload()
  await settled(page)
  // What is read is in sight.
  await expect(documentNamed(page, 'Gate 3')).toBeInViewport()
  expect(await heightOf(list)).toBe(before - 48)

  await documentsPanel(page).getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(heading).toHaveCount(0)
  await expect(documentNamed(page, 'Gate 3')).not.toContainText('To place')
  await openDocument(page, 'Gate 5')
  await expect(documentNamed(page, 'Gate 3')).toHaveText('Gate 3')

  await test.step('before a briefing leaves, what waits in the tray is named, and leads there', async () => {
    await page.getByRole('button', { name: 'Export' }).click()
    const list = page.getByRole('dialog').getByRole('region', { name: 'To look at first' })
    await expect(list).toContainText('4 claims wait to be placed or dismissed.')
    await expect(list.getByRole('button', { name: /^Gate [1245]$/ })).toHaveCount(4)
    await list.getByRole('button', { name: 'Gate 2' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(documentNamed(page, 'Gate 2')).toHaveAttribute('aria-pressed', 'true')
    await expect(documentNamed(page, 'Gate 2')).toBeInViewport()
    await expect(heading).toBeInViewport()
  })
})

test('documents come in by every door, and what cannot come in says why', async ({ ana, mayReport, server }) => {
  const { page } = ana
  const boardId = await openBoard(ana, server, 'Velna dam')
  const rows = documentsPanel(page).locator('li button[aria-pressed]')

  await test.step('chosen, dropped on the board, pasted into the dialog and onto the board', async () => {
    await chooseFiles(page, fixture('velna-analysis.txt'))
    await expect(documentNamed(page, ANALYSIS)).toContainText('14 May 2026')
    await expect(documentNamed(page, ANALYSIS)).toContainText('4 points')
    await dropFiles(page, page.locator(SURFACE), fixture('velna-report.md'))
    await expect(documentNamed(page, REPORT)).toContainText('7 claims')
    await documentsPanel(page).getByRole('button', { name: 'Add a document' }).click()
    await page.getByRole('menuitem', { name: 'Paste text' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Letter of the board')
    await page.getByLabel('Text', { exact: true }).fill('The board of the river said that the gates stay shut.')
    await page.getByRole('button', { name: 'Add the document' }).click()
    await expect(documentNamed(page, 'Letter of the board')).toContainText('1 claim')
    const long = 'The river board met and wrote down what it had seen. '.repeat(60)
    await page.locator(SURFACE).focus()
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    }, long)
    await expect(rows).toHaveCount(4)
  })

  mayReport(/Failed to load resource/) // what cannot come in is refused
  await test.step('bytes that are not UTF-8 ask for their encoding, with how they would read', async () => {
    const russian = 'Доклад о плотине\n\nПереговоры о плотине прошли без результата.\n'
    await chooseFiles(page, fileOf('doklad.txt', windows1251(russian)))
    const task = importOf(page, 'doklad.txt')
    await expect(task).toContainText('not UTF-8')
    await task.getByLabel('Encoding').selectOption('windows-1252')
    await expect(task).not.toContainText('Доклад')
    await task.getByLabel('Encoding').selectOption('windows-1251')
    await expect(task).toContainText('Доклад о плотине')
    await task.getByRole('button', { name: 'Read it so' }).click()
    await openDocument(page, 'Доклад о плотине')
    await expect(readerText(page)).toContainText('Переговоры о плотине прошли без результата.')
    await page.getByRole('button', { name: 'Details and grade' }).click()
    await expect(reader(page)).toContainText('windows-1251')
    await page.getByRole('button', { name: 'Close the reader' }).click()
  })

  await test.step('empty, binary, of another type or too large: each says why and can be dismissed', async () => {
    await chooseFiles(
      page,
      fileOf('empty.txt', ''),
      fileOf('scan.pdf', '%PDF-1.7 and more'),
      fileOf('photo.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])),
      fileOf('dump.txt', Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7, 0, 0, 9])),
      fileOf('table.csv', 'a,b\n1,2\n'),
      fileOf('huge.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 'word ')),
    )
    const refused = refusedFiles(page)
    await expect(refused.getByRole('alert')).toHaveText('6 files were not brought in')
    await expect(refused.getByRole('listitem')).toHaveCount(0)
    await refused.getByRole('button', { expanded: false }).click()
    const why = (name: string) => refused.getByRole('listitem').filter({ hasText: name })
    await expect(why('empty.txt')).toHaveText('“empty.txt” is empty.')
    await expect(why('scan.pdf')).toContainText('Documents can be .txt, .md and .html files')
    await expect(why('photo.txt')).toContainText('Documents can be .txt, .md and .html files')
    await expect(why('dump.txt')).toContainText('“dump.txt”')
    await expect(why('table.csv')).toContainText('ends in .csv')
    await expect(why('huge.txt')).toHaveText(
      '“huge.txt” is 20.1 MB; the limit for a text is 20 MB. Bring it in in parts.',
    )
    await page.getByRole('button', { name: 'Dismiss all that were not brought in' }).click()
    await expect(refused).toHaveCount(0)
  })

  await test.step('what was refused stays until it is dismissed or came in; what is refused later joins it', async () => {
    const refused = refusedFiles(page)
    const before = await rows.count()
    await chooseFiles(page, fileOf('bare.txt', ''), fileOf('blank.txt', ' '))
    await expect(refused.getByRole('alert')).toHaveText('2 files were not brought in')
    await expect(refused.getByRole('listitem')).toHaveCount(2)
    await chooseFiles(page, fileOf('gates.txt', 'The gates stay shut.'))
    await expect(rows).toHaveCount(before + 1)
    await expect(refused.getByRole('listitem')).toHaveCount(2)
    await chooseFiles(page, fileOf('plan.csv', 'a,b'))
    await expect(refused.getByRole('alert')).toHaveText([
      /^Import at \d\d:\d\d:\d\d: “plan.csv” .*ends in \.csv/,
      /^Import at \d\d:\d\d:\d\d: 2 files were not brought in$/,
    ])
    await expect(refused.getByRole('listitem')).toHaveCount(2)
    const rail = page.getByRole('button', { name: 'Documents', exact: true })
    await rail.click()
    await expect(documentsPanel(page)).toHaveCount(0)
    await rail.click()
    await expect(refused.getByRole('alert')).toHaveCount(2)
    await chooseFiles(page, fileOf('bare.txt', 'The sluice is open.'))
    await expect(rows).toHaveCount(before + 2)
    await expect(refused).not.toContainText('bare.txt')
    await expect(refused.getByRole('alert')).toHaveCount(2)
    expect(await axeFaults(page, { without: ['target-size'] })).toEqual([])
    await page.getByRole('button', { name: 'Dismiss plan.csv' }).click()
    await expect(refused.getByRole('alert')).toHaveText([/blank\.txt/])
    await chooseFiles(page, fileOf('one.csv', 'a'))
    await chooseFiles(page, fileOf('two.csv', 'b'))
    await expect(refused.getByRole('alert')).toHaveText([/two\.csv/, /one\.csv/])
    await refused.getByRole('button', { name: '1 earlier import', expanded: false }).click()
    await expect(refused.getByRole('alert')).toHaveCount(3)
    await page.getByRole('button', { name: 'Dismiss all that were not brought in' }).click()
    await expect(refused).toHaveCount(0)
  })

  await test.step('an import can be called off, and then leaves nothing', async () => {
    const before = await rows.count()
    await chooseFiles(page, fileOf('long-haul.txt', longReport(60_000)))
    await page.getByRole('button', { name: 'Cancel the import of long-haul.txt' }).click()
    await expect(importOf(page, 'long-haul.txt')).toHaveCount(0)
    await page.reload()
    await expect(rows).toHaveCount(before)
  })

  await test.step('the same file a second time is the document that is there', async () => {
    const before = await rows.count()
    await chooseFiles(page, { ...fixture('velna-report.md'), name: 'copy-of-report.md' })
    await expect(refusedFiles(page).getByRole('alert')).toContainText('on the board already')
    await expect(rows).toHaveCount(before)
    await page.getByRole('button', { name: 'Dismiss copy-of-report.md' }).click()
  })

  await test.step('title, byline and date are corrected; a new date moves those counted from it', async () => {
    await openDocument(page, ANALYSIS)
    await page.getByRole('button', { name: 'Details and grade' }).click()
    await edit(page, 'Title', 'Velna: what is on the table')
    await expect(reader(page).getByRole('heading', { name: 'Velna: what is on the table' })).toBeVisible()
    await edit(page, 'Byline', 'Irina Solheim and Per Aas')
    await expect(reader(page).locator('header')).toContainText('Irina Solheim and Per Aas')
    await expect(proposalOf(page, 'nobody has measured the seepage')).toContainText('12 May 2026')
    await edit(page, 'Date', '2026-05-21')
    await expect(proposalOf(page, 'nobody has measured the seepage')).toContainText('19 May 2026')
    await expect(documentNamed(page, 'Velna: what is on the table')).toContainText('21 May 2026')
    await edit(page, 'Date', 'the day of the flood')
    await expect(reader(page).getByRole('alert')).toBeVisible()
    await expect(documentNamed(page, 'Velna: what is on the table')).toContainText('21 May 2026')
  })

  expect(await exportedBoard(ana, server, boardId)).toMatchObject({ content: { cards: {} } })
})

test('the outlet that a document names at its head becomes its source with one press, and only so', async ({
  ana,
  server,
}) => {
  const { page } = ana
  const boardId = await openBoard(ana, server, 'Two wires')
  const wire = (title: string) => `${title}\n\nVELNA, May 12 (AP) - The lock stays closed, the river board said.\n`
  await chooseFiles(page, fileOf('first.txt', wire('Lock closed for the summer')))
  await chooseFiles(page, fileOf('second.txt', wire('Barges wait below the lock')))
  const offer = reader(page).getByRole('button', { name: 'Use “AP”, named at its head' })
  const source = reader(page).getByLabel('Source', { exact: true })

  await test.step('nothing is set before a person presses; by keys as by hand', async () => {
    await openDocument(page, 'Lock closed')
    await page.getByRole('button', { name: 'Details and grade' }).click()
    await expect(source).toHaveValue('')
    await expect(documentNamed(page, 'Lock closed')).not.toContainText('Associated Press')
    await offer.press('Enter')
    await expect(source.locator('option:checked')).toHaveText('Associated Press')
    await expect(offer).toHaveCount(0)
    await expect(documentNamed(page, 'Lock closed')).toContainText('Associated Press')
    expect(await reader(page).evaluate((pane) => pane.contains(document.activeElement))).toBe(true)
  })

  await test.step('the next one is of the same source, and the offer comes back when that is taken off', async () => {
    await openDocument(page, 'Barges wait')
    await offer.click()
    await expect(source.locator('option:checked')).toHaveText('Associated Press')
    await source.selectOption({ label: 'Not named' })
    await expect(offer).toBeVisible()
    await offer.click()
    await expect(documentNamed(page, 'Barges wait')).toContainText('Associated Press')
    await expect(source.getByRole('option')).toHaveText(['Not named', 'Associated Press', 'New source…'])
  })

  const { sources } = await callApi<{ sources: readonly { name: string }[] }>(
    ana,
    server,
    `/api/boards/${boardId}/sources`,
  )
  expect(sources.map(({ name }) => name)).toEqual(['Associated Press'])
})

test('imports that are called off take along what was said of them', async ({ ana, server }) => {
  const { page } = ana
  await openBoard(ana, server, 'Two letters')
  await page.route('**/api/boards/*/documents', () => undefined) // no answer: they stay under way
  await chooseFiles(page, fileOf('one.txt', 'One.'), fileOf('two.txt', 'Two.'))
  const said = message(page, '2 documents are being brought in.')
  await said.hover() // so that it does not go by itself
  await page.getByRole('button', { name: 'Cancel the rest' }).press('Enter')
  await expect(importOf(page, 'one.txt')).toHaveCount(0)
  await expect(said).toHaveCount(0)
})

async function edit(page: Page, label: string, value: string): Promise<void> {
  const field = reader(page).getByLabel(label, { exact: true })
  await field.fill(value)
  await field.press('Enter')
}

/** Cyrillic and ASCII only. */
function windows1251(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) => {
      const code = letter.charCodeAt(0)
      return code < 128 ? code : code - 0x410 + 0xc0
    }),
  )
}
