/** Proposals of a document: accepted, corrected, dismissed, undone, and by two people at once. */
import { expect, type Locator, type Page } from '@playwright/test'
import { rectContains, rectEncloses, rectsTouch, type Rect } from '@/lib/geometry/rect'
import type { BoardFile } from '@/lib/snapshot/board-file'
import type { TestServer } from '../harness/start-server'
import { COLOURS } from '@/lib/theme/theme'
import {
  cardNamed,
  idOf,
  inkNear,
  message,
  messages,
  picture,
  readCamera,
  readPlace,
  selectWords,
  settled,
} from './board-acts'
import {
  chooseFiles,
  documentsPanel,
  exportedBoard,
  fixture,
  inspector,
  openDocument,
  proposalOf,
  reader,
  readerText,
  DESK,
  SURFACE,
  openBoard,
} from './document-acts'
import { callApi, type Person } from './people'
import { test } from './test'

const ANALYSIS = 'The Velna dam talks'
const REPORT = 'Delegations leave Velna'

test.use(DESK)

test('proposals are accepted, corrected, dismissed and undone, and two people never place the same one', async ({
  ana,
  ben,
  mayReport,
  server,
}) => {
  const { page } = ana
  const boardId = await openBoard(ana, server, 'Proposals')
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
    const seepage = proposalOf(page, 'nobody has measured the')
    await seepage.getByRole('button', { name: 'Correct before accepting' }).click()
    const correction = page.getByRole('group', { name: 'Correct the proposal' })
    await expectNothingCovered(page, correction)
    const words = correction.getByRole('region', { name: 'The claim and the words around it' })
    await expect(words.locator('mark')).toHaveText(/^An engineer of .* seepage"\.$/)
    await correction.getByRole('button', { name: 'Begins a word earlier' }).click()
    await expect(words.locator('mark')).toHaveText(/^then\. An engineer/)
    await selectWords(page, 'told the Lowland Gazette on Tuesday that "nobody has measured the seepage".', words)
    await correction.getByLabel('Speaker').fill('an engineer')
    await expect(words.locator('mark')).toHaveText(/^told the Lowland Gazette/)
    await correction.getByRole('button', { name: 'Ends a word earlier' }).click()
    await correction.getByLabel('Said').fill('12 May 2026')
    await correction.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(seepage).toHaveText(
      /^told the Lowland Gazette .* "nobody has measured theLowland Gazette → an engineer · 12 May 2026$/,
    )
    await proposalOf(page, 'Water levels in summer').getByRole('button', { name: 'Correct before accepting' }).click()
    await expect(correction.getByLabel('Title', { exact: true })).toBeFocused()
    await correction.getByLabel('Title', { exact: true }).fill('Something else')
    await page.keyboard.press('Escape')
    await expect(correction).toHaveCount(0)
    await page.keyboard.press('Enter') // the focus is on the button again
    await expect(correction.getByLabel('Title', { exact: true })).toHaveValue('Water levels in summer')
    await correction.getByLabel('Title', { exact: true }).fill('How full in summer')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await proposalOf(page, 'How full in summer').getByRole('button', { name: 'Accept', exact: true }).click()
    await expect(cardNamed(page, 'How full in summer')).toBeVisible()
    await proposalOf(page, 'The fish ladder').getByRole('button', { name: 'Accept', exact: true }).click()
    await expect(cardNamed(page, 'The fish ladder')).toBeVisible()
    await seepage.getByRole('button', { name: 'Accept', exact: true }).click()
    await expect(cardNamed(page, 'nobody has measured the')).toContainText('an engineer')
    await expect(messages(page).getByText('placed on the board')).toHaveText(/nobody has measured the/) // and no other
    await settled(page)
    const file = await exportedBoard(ana, server, boardId, (each) => Object.keys(each.content.cards).length === 5)
    await expectTidy(page, file)
    await expect(page.getByRole('button', { name: 'Placed · 4' })).toBeVisible()
  })

  await test.step('dismissed, seen among the dismissed, and brought back', async () => {
    const fishermen = proposalOf(page, 'Night inspections')
    await fishermen.getByRole('button', { name: 'Dismiss', exact: true }).click()
    await page.getByRole('button', { name: 'Dismissed · 1' }).click()
    const said = page.getByText('“Night inspections” is dismissed.')
    await expect(said).toBeVisible()
    await page.getByRole('button', { name: 'Take the dismissal back' }).click()
    await expect(said).toBeHidden() // with its Undo, which has nothing to do any more
    await expect(page.getByRole('button', { name: /^Dismissed/ })).toHaveCount(0)
    await fishermen.getByRole('button', { name: 'Dismiss', exact: true }).click()
    await messages(page).locator('div').filter({ has: said }).getByRole('button', { name: 'Undo' }).last().click()
    await expect(said).toBeHidden()
    await expect(fishermen.getByRole('button', { name: 'Accept', exact: true })).toBeVisible()
    const fields = proposalOf(page, 'The lower side says its fields')
    const repairs = proposalOf(page, 'Who pays for the repairs')
    for (const each of [fishermen, fields, repairs])
      await each.getByRole('button', { name: 'Dismiss', exact: true }).click()
    const counted = message(page, 'dismissed')
    await expect(counted).toHaveText(/^3 proposals of “The Velna dam talks/) // and no other
    await messages(page).getByRole('button', { name: 'Undo' }).last().click()
    for (const each of [fishermen, fields, repairs])
      await expect(each.getByRole('button', { name: 'Accept', exact: true })).toBeVisible()
    await expect(counted).toBeHidden()
  })

  await test.step('all at once, in columns that overlap nothing, and all taken back by one Undo', async () => {
    const before = await exportedBoard(ana, server, boardId)
    const view = await readCamera(page)
    await page.getByRole('button', { name: 'Accept all' }).click()
    await expect(documentsPanel(page)).toContainText('Everything here is placed or dismissed.')
    // Messages stand over the board that they speak of, not over what is read beside it.
    await expect(message(page, 'placed on the board')).toBeVisible()
    const [said, board] = await Promise.all([messages(page).boundingBox(), page.getByRole('main').boundingBox()])
    expect(said).toMatchObject({ x: board?.x, width: board?.width })
    const after = await exportedBoard(ana, server, boardId, (each) => Object.keys(each.content.cards).length === 11)
    await settled(page)
    await expectTidy(page, after)
    await page.locator(SURFACE).focus()
    await page.keyboard.press('Control+z')
    const undone = await exportedBoard(ana, server, boardId, (each) => Object.keys(each.content.cards).length === 5)
    expect(undone.content.places).toMatchObject(before.content.places)
    await expect.poll(() => readCamera(page)).toEqual(view)
    await page.keyboard.press('Control+Shift+z')
    await exportedBoard(ana, server, boardId, (each) => Object.keys(each.content.cards).length === 11)
  })

  await test.step('in the text of the reader: dismissed there, accepted there', async () => {
    await openDocument(page, REPORT)
    const marks = reader(page).getByRole('button', { name: /^Proposed claim/ })
    const before = await marks.count()
    const panel = page.getByRole('dialog', { name: 'Proposed claim' })
    const bar = page.getByRole('toolbar', { name: 'Selected passage' })
    await readerText(page).getByText('Tomas Arlen, said that the repairs').click()
    await expect(panel).toBeVisible()
    // By its key the next sentence is selected, and what may be made of it stands alone.
    await page.keyboard.press('s')
    await expect(bar).toBeVisible()
    await expect(panel).toHaveCount(0)
    await readerText(page).getByText('told the Hill Courier by telephone').click()
    await panel.getByRole('button', { name: 'Correct' }).click()
    await panel.getByLabel('Speaker').fill('')
    await panel.getByLabel('Speaker').pressSequentially('spokesman')
    await expect(panel.getByLabel('Speaker')).toHaveValue('spokesman')
    await expect(bar).toHaveCount(0)
    await panel.getByRole('button', { name: 'Cancel' }).click()
    await page.keyboard.press('Escape')
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
    await ben.page.goto(`${server.url}/boards/${boardId}?inspect`)
    await settled(ben.page)
    await openDocument(ben.page, REPORT)
    const words = 'a deal on inspections was presumably close'
    const row = proposalOf(ben.page, words)
    await expect(row.getByRole('button', { name: 'Accept', exact: true })).toBeVisible()
    mayReport(/Failed to load resource/) // the refusal
    // Ana's page reserves it and is then held up before it can write the card.
    const { proposals } = await proposalsOf(ana, server, boardId, REPORT)
    const id = proposals.find((each) => each.fields.exact?.includes(words))?.id ?? ''
    await callApi(ana, server, `/api/proposals/${id}/take`, { method: 'POST' })
    await row.getByRole('button', { name: 'Accept', exact: true }).click()
    await expect(messages(ben.page)).toContainText('Somebody else is accepting one')
    const isThere = () => ben.page.evaluate((card) => window.redthread?.place(card) !== undefined, id)
    expect(await isThere()).toBe(false)
    await proposalOf(page, words).getByRole('button', { name: 'Accept', exact: true }).click()
    await expect.poll(isThere).toBe(true)
    await expect(row.getByRole('button', { name: 'Accept', exact: true })).toHaveCount(0)
  })
})

