/** Documents and evidence as analysts meet them: brought in, judged, read, cited, graded. */
import { createHash } from 'node:crypto'
import { expect, test, type Page } from '@playwright/test'
import { rectEncloses, rectsTouch, type Rect } from '@/lib/geometry/rect'
import { readExcerpt } from '@/lib/schema/excerpt'
import type { BoardFile } from '@/lib/snapshot/board-file'
import { startServer, type TestServer } from '../harness/start-server'
import { cardNamed, dragPassageOnto, readPlace, selectWords, settled } from './board-acts'
import {
  cardsOfKind,
  chooseFiles,
  documentNamed,
  documentsPanel,
  dropFiles,
  exportedBoard,
  fileOf,
  fixture,
  importOf,
  inspector,
  openDocument,
  proposalOf,
  reader,
  readerText,
} from './document-acts'
import { addMember, callApi, createBoard, newPerson, signIn, type Person } from './people'

const BEN = { name: 'Ben Okafor', email: 'ben@example.org', password: 'plum harbour lantern' }
const ANALYSIS = 'The Velna dam talks'
const REPORT = 'Delegations leave Velna'
/** Wide enough for the documents and the reader side by side. */
const DESK = { viewport: { width: 1680, height: 1000 } }
const SURFACE = '[data-board-surface]'

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.dispose())

/** Opens a new board with the test handle; gives its id. */
async function openBoard(person: Person, title: string): Promise<string> {
  const url = await createBoard(person, title)
  await person.page.goto(`${url}?inspect`)
  await settled(person.page)
  return new URL(url).pathname.split('/').at(-1) ?? ''
}

test('documents come in by every door, and what cannot come in says why', async ({ browser }) => {
  const ana = await newPerson(browser, 'Ana', DESK)
  const { page } = ana
  await signIn(ana, server)
  const boardId = await openBoard(ana, 'Velna dam')
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
    await expect(importOf(page, 'empty.txt').getByRole('alert')).toHaveText('“empty.txt” is empty.')
    await expect(importOf(page, 'scan.pdf').getByRole('alert')).toContainText(
      'Documents can be .txt, .md and .html files',
    )
    await expect(importOf(page, 'photo.txt').getByRole('alert')).toContainText(
      'Documents can be .txt, .md and .html files',
    )
    await expect(importOf(page, 'dump.txt').getByRole('alert')).toContainText('“dump.txt”')
    await expect(importOf(page, 'table.csv').getByRole('alert')).toContainText('ends in .csv')
    await expect(importOf(page, 'huge.txt').getByRole('alert')).toHaveText(
      '“huge.txt” is 20.1 MB; the limit for a text is 20 MB. Bring it in in parts.',
    )
    for (const name of ['empty.txt', 'scan.pdf', 'photo.txt', 'dump.txt', 'table.csv', 'huge.txt']) {
      await page.getByRole('button', { name: `Dismiss ${name}` }).click()
    }
    await expect(documentsPanel(page).getByRole('alert')).toHaveCount(0)
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
    await expect(importOf(page, 'copy-of-report.md').getByRole('alert')).toContainText('on the board already')
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
  expect(faultsOf(ana)).toEqual([])
})

