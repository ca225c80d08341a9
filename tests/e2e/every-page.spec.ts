/**
 * Every page and every state of one, on a desk and on a phone, in light and in dark: nothing that axe finds, nothing that
 * scrolls sideways or stands out of its panel, nothing too small to press, no focus that cannot be seen. What was found
 * is told together at the end of each test.
 */
import { expect, type Locator, type Page } from '@playwright/test'
import { ADMIN, startServer, type TestServer } from '../harness/start-server'
import { lookAt, openAt, placeCard, settled } from './board-acts'
import { chooseFiles, exportedBoard, fileOf, openDocument, readerText } from './document-acts'
import { findFaults } from './page-checks'
import { callApi, createDemo, importBoard, newBoard, type Person } from './people'
import { test } from './test'

test.use({ ownServer: {} })
// Pages that are not there are among those that are looked at.
test.beforeEach(({ mayReport }) => mayReport(/Failed to load resource/))

const idIn = (address: string) => address.split('/').at(-1) ?? ''

/** Looks at one state after another and remembers what was wrong with any. */
function startRound() {
  const faults: string[] = []
  const seenInDark = new Set<string>()
  return {
    faults,
    /** Waits for `sign`, which tells that the state is there, and looks. */
    async look(page: Page, name: string, sign: Locator) {
      await expect(sign.first()).toBeVisible()
      faults.push(...(await findFaults(page, name, seenInDark)))
    },
  }
}
type Round = ReturnType<typeof startRound>

test('everything outside a board', async ({ ana, newPerson, server }) => {
  test.setTimeout(300_000)
  const round = startRound()
  const { page } = ana
  const stranger = await newPerson('a visitor')
  const visitor = stranger.page
  const { teams } = await callApi<{ teams: { id: string }[] }>(ana, server, '/api/teams')
  const teamId = teams[0]?.id ?? ''
  const heading = (on: Page, name: string | RegExp) => on.getByRole('heading', { name })

  await visitor.goto(`${server.url}/signin`)
  await round.look(visitor, 'sign-in', heading(visitor, 'Sign in'))
  const fromElsewhere = await checkSetUp(round, stranger)
  await page.goto(server.url)
  await round.look(page, 'home empty', page.getByRole('button', { name: 'Open the demo board' }))

  const invites = { method: 'POST', data: { role: 'member' } }
  const { link } = await callApi<{ link: string }>(ana, server, `/api/teams/${teamId}/invites`, invites)
  await visitor.goto(server.url + new URL(link).pathname)
  await round.look(visitor, 'invite', heading(visitor, /^Join/))
  await visitor.goto(`${server.url}/invite/nothing-of-ours`)
  await round.look(visitor, 'invite ended', heading(visitor, 'This invite link has ended'))
  await page.goto(server.url + new URL(link).pathname)
  await round.look(page, 'invite of a member', page.getByRole('heading'))
  await page.goto(`${server.url}/boards/nothing-of-ours`)
  await round.look(page, 'unknown board', heading(page, 'There is nothing here for you'))

  const titles = [
    'Harbour closure',
    'Who holds the plants?',
    'An unusually long title, of the kind that people give to boards about long inquiries',
    ...['North', 'East', 'South', 'West', 'Upper', 'Lower'].map((side) => `${side} quay`),
  ]
  const made = await Promise.all(titles.map((title) => newBoard(ana, server, title)))
  await page.goto(server.url)
  await page.getByRole('button', { name: 'More for “Harbour closure”' }).click()
  await page.getByRole('menuitem', { name: 'Move to the trash' }).click()
  await page.getByRole('button', { name: 'Trash: 1 board' }).click()
  await round.look(page, 'home with boards and trash', page.getByRole('region', { name: 'Trash' }))
  await page.getByRole('button', { name: 'Delete “Harbour closure” for good' }).click()
  await round.look(page, 'delete for good', page.getByRole('dialog', { name: 'Delete for good?' }))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: `More for “${titles[1]}”` }).click()
  await round.look(page, 'menu of a board', page.getByRole('menuitem', { name: 'Rename' }))
  await page.getByRole('menuitem', { name: 'Share' }).click()
  await round.look(page, 'share from home', page.getByRole('list', { name: 'People on this board' }))
  await page.keyboard.press('Escape')
  await page.getByLabel('Find a board').fill('zebra')
  await round.look(page, 'home search', page.getByText('zebra'))
  await page.getByLabel('Find a board').fill('')
  const account = page.getByRole('button', { name: `Account of ${ADMIN.name}` })
  for (const [item, dialog] of [
    ['Profile', 'Profile'],
    ['Change password', 'Change password'],
    ['Where I am signed in', 'Where I am signed in'],
    ['Accounts of this server', 'Accounts of this server'],
    ['Sign out', 'Sign out?'],
  ] as const) {
    await account.click()
    await page.getByRole('menuitem', { name: item }).click()
    const opened = page.getByRole('dialog', { name: dialog })
    await expect(opened.getByRole('button').first()).toBeVisible()
    await round.look(page, dialog, opened)
    await page.keyboard.press('Escape')
  }
  await page.goto(`${server.url}/teams/${teamId}`)
  await page.getByRole('button', { name: 'Make an invite link' }).click()
  await round.look(page, 'team', page.getByLabel('Invite link', { exact: true }))

  const [, address = ''] = made
  const unsigned = await exportedBoard(ana, server, idIn(address))
  await visitor.goto(`${server.url}/verify`)
  await checkVerify(round, visitor, {
    genuine: await takenSnapshot(ana, server, address),
    doubtful: await doubtfulSnapshot(ana, server),
    fromElsewhere,
    unsigned: JSON.stringify(unsigned),
  })
  expect.soft(round.faults).toEqual([])
})

