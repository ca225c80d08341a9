/** Snapshots and exports: taken, read, drawn, and imported again to an equal board. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import type { BoardFile, SnapshotFile } from '@/lib/snapshot/board-file'
import { cardNamed, messages, picture, readPlace, settled } from './board-acts'
import {
  chooseFiles,
  documentsPanel,
  exportedBoard,
  fileOf,
  fixture,
  openBoard,
  proposalOf,
  reader,
} from './document-acts'
import { callApi, newBoard } from './people'
import { test } from './test'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** What a download from the open dialog holds. */
async function download(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const begun = page.waitForEvent('download')
  await act()
  return readFileSync(await (await begun).path())
}
async function exportAs(page: Page, format: 'Briefing' | 'JSON' | 'SVG' | 'PNG', part?: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: format }).click()
  if (part) await dialog.getByLabel('What to draw').selectOption({ label: part })
  const file = await download(page, () => dialog.getByText('Download', { exact: true }).click())
  const ending = { Briefing: 'briefing\\.html', JSON: 'redthread\\.json', SVG: 'svg', PNG: 'png' }[format]
  await expect(page.getByText(new RegExp(`“[^”]+\\.${ending}” is saved`)).last()).toBeVisible()
  return file
}

test('a board is frozen, shown, drawn in parts, and imported again to an equal one', async ({
  ana,
  mayReport,
  server,
}) => {
  const { page } = ana
  const url = await newBoard(ana, server, 'Velna dam')
  const boardId = new URL(url).pathname.split('/').at(-1) ?? ''
  await page.goto(`${url}?inspect`)
  await settled(page)
  await chooseFiles(page, fixture('velna-analysis.txt'))
  await expect(proposalOf(page, 'The fish ladder')).toBeVisible()
  await page.getByRole('button', { name: 'Accept all' }).click()
  await expect(documentsPanel(page)).toContainText('Everything here is placed or dismissed.')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await settled(page)

  const file = await test.step('it is taken with name and note, listed, and opens read-only', async () => {
    await page.locator('[data-board-surface]').focus()
    await page.keyboard.press('Control+s')
    await page.getByLabel('Name', { exact: true }).fill('Before the vote')
    await page.getByRole('textbox', { name: 'Note' }).fill('As sent to the desk.')
    await page.getByRole('dialog').getByRole('button', { name: 'Take the snapshot' }).click()
    const list = page.getByRole('complementary', { name: 'Snapshots' })
    await expect(list.getByRole('listitem')).toContainText('As sent to the desk.')
    const bytes = await download(page, () =>
      list.getByRole('link', { name: 'Download the snapshot Before the vote' }).click(),
    )
    const frozen = list.getByRole('link', { name: 'Before the vote (opens in a new tab)' })
    await expect(frozen).toHaveAttribute('target', '_blank')
    await page.goto(server.url + ((await frozen.getAttribute('href')) ?? ''))
    await expect(page.getByRole('heading', { name: /Before the vote/ })).toBeVisible()
    await expect(cardNamed(page, 'The fish ladder')).toBeVisible()
    await expect(page.getByText('Frozen')).toBeVisible()
    await page.getByRole('button', { name: 'Copy link', exact: true }).click()
    await expect(messages(page)).toContainText('The link to the snapshot is on the clipboard.')
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toMatch(/^http.*\/snapshots\/[^/?]+$/)
    expect(new URL(page.url()).pathname).toBe(new URL(link).pathname)
    await cardNamed(page, 'nobody has measured the seepage')
      .getByRole('button', { name: /passage/ })
      .click()
    await expect(reader(page).locator('.rt-lit').first()).toContainText('nobody has measured the seepage')
    await page.getByRole('button', { name: 'Close the reader' }).click()
    await cardNamed(page, 'The fish ladder').click({ position: { x: 60, y: 12 } })
    await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('The fish ladder')
    for (const name of ['Delete', 'Undo', 'Share', 'Snapshot', 'Edit the text', 'Add a document']) {
      await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)
    }
    await page.locator('[data-board-surface]').focus()
    await page.keyboard.press('Delete')
    await expect(cardNamed(page, 'The fish ladder')).toBeVisible()
    await page.keyboard.press('Escape')
    const drawn = readSvg(await exportAs(page, 'SVG', 'Frame “Main issues”'))
    expect(drawn.words).toContain('The fish ladder')
    expect(drawn.words).not.toContain('Conclusions and outlook')
    const briefing = await exportAs(page, 'Briefing')
    expect(briefing.toString()).toContain('Before the vote')
    await page.getByRole('link', { name: 'To the board' }).click()
    return JSON.parse(bytes.toString()) as SnapshotFile
  })
  expect(file.signed.snapshot).toMatchObject({ name: 'Before the vote', note: 'As sent to the desk.', takenBy: 'Ana' })
  expect(file.signed.snapshot.predecessor).toBeNull()

  await page.goto(`${url}?inspect`)
  await settled(page)
  const whole = await exportedBoard(ana, server, boardId)
  await test.step('SVG and PNG of the board, a frame and a selection show what they should, and nothing else', async () => {
    const svg = readSvg(await exportAs(page, 'SVG'))
    for (const words of ['The fish ladder', 'Who pays for the repairs', 'Main issues', 'Conclusions and outlook'])
      expect(svg.words).toContain(words)
    for (const id of Object.keys(whole.content.cards)) {
      const { x, y, w, h } = await readPlace(page, id)
      expect(x >= svg.x && y >= svg.y && x + w <= svg.x + svg.w && y + h <= svg.y + svg.h, id).toBe(true)
    }
    const drawnByServer = await page.request.get(`${server.url}/api/boards/${boardId}/export?format=svg`)
    const byServer = readSvg(await drawnByServer.body())
    expect([byServer.x, byServer.y, byServer.w, byServer.h]).toEqual([svg.x, svg.y, svg.w, svg.h])
    // Widths come from font files there and from the browser here; no line may break elsewhere, one that is cut may be by a letter.
    const beginnings = (lines: readonly string[]) =>
      lines.map((line) => (line.endsWith('…') ? `${line.slice(0, 24)}…` : line))
    expect(beginnings(byServer.lines)).toEqual(beginnings(svg.lines))
    const picture = await page.request.get(`${server.url}/api/boards/${boardId}/export?format=png`)
    expect(readPng(await picture.body()).width).toBe(Math.floor(svg.w * Number(picture.headers()['x-redthread-scale'])))
    const frame = readSvg(await exportAs(page, 'SVG', 'Frame “Main issues”'))
    expect(frame.words).toContain('The fish ladder')
    expect(frame.words).not.toContain('Conclusions and outlook')
    expect(frame.w).toBeLessThan(svg.w)

    await cardNamed(page, 'The fish ladder').click({ position: { x: 60, y: 12 } })
    const chosen = readSvg(await exportAs(page, 'SVG', 'What is selected (1 card)'))
    expect(chosen.words).toContain('The fish ladder')
    expect(chosen.words).not.toContain('Who pays for the repairs')
    const png = readPng(await exportAs(page, 'PNG', 'What is selected (1 card)'))
    expect(png).toEqual({ width: 2 * chosen.w, height: 2 * chosen.h })
    const all = readPng(await exportAs(page, 'PNG'))
    expect(Math.abs(all.width / all.height - svg.w / svg.h)).toBeLessThan(0.01)
  })

  await test.step('the JSON is imported from home, and gives an equal board', async () => {
    mayReport(/Failed to load resource/) // a file that is none is refused
    const json = await exportAs(page, 'JSON')
    expect(JSON.parse(json.toString())).toEqual(whole)
    await page.goto(server.url)
    await expect(page.getByRole('button', { name: 'Import a board from a file' })).toBeEnabled()
    await page
      .getByLabel('Board file')
      .setInputFiles({ name: 'velna.redthread.json', mimeType: 'application/json', buffer: json })
    await page.waitForURL(/\/boards\//)
    const copyId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    expect(copyId).not.toBe(boardId)
    await expect(cardNamed(page, 'The fish ladder')).toBeVisible()
    const copy = await exportedBoard(ana, server, copyId)
    // Beside the board that it came of it is told apart.
    expect(copy.board.title).toBe(`${whole.board.title} (imported)`)
    expect(withoutIds({ ...copy, board: { ...copy.board, title: whole.board.title } })).toEqual(withoutIds(whole))
    await page.goto(server.url)
    await page
      .getByLabel('Board file')
      .setInputFiles({ name: 'letter.json', mimeType: 'application/json', buffer: Buffer.from('{"dear": "sir"}') })
    await expect(messages(page)).toContainText('“letter.json” was not imported.')
  })
})