test('proposals are accepted, corrected, dismissed and undone, and two people never place the same one', async ({
  browser,
}) => {
  const ana = await newPerson(browser, 'Ana', DESK)
  const { page } = ana
  await signIn(ana, server)
  await addMember(ana, server, BEN)
  const boardId = await openBoard(ana, 'Proposals')
  await test.step('there is a card already, and two documents come in', async () => {
    await page.locator(SURFACE).focus()
    await page.keyboard.press('n')
    await page.mouse.click(900, 300)
    await page.keyboard.type('Here before everything')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await chooseFiles(page, fixture('velna-analysis.txt'), fixture('velna-report.md'))
    await openDocument(page, ANALYSIS)
    await page.getByRole('button', { name: 'Close the reader' }).click()
  })

  await test.step('one by one: corrected before it is accepted, its frame comes with it, the next joins the frame', async () => {
    const seepage = proposalOf(page, 'nobody has measured the seepage')
    await seepage.getByRole('button', { name: 'Correct before accepting' }).click()
    await page.getByLabel('Speaker').fill('an engineer')
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await expect(seepage).toContainText('an engineer')
    await proposalOf(page, 'Water levels in summer').getByRole('button', { name: 'Correct before accepting' }).click()
    const correction = page.getByRole('dialog', { name: 'Correct the proposal' })
    await correction.getByLabel('Title', { exact: true }).fill('How full in summer')
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await proposalOf(page, 'How full in summer').getByRole('button', { name: 'Accept', exact: true }).click()
    await expect(cardNamed(page, 'How full in summer')).toBeVisible()
    await proposalOf(page, 'The fish ladder').getByRole('button', { name: 'Accept', exact: true }).click()
    await expect(cardNamed(page, 'The fish ladder')).toBeVisible()
    await seepage.getByRole('button', { name: 'Accept', exact: true }).click()
    await expect(cardNamed(page, 'nobody has measured the seepage')).toContainText('an engineer')
    await settled(page)
    const file = await exportedBoard(ana, server, boardId, (each) => Object.keys(each.content.cards).length === 5)
    await expectTidy(page, file)
    await expect(page.getByRole('button', { name: 'Placed · 4' })).toBeVisible()
  })

  await test.step('dismissed, seen among the dismissed, and brought back', async () => {
    const fishermen = proposalOf(page, 'Night inspections')
    await fishermen.getByRole('button', { name: 'Dismiss', exact: true }).click()
    await page.getByRole('button', { name: 'Dismissed · 1' }).click()
    await page.getByRole('button', { name: 'Take the dismissal back' }).click()
    await expect(page.getByRole('button', { name: /^Dismissed/ })).toHaveCount(0)
    await fishermen.getByRole('button', { name: 'Dismiss', exact: true }).click()
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).last().click()
    await expect(fishermen.getByRole('button', { name: 'Accept', exact: true })).toBeVisible()
  })

  await test.step('all at once, in columns that overlap nothing, and all taken back by one Undo', async () => {
    const before = await exportedBoard(ana, server, boardId)
    await page.getByRole('button', { name: 'Accept all' }).click()
    await expect(documentsPanel(page)).toContainText('Everything here is placed or dismissed.')
    // Messages stand over the board that they speak of, not over what is read beside it.
    const messages = page.getByRole('region', { name: 'Messages' })
    await expect(messages.getByText('placed on the board').first()).toBeVisible()
    const [said, board] = await Promise.all([messages.boundingBox(), page.getByRole('main').boundingBox()])
    expect(said).toMatchObject({ x: board?.x, width: board?.width })
    const after = await exportedBoard(ana, server, boardId, (each) => Object.keys(each.content.cards).length === 11)
    await settled(page)
    await expectTidy(page, after)
    await page.locator(SURFACE).focus()
    await page.keyboard.press('Control+z')
    const undone = await exportedBoard(ana, server, boardId, (each) => Object.keys(each.content.cards).length === 5)
    expect(undone.content.places).toMatchObject(before.content.places)
    await page.keyboard.press('Control+Shift+z')
    await exportedBoard(ana, server, boardId, (each) => Object.keys(each.content.cards).length === 11)
  })

  await test.step('in the text of the reader: dismissed there, accepted there', async () => {
    await openDocument(page, REPORT)
    const marks = reader(page).getByRole('button', { name: /^Proposed claim/ })
    const before = await marks.count()
    await readerText(page).getByText('Tomas Arlen, said that the repairs').click()
    await page.getByRole('dialog', { name: 'Proposed claim' }).getByRole('button', { name: 'Dismiss' }).click()
    await expect(marks).toHaveCount(before - 1)
    await readerText(page).getByText('told the Hill Courier by telephone').click()
    await page.getByRole('dialog', { name: 'Proposed claim' }).getByRole('button', { name: 'Accept' }).click()
    await expect(marks).toHaveCount(before - 2)
    await expect(cardNamed(page, 'told the Hill Courier by telephone')).toContainText('Hill Courier')
    await expect(reader(page).getByRole('button', { name: /^Go to the card/ })).toHaveCount(1)
  })

  await test.step('what Ana has just taken, Ben is refused, and told so', async () => {
    const ben = await newPerson(browser, 'Ben', DESK)
    await signIn(ben, server, BEN)
    await ben.page.goto(`${server.url}/boards/${boardId}?inspect`)
    await settled(ben.page)
    await openDocument(ben.page, REPORT)
    const words = 'a deal on inspections was presumably close'
    const row = proposalOf(ben.page, words)
    await expect(row.getByRole('button', { name: 'Accept', exact: true })).toBeVisible()
    // Ana's page reserves it and is then held up before it can write the card.
    const { proposals } = await proposalsOf(ana, boardId, REPORT)
    const id = proposals.find((each) => each.fields.exact?.includes(words))?.id ?? ''
    await callApi(ana, server, `/api/proposals/${id}/take`, { method: 'POST' })
    await row.getByRole('button', { name: 'Accept', exact: true }).click()
    await expect(ben.page.getByRole('region', { name: 'Messages' })).toContainText('Somebody else is accepting one')
    const isThere = () => ben.page.evaluate((card) => window.redthread?.place(card) !== undefined, id)
    expect(await isThere()).toBe(false)
    await proposalOf(page, words).getByRole('button', { name: 'Accept', exact: true }).click()
    await expect.poll(isThere).toBe(true)
    await expect(row.getByRole('button', { name: 'Accept', exact: true })).toHaveCount(0)
    expect(faultsOf(ben)).toEqual([])
    await ben.context.close()
  })
  expect(faultsOf(ana)).toEqual([])
})