/** Sets up a server of its own, and answers with a snapshot's file that this other server signed. */
async function checkSetUp(round: Round, dora: Person): Promise<string> {
  const visitor = dora.page
  const other = await startServer({ admin: false })
  try {
    await visitor.goto(other.url + new URL(/http\S+\/setup\/\S+/.exec(other.output())?.[0] ?? '').pathname)
    await round.look(visitor, 'set-up', visitor.getByRole('button', { name: 'Set up Redthread' }))
    await visitor.getByLabel('Your name').fill('Dora')
    await visitor.getByLabel('E-mail address').fill('dora@example.org')
    await visitor.getByLabel('Password', { exact: true }).fill('five slow copper kettles')
    await visitor.getByLabel('Your team’s name').fill('Quay desk')
    await visitor.getByRole('button', { name: 'Set up Redthread' }).click()
    await expect(visitor.getByRole('button', { name: 'Open the demo board' })).toBeVisible()
    return await takenSnapshot(dora, other, await newBoard(dora, other, 'Quay'))
  } finally {
    await visitor.context().clearCookies() // a cookie is a host's, whatever the port
    await other.dispose()
  }
}

/** Takes a snapshot of the board and answers with its file. */
async function takenSnapshot(person: Person, on: TestServer, address: string): Promise<string> {
  const taken = { method: 'POST', data: { name: 'Monday', note: 'Before the call.' } }
  const path = `/api/boards/${idIn(address)}/snapshots`
  const { snapshot } = await callApi<{ snapshot: { id: string } }>(person, on, path, taken)
  return (await person.page.request.get(`${on.url}/api/snapshots/${snapshot.id}`)).text()
}

/** A board whose evidence does not have its document's words: imported, and frozen all the same. */
async function doubtfulSnapshot(ana: Person, server: TestServer): Promise<string> {
  const file = await exportedBoard(ana, server, await createDemo(ana, server))
  const text = JSON.stringify(file)
  const misquoted = text.replace('"exact":"', '"exact":"Not ')
  expect(misquoted).not.toBe(text)
  return takenSnapshot(ana, server, await importBoard(ana, server, JSON.parse(misquoted)))
}

interface Files {
  /** Of a snapshot that this server took. */
  readonly genuine: string
  readonly doubtful: string
  readonly fromElsewhere: string
  readonly unsigned: string
}

async function checkVerify(round: Round, visitor: Page, files: Files): Promise<void> {
  await round.look(visitor, 'verify', visitor.getByRole('heading', { name: 'Verify a snapshot' }))
  for (const [verdict, text] of [
    ['Genuine', files.genuine],
    ['Genuine, with doubts', files.doubtful],
    ['Altered', files.genuine.replace('Before the call.', 'After the call.')],
    ['Not signed here', files.fromElsewhere],
    ['Not signed', files.unsigned],
    ['Not a snapshot', 'Dear sir,'],
  ] as const) {
    const file = { name: 'monday.redthread-snapshot.json', mimeType: 'application/json', buffer: Buffer.from(text) }
    await visitor.getByLabel('Snapshot file').setInputFiles(file)
    await round.look(visitor, `verify ${verdict}`, visitor.getByRole('heading', { name: verdict, exact: true }))
  }
}

