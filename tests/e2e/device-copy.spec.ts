/** The copy of a board that a browser keeps may go while the board is open, and takes nothing of the board with it. */
import { expect } from '@playwright/test'
import { cardNamed, openAt, placeCard } from './board-acts'
import { newBoard } from './people'
import { test } from './test'

test('what is written after the copy is removed under an open board is on the server', async ({
  ana,
  server,
  mayReport,
}) => {
  mayReport(/keeps no copy of the board any more/)
  const address = await newBoard(ana, server, 'Copied')
  const other = await ana.context.newPage()
  await Promise.all([openAt(ana.page, address), openAt(other, address)])
  await placeCard(ana.page, 'n', { x: 300, y: 200 }, 'Before')
  await expect(cardNamed(other, 'Before')).toBeVisible()

  // As a sign-out in another tab does, or edits given up there.
  const removed = await other.evaluate(
    async (board) => {
      const names = (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => name.endsWith(board))
      const each = names.map(
        (name) =>
          new Promise((resolve, reject) => {
            const request = indexedDB.deleteDatabase(name)
            request.onsuccess = resolve
            request.onerror = reject
          }),
      )
      await Promise.all(each)
      return each.length
    },
    address.split('/').at(-1) ?? '',
  )
  expect(removed).toBe(1)

  await placeCard(ana.page, 'n', { x: 300, y: 400 }, 'First after')
  await placeCard(ana.page, 'n', { x: 300, y: 600 }, 'Second after')
  await expect(cardNamed(other, 'Second after')).toBeVisible()
  await expect(cardNamed(other, 'First after')).toBeVisible()
  await expect(ana.page.getByText('Saved', { exact: true })).toBeVisible()
})