test('the page of a snapshot says which of its documents were retracted since', async ({ ana, server }) => {
  const { page } = ana
  const boardId = await openBoard(ana, server, 'Harbour')
  const text = 'The pilots\n\n3 May 2026\n\nThe northern lock is closed, the Pilots’ Guild said.\n'
  await chooseFiles(page, fileOf('pilots.txt', text))
  await page.getByRole('button', { name: 'Accept all' }).click()
  await settled(page)
  await exportedBoard(ana, server, boardId, ({ documents }) => Object.keys(documents).length === 1)
  const snapshots = `/api/boards/${boardId}/snapshots`
  const { snapshot } = await callApi<{ snapshot: { id: string } }>(ana, server, snapshots, {
    method: 'POST',
    data: { name: 'Before' },
  })
  const { documents } = await callApi<{ documents: { id: string }[] }>(ana, server, `/api/boards/${boardId}/documents`)
  const since = page.getByRole('region', { name: 'Since the snapshot' })

  await page.goto(`${server.url}/boards/${boardId}/snapshots/${snapshot.id}`)
  await expect(page.getByText('Frozen')).toBeVisible()
  await expect(since).toHaveCount(0)
  const data = { status: 'retracted', statusReason: 'Withdrawn by the guild.' }
  await callApi(ana, server, `/api/documents/${documents[0]?.id ?? ''}`, { method: 'PATCH', data })
  await page.reload()
  await expect(since).toContainText(/was retracted since the snapshot, as Ana said on .*: Withdrawn by the guild\./)
  await picture(page, 'snapshot-since')
})