test('every state of a board', async ({ ana, mayReport, server }) => {
  test.setTimeout(420_000)
  const round = startRound()
  const { page } = ana
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name })
  const panel = (name: string) => page.getByRole('complementary', { name })

  const empty = await newBoard(ana, server, 'Eastern quay')
  await openAt(page, empty)
  await round.look(page, 'board empty', page.getByRole('button', { name: 'Choose files' }))
  await chooseFiles(
    page,
    fileOf('letter.txt', 'The river board said on Monday that the gates stay shut, the Bay Times reported.'),
  )
  await round.look(page, 'documents with proposals', page.getByRole('button', { name: 'Accept', exact: true }))

  const demo = await createDemo(ana, server)
  await page.goto(`${server.url}/boards/${demo}?inspect`)
  await settled(page)
  const file = await exportedBoard(ana, server, demo)
  for (const name of ['Sources', 'Snapshots', 'Documents']) {
    const button = page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name, exact: true })
    if ((await button.getAttribute('aria-pressed')) === 'false') await button.click()
    await round.look(page, `panel ${name}`, panel(name).getByRole('heading').first())
  }

  await openDocument(page, 'Repair ship')
  await readerText(page).focus()
  await page.keyboard.press('s')
  await round.look(page, 'reader with a selection', page.getByRole('toolbar', { name: 'Selected passage' }))
  await page.getByRole('button', { name: 'Close the reader' }).click()
  await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Documents' }).click()
  await round.look(page, 'board', page.locator('[data-board-surface]'))

  const { cards, links } = file.content
  const kinds = new Map(Object.entries(cards).map(([id, card]) => [String(card.fields.kind), id]))
  const selections = [...kinds].map(([kind, id]): [string, string[]] => [kind, [id]])
  const linkKinds = new Map(Object.entries(links).map(([id, link]) => [link.kind, id]))
  for (const kind of ['supports', 'bears-on'] as const) selections.push([`link ${kind}`, [linkKinds.get(kind) ?? '']])
  selections.push(['many', [...kinds.values()]])
  for (const [name, ids] of selections) {
    await page.evaluate((chosen) => window.redthread?.select(chosen), ids)
    await pullUp(page)
    await round.look(page, `inspector ${name}`, panel('Inspector'))
  }
  await page.evaluate(() => window.redthread?.select([]))

  await page.getByRole('button', { name: 'Menu' }).click()
  await round.look(page, 'menu', page.getByRole('menuitem', { name: 'All boards' }))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'More kinds' }).click()
  await round.look(page, 'more kinds', page.getByRole('menuitem', { name: /^Indicator/ }))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Export' }).click()
  await round.look(page, 'export briefing', dialog('Export').getByLabel('As'))
  await dialog('Export').getByRole('radio', { name: 'PNG' }).click()
  await round.look(page, 'export picture', dialog('Export').getByLabel('What to draw'))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await round.look(page, 'share', page.getByRole('list', { name: 'People on this board' }))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Snapshot', exact: true }).click()
  await page.getByLabel('Name', { exact: true }).fill('Before the vote')
  await round.look(page, 'take a snapshot', dialog('Take a snapshot'))
  await dialog('Take a snapshot').getByRole('button', { name: 'Take the snapshot' }).click()
  await expect(panel('Snapshots').getByRole('listitem')).toHaveCount(1)
  await panel('Snapshots').getByRole('button', { name: 'Restore the snapshot Before the vote' }).click()
  await round.look(page, 'restore', dialog(/Restore/).getByRole('button', { name: /Restore/ }))
  await page.keyboard.press('Escape')

  await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Snapshots' }).click()
  await page.getByRole('button', { name: 'Outline', exact: true }).click()
  await page.getByRole('treeitem').first().click()
  await round.look(page, 'outline', page.getByRole('tree'))
  await page.getByRole('button', { name: 'Board', exact: true }).click()
  await lookAt(page, { x: -4000, y: -4000, zoom: 1 })
  await placeCard(page, 'n', { x: -3700, y: -3700 }, 'Ask the pilots')
  await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Snapshots' }).click()
  const frozen = panel('Snapshots').getByRole('link', { name: 'Before the vote (opens in a new tab)' })
  await page.goto(server.url + ((await frozen.getAttribute('href')) ?? ''))
  await round.look(page, 'snapshot', page.getByText('Frozen'))
  await page.getByRole('button', { name: 'Changes since' }).click()
  await round.look(page, 'changes', dialog('Changes since this snapshot').getByRole('listitem'))

  mayReport(/observe/)
  // A page that breaks, by taking from it what it cannot do without.
  await page.addInitScript(() => {
    window.ResizeObserver = class {} as unknown as typeof ResizeObserver // has no `observe`
  })
  await page.goto(empty)
  await round.look(page, 'a broken page', page.getByRole('heading', { name: 'This page stopped working' }))
  expect.soft(round.faults).toEqual([])
})

/** On a phone the inspector shows its head until it is pulled up. */
async function pullUp(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 })
  const details = page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('button', { name: 'Details', exact: true })
  if (await details.isVisible()) await details.click()
}