test('a point of which its document says more says so, and leads there', async ({ ana, server }) => {
  const { page } = ana
  await openBoard(ana, server, 'Said in short')
  await chooseFiles(page, fixture('velna-analysis.txt'))
  for (const title of ['Water levels in summer', 'Night inspections'])
    await proposalOf(page, title).getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(cardNamed(page, 'Night inspections')).toContainText('Neither has named an inspector.')
  await expect(cardNamed(page, 'Night inspections')).not.toContainText('…')
  const levels = cardNamed(page, 'Water levels in summer')
  await expect(levels).toContainText('fields would be dry by then. …')
  await levels.getByRole('button', { name: 'Show the passage in its document' }).click()
  await expect(readerText(page).locator('.rt-lit').first()).toHaveText(/Water levels in summer/)
  await expect(readerText(page).getByText('nobody has measured the seepage')).toBeInViewport()
})

test('a proposal is dragged from the tray onto the board, and onto a card, which says that it would be linked', async ({
  ana,
  server,
}) => {
  const { page } = ana
  await openBoard(ana, server, 'Dragged')
  await page.locator(SURFACE).focus()
  await page.keyboard.press('g')
  await page.mouse.click(900, 300)
  await page.keyboard.type('They agree by autumn')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  const hypothesis = cardNamed(page, 'They agree by autumn')
  await chooseFiles(page, fixture('velna-report.md'))

  const loose = 'a deal on inspections was presumably close'
  await carry(page, loose, { x: 900, y: 650 })
  await page.mouse.up()
  await expect(cardNamed(page, loose)).toBeVisible()
  const box = await cardNamed(page, loose).boundingBox()
  expect(rectContains(box ? { ...box, w: box.width, h: box.height } : NOWHERE, { x: 900, y: 650 })).toBe(true)

  const bearing = 'told the Hill Courier by telephone'
  const onto = await hypothesis.boundingBox()
  await carry(page, bearing, { x: (onto?.x ?? 0) + 60, y: (onto?.y ?? 0) + 40 })
  const { x, y } = await readPlace(page, await idOf(page, 'They agree by autumn'))
  await expect.poll(() => inkNear(page, COLOURS.thread.light, { x, y }, 30)).toBeGreaterThan(30)
  await picture(page, 'proposal-over-card')
  await page.mouse.up()
  await page.getByRole('menuitem', { name: 'supports' }).click()
  await expect(message(page, 'supports “They agree by autumn”')).toBeVisible()
  await expect(cardNamed(page, bearing)).toBeVisible()
  await expect(hypothesis).toContainText('1 supporting')
})