test('a browser that opens the SVG shows a quotation in its own words, spaces beside its hedges too', async ({
  ana,
  newPerson,
  server,
}) => {
  const { page } = ana
  await openBoard(ana, server, 'Harbour')
  const quote = 'The gate of the northern lock is perhaps part of the dispute and could close again, presumably in May.'
  await chooseFiles(
    page,
    fileOf('pilots.txt', `The pilots\n\n3 May 2026\n\n${quote.slice(0, -1)}, the Pilots’ Guild said.\n`),
  )
  await page.getByRole('button', { name: 'Accept all' }).click()
  await settled(page)
  const svg = await exportAs(page, 'SVG')
  const drawn = (await newPerson('a browser')).page
  await drawn.goto(`data:image/svg+xml;base64,${svg.toString('base64')}`)
  await drawn.evaluate(() => document.fonts.ready)
  const lines = await drawn.locator('text').evaluateAll((texts) =>
    (texts as SVGTextElement[]).map((text) => {
      const words = text.textContent
      const spaces = [...words].flatMap((letter, at) => (letter === ' ' ? [text.getSubStringLength(at, 1)] : []))
      const asked = text.getComputedTextLength()
      const letters = text.getNumberOfChars()
      text.removeAttribute('textLength')
      return { words, letters, spaces, spread: Math.abs(asked / text.getComputedTextLength() - 1) }
    }),
  )
  const words = lines.map((line) => line.words).join(' ')
  expect(words).toContain(quote.slice(0, -1))
  expect(lines.some((line) => /[a-z] (?:perhaps|could|presumably)\b|\b(?:perhaps|could) [a-z]/.test(line.words))).toBe(
    true,
  )
  for (const line of lines) {
    expect(line.letters, line.words).toBe(line.words.length)
    expect(line.spread, line.words).toBeLessThan(0.02)
    expect(Math.min(3, ...line.spaces), line.words).toBeGreaterThan(2)
  }
})

/** The size of the drawing in board units, and all its words, lines joined. */
function readSvg(bytes: Buffer): { x: number; y: number; w: number; h: number; words: string; lines: string[] } {
  const text = bytes.toString()
  const [x = 0, y = 0, w = 0, h = 0] = (/viewBox="([^"]+)"/.exec(text)?.[1] ?? '').split(' ').map(Number)
  const lines = [...text.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, each = '']) =>
    each.replace(/<[^>]+>/g, '').replace(/&amp;/g, '&'),
  )
  return { x, y, w, h, words: lines.join(' '), lines }
}

function readPng(bytes: Buffer): { width: number; height: number } {
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** The file with the ids of board, documents and sources in the order of their names, as an import gives new ones. */
function withoutIds(file: BoardFile): unknown {
  let text = JSON.stringify(file)
  const named = (rows: Readonly<Record<string, unknown>>) =>
    Object.keys(rows).sort((a, b) => (nameOf(rows[a]) < nameOf(rows[b]) ? -1 : 1))
  const nameOf = (row: unknown) => {
    const { filename, name } = row as { filename?: string; name?: string }
    return filename ?? name ?? ''
  }
  const ids = [file.board.id, ...named(file.documents), ...named(file.sources)]
  ids.forEach((id, index) => (text = text.replaceAll(id, `id-${index}`)))
  return JSON.parse(text)
}
