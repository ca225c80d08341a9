/** Somebody without an account is handed a snapshot file, and one that was tampered with, and can tell them apart. */
import { expect, type Page } from '@playwright/test'
import { newBoard } from './people'
import { test } from './test'

/** Takes a snapshot as the signed-in person of `page` and gives its file's text. */
async function takeSnapshot(page: Page, boardId: string): Promise<string> {
  return page.evaluate(async (id) => {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ name: 'Monday', note: 'Before the call.' })
    const taken = await fetch(`/api/boards/${id}/snapshots`, { method: 'POST', headers, body })
    const { snapshot } = (await taken.json()) as { snapshot: { id: string } }
    return (await fetch(`/api/snapshots/${snapshot.id}`)).text()
  }, boardId)
}

const asFile = (text: string, name = 'monday.redthread-snapshot.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
})

test('a stranger tells a genuine snapshot from an altered one, on a desk and on a phone', async ({
  ana,
  newPerson,
  server,
}) => {
  const address = await newBoard(ana, server, 'Harbour closure')
  await ana.page.goto(address)
  const genuine = await takeSnapshot(ana.page, address.split('/').at(-1) ?? '')
  const altered = genuine.replace('Before the call.', 'After the call.')
  expect(altered).not.toBe(genuine)

  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    const stranger = await newPerson('a stranger', { viewport })
    const { page } = stranger
    await page.goto(`${server.url}/verify`)
    await page.getByLabel('Snapshot file').setInputFiles(asFile(genuine))
    await expect(page.getByRole('heading', { name: 'Genuine' })).toBeVisible()
    await expect(page.getByText('What was signed')).toBeVisible()
    await expect(page.getByText('Harbour closure')).toBeVisible()

    await page.getByLabel('Snapshot file').setInputFiles(asFile(altered))
    await expect(page.getByRole('heading', { name: 'Altered' })).toBeVisible()
    await expect(page.getByText('What the file claims (not confirmed)')).toBeVisible()

    await page.getByLabel('Snapshot file').setInputFiles(asFile('no JSON at all', 'letter.txt'))
    await expect(page.getByRole('heading', { name: 'Not a snapshot' })).toBeVisible()

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width)
  }
})

test('a file dropped anywhere on the page is taken', async ({ newPerson, server }) => {
  const { page } = await newPerson('a stranger')
  await page.goto(`${server.url}/verify`)
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer()
    data.items.add(new File(['{}'], 'other.json', { type: 'application/json' }))
    return data
  })
  await expect(async () => {
    await page.getByRole('heading', { name: 'Verify a snapshot' }).dispatchEvent('drop', { dataTransfer: transfer })
    await expect(page.getByRole('heading', { name: 'Not a snapshot' })).toBeVisible({ timeout: 1000 })
  }).toPass() // the page may not be alive yet
})