/** What the tray holds beside the proposal that is being corrected stays to be read. */
async function expectNothingCovered(page: Page, correction: Locator): Promise<void> {
  const others = documentsPanel(page)
    .getByRole('region', { name: /^Proposals/ })
    .getByRole('listitem')
    .filter({ hasNot: correction })
  const box = await correction.boundingBox()
  expect(box).not.toBeNull()
  const around = await Promise.all((await others.all()).map((row) => row.boundingBox()))
  expect(around.length).toBeGreaterThan(3)
  for (const other of around) {
    if (!box || !other) throw new Error('A proposal has no place.')
    const isBeside = other.y + other.height <= box.y || other.y >= box.y + box.height
    expect(isBeside, `The correction covers what lies at ${other.y}.`).toBe(true)
  }
}

const NOWHERE: Rect = { x: 0, y: 0, w: 0, h: 0 }

/** Takes a proposal of the tray over a point of the page, and holds it there. */
async function carry(page: Page, words: string, to: { readonly x: number; readonly y: number }): Promise<void> {
  const row = proposalOf(page, words)
  await row.scrollIntoViewIfNeeded()
  const box = await row.boundingBox()
  if (!box) throw new Error(`No proposal of “${words}” is in view.`)
  await page.mouse.move(box.x + 40, box.y + 24)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 30, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 8 })
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

async function proposalsOf(person: Person, server: TestServer, boardId: string, title: string) {
  const path = `/api/boards/${boardId}/documents`
  const { documents } = await callApi<{ documents: { id: string; title: string }[] }>(person, server, path)
  const id = documents.find((each) => each.title.includes(title))?.id
  return callApi<{ proposals: ProposalRow[] }>(person, server, `/api/documents/${id}`)
}

test('a claim of which words are on the board says so, and is placed only by itself', async ({ ana, server }) => {
  const { page } = ana
  await openBoard(ana, server, 'In part')
  await chooseFiles(page, fixture('velna-report.md'))
  await openDocument(page, REPORT)
  await selectWords(page, 'another winter')
  await readerText(page).focus()
  await page.keyboard.press('e')
  const claim = proposalOf(page, 'another winter')
  await claim.getByRole('button', { name: 'partly on the board' }).click()
  await expect(inspector(page)).toContainText('another winter')
  await page.getByRole('button', { name: 'Accept all' }).click()
  await expect(message(page, 'partly on the board')).toBeVisible()
  await expect(claim).toHaveCount(1)
  await claim.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(claim).toHaveCount(0)
})
