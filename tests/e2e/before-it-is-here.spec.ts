/** A board whose content has not come yet is not called empty, and nothing that it may hold is offered once more. */
import { expect } from '@playwright/test'
import { messages, settled } from './board-acts'
import {
  chooseFiles,
  DESK,
  documentsPanel,
  fixture,
  openBoard,
  openDocument,
  reader,
  readerText,
  SURFACE,
} from './document-acts'
import { test } from './test'

test.use(DESK)

const ANALYSIS = 'The Velna dam talks'

test('before the board is here nothing is to place, and its cards are not shown as proposals', async ({
  ana,
  ben,
  server,
}) => {
  const boardId = await openBoard(ana, server, 'Held up')
  await chooseFiles(ana.page, fixture('velna-analysis.txt'))
  await openDocument(ana.page, ANALYSIS)
  await ana.page.getByRole('button', { name: 'Accept all' }).click()
  await expect(documentsPanel(ana.page)).toContainText('Everything here is placed or dismissed.')
  await expect(ana.page.getByText('Saved', { exact: true })).toBeVisible()

  const held: (string | Buffer)[] = []
  let letGo = () => {}
  await ben.page.routeWebSocket(/\/sync\//, (socket) => {
    const server = socket.connectToServer()
    let isHeld = true
    server.onMessage((message) => (isHeld ? void held.push(message) : socket.send(message)))
    letGo = () => {
      isHeld = false
      for (const message of held.splice(0)) socket.send(message)
    }
  })
  const proposals = ben.page.waitForResponse(/\/api\/documents\/[^/]+$/)
  await ben.page.goto(`${server.url}/boards/${boardId}?inspect`)
  await openDocument(ben.page, ANALYSIS)
  await (await proposals).finished()
  await expect(documentsPanel(ben.page).getByLabel('Loading the proposals')).toBeVisible()
  await expect(ben.page.getByRole('button', { name: 'Accept all' })).toHaveCount(0)
  await expect(reader(ben.page).getByRole('button', { name: /^Proposed/ })).toHaveCount(0)
  await expect(ben.page.getByText('Connecting')).toBeVisible()

  letGo()
  await settled(ben.page)
  await expect(documentsPanel(ben.page)).toContainText('Everything here is placed or dismissed.')
  await expect(readerText(ben.page)).toBeVisible()
  await expect(messages(ben.page)).not.toContainText('placed')
})

test('a board is not called empty while the page turns to another role', async ({ ana, ben, server }) => {
  const boardId = await openBoard(ana, server, 'Another role')
  await ana.page.locator(SURFACE).focus()
  await ana.page.keyboard.press('n')
  await ana.page.mouse.click(900, 300)
  await ana.page.keyboard.type('Still here')
  await ana.page.keyboard.press('Escape')
  await ana.page.getByRole('button', { name: 'Share' }).click()
  const gives = ana.page.getByLabel(/^Members of .* get$/)
  await gives.selectOption('editor')
  await ben.page.goto(`${server.url}/boards/${boardId}?inspect`)
  await expect(ben.page.getByText('Still here')).toBeVisible()
  await expect(ben.page.getByRole('button', { name: 'Snapshot', exact: true })).toBeVisible()
  await ben.page.evaluate(() => {
    new MutationObserver(() => {
      if (document.body.innerText.includes('Nothing is on this board yet')) document.body.dataset.saidEmpty = 'true'
    }).observe(document.body, { childList: true, subtree: true })
  })
  await gives.selectOption('commenter')
  await expect(ben.page.getByText('View only', { exact: true })).toBeVisible()
  await expect(ben.page.getByText('Still here')).toBeVisible()
  await expect(ben.page.locator('body')).not.toHaveAttribute('data-said-empty')
})
