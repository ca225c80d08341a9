/** What people do with documents and what they find: panel, tray and reader, for the browser tests. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, type Locator, type Page } from '@playwright/test'
import type { BoardFile } from '@/lib/snapshot/board-file'
import type { TestServer } from '../harness/start-server'
import { settled } from './board-acts'
import { callApi, newBoard, type Person } from './people'

const FIXTURES = path.join(__dirname, '../fixtures/documents')
export interface TestFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export function fixture(name: string): TestFile {
  return fileOf(name, readFileSync(path.join(FIXTURES, name)))
}
export function fileOf(name: string, content: Buffer | string): TestFile {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(content) }
}

export const documentsPanel = (page: Page): Locator => page.getByRole('complementary', { name: 'Documents' })
export const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' })
export const reader = (page: Page): Locator => page.getByRole('region', { name: 'Reader' })
/** The text of the open document. */
export const readerText = (page: Page): Locator => reader(page).getByRole('region', { name: /^Text of/ })
/** A document's button in the list, by words of its title or file name. */
export const documentNamed = (page: Page, words: string | RegExp): Locator =>
  documentsPanel(page).locator('li button[aria-pressed]').filter({ hasText: words })
/** What says which files were refused. */
export const refusedFiles = (page: Page): Locator =>
  documentsPanel(page).getByRole('region', { name: 'Files not brought in' })
/** An import that is under way or wants something, by its file's name. */
export const importOf = (page: Page, filename: string): Locator =>
  documentsPanel(page).getByRole('listitem').filter({ hasText: filename })
/** One proposal in the tray, by words of it. */
export const proposalOf = (page: Page, words: string): Locator =>
  documentsPanel(page)
    .getByRole('region', { name: /^Proposals/ })
    .getByRole('listitem')
    .filter({ hasText: words })

/** From the disk, as by hand: to carry the bytes of large ones into the page takes longer than to read them in. */
export async function chooseFiles(page: Page, ...files: readonly TestFile[]): Promise<void> {
  const folder = test.info().outputDir
  mkdirSync(folder, { recursive: true })
  const paths = files.map(({ name, buffer }) => {
    const place = path.join(mkdtempSync(path.join(folder, 'chosen-')), name)
    writeFileSync(place, buffer)
    return place
  })
  await page.getByLabel('Choose documents').first().setInputFiles(paths)
}

/** Lets files fall on `target` as a file manager would. */
export async function dropFiles(page: Page, target: Locator, ...files: readonly TestFile[]): Promise<void> {
  const carried = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, bytes: buffer.toString('base64') }))
  const dataTransfer = await page.evaluateHandle((items) => {
    const transfer = new DataTransfer()
    for (const { name, mimeType, bytes } of items) {
      const content = Uint8Array.from(atob(bytes), (unit) => unit.charCodeAt(0))
      transfer.items.add(new File([content], name, { type: mimeType }))
    }
    return transfer
  }, carried)
  const box = await target.boundingBox()
  if (!box) throw new Error('The target is not in view.')
  const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 }
  await target.dispatchEvent('dragover', { dataTransfer, ...at })
  await target.dispatchEvent('drop', { dataTransfer, ...at })
}

export async function openDocument(page: Page, words: string | RegExp): Promise<void> {
  await documentNamed(page, words).click()
  await expect(readerText(page)).toBeVisible()
}

/** The board as its JSON export has it, once `isThere` holds of it. */
export async function exportedBoard(
  person: Person,
  server: TestServer,
  boardId: string,
  isThere: (file: BoardFile) => boolean = () => true,
): Promise<BoardFile> {
  let file: BoardFile | undefined
  await expect
    .poll(async () => {
      file = await callApi<BoardFile>(person, server, `/api/boards/${boardId}/export?format=json`)
      return isThere(file)
    })
    .toBe(true)
  return file as BoardFile
}

/** All cards of a kind in an export, as [id, card]. */
export function cardsOfKind({ content }: BoardFile, kind: string) {
  return Object.entries(content.cards).filter(([, card]) => card.fields.kind === kind)
}

/** Wide enough for the documents and the reader side by side. */
export const DESK = { viewport: { width: 1680, height: 1000 } }
export const SURFACE = '[data-board-surface]'

/** Opens a new board with the test handle; gives its id. */
export async function openBoard(person: Person, server: TestServer, title: string): Promise<string> {
  const address = await newBoard(person, server, title)
  await person.page.goto(`${address}?inspect`)
  await settled(person.page)
  return address.split('/').at(-1) ?? ''
}

/** Nothing selected, and the whole board in view. */
export async function showAll(page: Page): Promise<void> {
  await page.locator(SURFACE).focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+1')
  await settled(page)
}

/** `sentences` sentences of a report, each its own paragraph and each different. */
export function longReport(sentences: number): string {
  const lines = Array.from(
    { length: sentences },
    (_, index) => `Gauge ${index + 1} stood at ${(index * 37) % 900} centimetres, the river board said in its log.`,
  )
  return `Log of the gauges\n\n2 June 2026\n\n${lines.join('\n\n')}\n`
}