test('a passage becomes evidence with exactly its words, and leads back to them', async ({ browser }) => {
  const ana = await newPerson(browser, 'Ana', { ...DESK, permissions: ['clipboard-read', 'clipboard-write'] })
  const { page } = ana
  await signIn(ana, server)
  const boardId = await openBoard(ana, 'Passages')
  const long = longReport(3000)
  const deep = 'Gauge 2417 stood at'
  await chooseFiles(page, fixture('velna-report.md'), fileOf('gauges.txt', long))
  await expect(documentNamed(page, 'Log of the gauges')).toContainText('claims')
  await openDocument(page, REPORT)

  await test.step('selected: Evidence and Point by key and by button, and a copy with its source', async () => {
    await selectWords(page, 'cannot wait for another winter')
    await readerText(page).focus()
    await expect(page.getByRole('toolbar', { name: 'Selected passage' })).toBeVisible()
    await page.keyboard.press('e')
    await expect(cardNamed(page, 'cannot wait for another winter')).toContainText('Tomas Arlen')
    await selectWords(page, 'the wall was safe')
    await page.getByRole('toolbar', { name: 'Selected passage' }).getByRole('button', { name: 'Evidence' }).click()
    await expect(cardNamed(page, 'the wall was safe')).toContainText('Dana Pryce')
    await selectWords(page, 'What comes next')
    await readerText(page).focus()
    await page.keyboard.press('p')
    await expect(page.locator('[data-card][data-kind="point"]').filter({ hasText: 'What comes next' })).toBeVisible()
    await selectWords(page, 'publish its measurements on Friday')
    await page.getByRole('toolbar', { name: 'Selected passage' }).getByRole('button', { name: 'Copy quote' }).click()
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText('The quote is copied with its source.')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '“publish its measurements on Friday” — Delegations leave Velna without a date, 14 May 2026',
    )
  })

  await test.step('dragged onto the board, and onto a card with a relation, which colours the words', async () => {
    await dragPassageOnto(page, 'any offer had been made', page.locator(SURFACE), { x: 0.8, y: 0.15 })
    await expect(cardNamed(page, 'any offer had been made')).toBeVisible()
    const point = page.locator('[data-card][data-kind="point"]').filter({ hasText: 'What comes next' })
    await showAll(page)
    await dragPassageOnto(page, 'the delegations will meet again next month', point)
    await page.getByRole('menuitem', { name: 'contradicts' }).click()
    await expect(reader(page).getByRole('button', { name: 'Go to the card: contradicts' })).toBeVisible()
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
  expect(faultsOf(ana)).toEqual([])
})

test('sources and items are graded apart, each person their own, and attributions are corrected', async ({
  browser,
}) => {
  const ana = await newPerson(browser, 'Ana', DESK)
  const { page } = ana
  await signIn(ana, server)
  const boardId = await openBoard(ana, 'Grades')
  const people = [await newPerson(browser, 'Cleo', DESK), await newPerson(browser, 'Dov', DESK)]
  for (const person of people) {
    const account = { name: person.name, email: `${person.name.toLowerCase()}@example.org`, password: BEN.password }
    await addMember(ana, server, account)
    await signIn(person, server, account)
    await person.page.goto(`${server.url}/boards/${boardId}?inspect`)
    await settled(person.page)
  }
  await chooseFiles(page, fixture('velna-report.md'))
  const words = 'told the Hill Courier by telephone'
  await proposalOf(page, words).getByRole('button', { name: 'Accept', exact: true }).click()
  const card = cardNamed(page, words)

  await test.step('ungraded reads F6, in words beside it; the outlet became a source', async () => {
    await expect(card.getByRole('img', { name: /not graded/ })).toHaveText('F6')
    await card.click({ position: { x: 30, y: 12 } })
    await expect(inspector(page)).toContainText('Source: Hill Courier.')
    await expect(inspector(page)).toContainText('not graded')
  })

  await test.step('three people grade; the median is the team’s, the others stand beside it', async () => {
    const grades = [
      [ana, '2', 'B'],
      [people[0], '4', 'B'],
      [people[1], '5', 'D'],
    ] as const
    for (const [person, credibility, reliability] of grades) {
      if (!person) throw new Error('Nobody is there.')
      const view = inspector(person.page)
      await showAll(person.page)
      await cardNamed(person.page, words).click({ position: { x: 30, y: 12 } })
      await view
        .getByRole('radiogroup', { name: 'My grade: credibility of the item' })
        .getByRole('radio', { name: new RegExp(`^${credibility}:`) })
        .click()
      await view
        .getByRole('radiogroup', { name: 'My grade: reliability of the source' })
        .getByRole('radio', { name: new RegExp(`^${reliability}:`) })
        .click()
      await expect(view).toContainText(`You: ${reliability},`)
    }
    await expect(card.getByRole('img', { name: /usually reliable.*doubtful/i })).toHaveText('B4')
    await expect(inspector(page)).toContainText('Cleo: 4. Dov: 5.')
    await expect(inspector(page)).toContainText('Cleo: B. Dov: D.')
    const view = inspector(page).getByRole('radiogroup', { name: 'My grade: credibility of the item' })
    await view.getByRole('radio', { name: /^2:/ }).click()
    await expect(inspector(page)).toContainText('You have not graded it.')
    // Of two, the worse.
    await expect(card.getByRole('img', { name: /improbable/i })).toHaveText('B5')
  })

  await test.step('who says it is corrected, and a source is made for the document', async () => {
    await inspector(page).getByRole('button', { name: 'Correct who says it' }).click()
    const speaker = inspector(page).getByLabel('Speaker')
    await speaker.fill('Dana Pryce, upper side')
    await speaker.press('Enter')
    await inspector(page).getByLabel('Stance').selectOption('denies')
    await expect(card).toContainText('Dana Pryce, upper side')
    await card.getByRole('button', { name: 'Show the passage in its document' }).click()
    await page.getByRole('button', { name: 'Details and grade' }).click()
    await reader(page).getByLabel('Source', { exact: true }).selectOption({ label: 'New source…' })
    await reader(page).getByLabel('Name of the new source').fill('Velna Observer')
    await reader(page).getByLabel('Kind').selectOption('newspaper')
    await reader(page).getByRole('button', { name: 'Add the source' }).click()
    await expect(documentNamed(page, REPORT)).toContainText('Velna Observer')
    await reader(page).getByRole('radio', { name: /^C:/ }).click()
    await expect(documentNamed(page, REPORT)).toContainText('C')
    const file = await exportedBoard(ana, server, boardId, (each) =>
      Object.values(each.sources).some(({ name }) => name === 'Velna Observer'),
    )
    const [evidence] = cardsOfKind(file, 'evidence')
    expect(evidence?.[1].fields).toMatchObject({
      'attribution.speaker': 'Dana Pryce, upper side',
      'attribution.stance': 'denies',
      'attribution.outlet': 'Hill Courier',
    })
    expect(file.evaluations.filter(({ kind }) => kind === 'credibility').map(({ by, value }) => [by, value])).toEqual([
      ['Cleo', '4'],
      ['Dov', '5'],
    ])
  })
  for (const person of [ana, ...people]) expect(faultsOf(person)).toEqual([])
})

/** Nothing selected, and the whole board in view. */
async function showAll(page: Page): Promise<void> {
  await page.locator(SURFACE).focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+1')
  await settled(page)
}

/** What the person's page reported, without the requests that this file lets fail. */
function faultsOf({ problems }: Person): string[] {
  return problems.filter((problem) => !problem.includes('Failed to load resource'))
}

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

/** `sentences` sentences of a report, each its own paragraph and each different. */
function longReport(sentences: number): string {
  const lines = Array.from(
    { length: sentences },
    (_, index) => `Gauge ${index + 1} stood at ${(index * 37) % 900} centimetres, the river board said in its log.`,
  )
  return `Log of the gauges\n\n2 June 2026\n\n${lines.join('\n\n')}\n`
}

/** No card lies on another; a frame holds its own members and nothing else. */
async function expectTidy(page: Page, file: BoardFile): Promise<void> {
  const ids = Object.keys(file.content.cards)
  const rects = new Map(await Promise.all(ids.map(async (id) => [id, await readPlace(page, id)] as const)))
  const frameOf = (id: string) => file.content.cards[id]?.fields.frameId
  for (const [index, a] of ids.entries()) {
    for (const b of ids.slice(index + 1)) {
      if (frameOf(a) === b || frameOf(b) === a) continue
      const touching = rectsTouch(rects.get(a) as Rect, rects.get(b) as Rect)
      expect(touching, `“${nameOf(file, a)}” lies on “${nameOf(file, b)}”.`).toBe(false)
    }
    const frame = frameOf(a)
    if (typeof frame !== 'string') continue
    const isInside = rectEncloses(rects.get(frame) as Rect, rects.get(a) as Rect)
    expect(isInside, `“${nameOf(file, a)}” lies outside its frame.`).toBe(true)
  }
}
function nameOf({ content }: BoardFile, id: string): string {
  return content.cards[id]?.title || String(content.cards[id]?.fields.kind)
}

interface ProposalRow {
  readonly id: string
  readonly fields: { readonly exact?: string; readonly title?: string }
}
async function proposalsOf(person: Person, boardId: string, title: string) {
  const path = `/api/boards/${boardId}/documents`
  const { documents } = await callApi<{ documents: { id: string; title: string }[] }>(person, server, path)
  const id = documents.find((each) => each.title.includes(title))?.id
  return callApi<{ proposals: ProposalRow[] }>(person, server, `/api/documents/${id}`)
}
