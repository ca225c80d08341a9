/** A person has a limit of boards open at once: beyond it the page says so, and opens by itself when there is room. */
import { expect } from '@playwright/test'
import { axeFaults } from './axe'
import { openAt, picture, placeCard, settled } from './board-acts'
import { newBoard } from './people'
import { test } from './test'

test.use({ ownServer: { env: { REDTHREAD_LIMIT_SOCKETS_PER_USER: '1' } } })
// A socket that is refused is a fault to a browser.
test.beforeEach(({ mayReport }) => mayReport(/WebSocket/))

test('a tab too many names the limit, keeps what is written in it, and goes on once another is closed', async ({
  ana,
  server,
}) => {
  const address = await newBoard(ana, server, 'Harbour closure')
  const first = await ana.context.newPage()
  await openAt(first, address)
  await placeCard(first, 'n', { x: 300, y: 200 }, 'From the first tab')
  await expect(first.getByText('Saved', { exact: true })).toBeVisible()

  const { page } = ana
  await page.goto(`${address}?inspect`)
  const told = page.getByRole('alert').filter({ hasText: 'You have boards open in 1 place' })
  await expect(told).toContainText('that is the most at once. Close one, and this one goes on by itself.')
  await settled(page) // from this device's copy
  await placeCard(page, 'n', { x: 500, y: 400 }, 'From the second')
  await expect(told).toContainText('kept on this device until then.')
  expect(await axeFaults(page)).toEqual([])
  await picture(page, 'too-many-open')

  await first.close()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await expect(told).toHaveCount(0)
})
