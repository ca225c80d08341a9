/** A document that was brought in by mistake goes off the board, for everybody, and comes back. */
import { expect, type Page } from '@playwright/test'
import { axeFaults } from './axe'
import { boardSurface, cardById, message, messages, openAt, picture, settled } from './board-acts'
import { boardWithOutlets } from './board-with-outlets'
import {
  chooseFiles,
  DESK,
  documentNamed,
  documentsPanel,
  fileOf,
  inspector,
  openDocument,
  proposalOf,
  reader,
  readerText,
} from './document-acts'
import { callApi, importBoard } from './people'
import { test } from './test'

test.use(DESK)

const HUGE = 'Huge log of the gates'
const LOG = fileOf('huge.txt', `${HUGE}\n\nThe river board said on 4 May 2026 that gate seven stays shut.\n`)
const CLAIM = 'gate seven stays shut'
const removal = (page: Page) => reader(page).getByRole('button', { name: 'Remove from the board' })
const palette = (page: Page) => page.getByRole('combobox', { name: 'Do or find anything' })

async function openDetails(page: Page, title: string): Promise<void> {
  await openDocument(page, title)
  const details = reader(page).getByRole('button', { name: 'Details and grade' })
  if ((await details.getAttribute('aria-expanded')) === 'false') await details.click()
}

test('a document is removed from the board and comes back, for everybody; one that carries cards stays', async ({
  ana,
  ben,
  server,
}) => {
  const address = await importBoard(ana, server, boardWithOutlets())
  const boardId = address.split('/').at(-1) ?? ''
  await openAt(ana.page, address)
  await openAt(ben.page, address)
  const { page } = ana
  await chooseFiles(page, LOG)
  await openDetails(page, HUGE)
  await openDocument(ben.page, HUGE)

  await test.step('it leaves the lists, the tray and what is found; the text stays readable by its id', async () => {
    await expect(proposalOf(page, CLAIM)).toBeVisible()
    await expect(removal(page)).toBeVisible()
    expect(await axeFaults(page)).toEqual([])
    await picture(page, 'removing')
    await removal(page).click()
    await expect(message(page, `“${HUGE}” was removed from the board.`)).toBeVisible()
    await expect(reader(page)).toHaveCount(0)
    for (const each of [page, ben.page]) {
      await expect(documentNamed(each, HUGE)).toHaveCount(0)
      await expect(documentsPanel(each).getByText(CLAIM)).toHaveCount(0)
    }
    await expect(reader(ben.page)).toContainText('It was removed from the board')
    const { documents } = await callApi<{ documents: { id: string; removedAt?: number }[] }>(
      ana,
      server,
      `/api/boards/${boardId}/documents`,
    )
    const removed = documents.find(({ removedAt }) => removedAt !== undefined)
    const { text } = await callApi<{ text: string }>(ana, server, `/api/documents/${removed?.id}/text`)
    expect(text).toContain(CLAIM)
  })

  await test.step('Undo brings it back, here into the reader', async () => {
    await messages(page).getByRole('button', { name: 'Undo' }).click()
    await expect(documentNamed(page, HUGE)).toBeVisible()
    await expect(readerText(page)).toContainText(CLAIM)
    await expect(documentNamed(ben.page, HUGE)).toBeVisible()
    await expect(readerText(ben.page)).toContainText(CLAIM)
    await expect(proposalOf(page, CLAIM)).toBeVisible()
  })

  await test.step('by the palette, back by ⌘Z', async () => {
    await page.keyboard.press('ControlOrMeta+k')
    await palette(page).fill('remove huge')
    await page.keyboard.press('Enter')
    await expect(documentNamed(ben.page, HUGE)).toHaveCount(0)
    await boardSurface(page).focus()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(documentNamed(page, HUGE)).toBeVisible()
    await expect(documentNamed(ben.page, HUGE)).toBeVisible()
  })

  await test.step('the same text brought in again brings it back, with nothing refused', async () => {
    await openDetails(page, HUGE)
    await removal(page).click()
    await expect(documentNamed(page, HUGE)).toHaveCount(0)
    await chooseFiles(page, LOG)
    await expect(documentNamed(page, HUGE)).toBeVisible()
    await expect(documentNamed(ben.page, HUGE)).toBeVisible()
  })

  await test.step('one on which cards rest stays, and they are shown', async () => {
    await openDetails(page, 'Report of Associated Press')
    await removal(page).click()
    await expect(message(page, '“Report of Associated Press” stays on the board: 4 cards rest on it.')).toBeVisible()
    await expect(documentNamed(page, 'Report of Associated Press')).toBeVisible()
    await messages(page).getByRole('button', { name: 'Show them' }).click()
    await expect(inspector(page)).toContainText('4 cards')
    await expect(cardById(page, 'evidence-ap')).toBeInViewport()
  })

  await test.step('a viewer is not offered it', async () => {
    const { userId } = await callApi<{ userId: string }>(ben, server, '/api/me')
    await callApi(ana, server, `/api/boards/${boardId}/people/${userId}`, { method: 'PUT', data: { role: 'viewer' } })
    await callApi(ana, server, `/api/boards/${boardId}/people`, { method: 'PATCH', data: { teamGives: null } })
    await openAt(ben.page, address)
    await settled(ben.page)
    await openDetails(ben.page, HUGE)
    await expect(reader(ben.page).getByText(/^Captured/)).toBeVisible()
    await expect(removal(ben.page)).toHaveCount(0)
  })
})
