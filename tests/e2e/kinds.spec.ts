/** Assumptions, questions, indicators, positions, events and entities: made, filled in, linked and undone by two people. */
import { expect, type Page } from '@playwright/test'
import {
  boardSurface,
  cardById,
  dragTo,
  idOf,
  message,
  onScreen,
  openAt,
  picture,
  placeCard,
  press,
  readPlace,
} from './board-acts'
import { callApi, importBoard, newBoard } from './people'
import { test } from './test'

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' })
const select = async (page: Page, id: string) => {
  await page.evaluate((card) => window.redthread?.select([card]), id)
  await expect(inspector(page)).toBeVisible()
}
const fill = async (page: Page, label: string, words: string) => {
  const field = inspector(page).getByLabel(label, { exact: true })
  await field.fill(words)
  await field.blur()
}
/** Opens the list behind a field that names a card. */
const open = (page: Page, field: RegExp) => inspector(page).getByRole('button', { name: field }).click()
const option = (page: Page, words: RegExp | string) => page.getByRole('option', { name: words })

/** Chooses a kind from the tools' menu, places it with its middle at `at`, and types its title. */
async function placeFromMenu(page: Page, kind: string, at: { x: number; y: number }, title: string): Promise<string> {
  await page.getByRole('button', { name: /^More kinds/ }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${kind}`) }).click()
  await expect(page.getByRole('button', { name: `More kinds: ${kind}` })).toBeVisible()
  await press(page, at)
  await page.keyboard.type(title)
  await page.keyboard.press('Escape')
  return idOf(page, title)
}

/** Pulls a link from the right handle of one card onto another; `relation` answers the question, if one is asked. */
async function link(page: Page, from: string, to: string, relation?: string): Promise<void> {
  const [a, b] = [await readPlace(page, from), await readPlace(page, to)]
  const hover = await onScreen(page, { x: a.x + a.w / 2, y: a.y + a.h / 2 })
  await page.mouse.move(hover.x, hover.y)
  await dragTo(page, { x: a.x + a.w + 18, y: a.y + a.h / 2 }, { x: b.x + b.w / 2, y: b.y + 12 })
  if (relation) await page.getByRole('menuitem', { name: relation, exact: true }).click()
}

test('every kind is made, filled in and linked, seen by the other at once, and there after a reload', async ({
  ana,
  ben,
  server,
}) => {
  test.setTimeout(240_000)
  const { page } = ana
  for (const { context } of [ana, ben]) {
    await context.addInitScript(() => localStorage.setItem('redthread:left-panel', 'none'))
  }
  const address = await newBoard(ana, server, 'The north quay')
  await Promise.all([openAt(page, address), openAt(ben.page, address)])
  const seen = (id: string) => cardById(ben.page, id)
  const ids: Record<string, string> = {}

  await test.step('A and Q by key, the others from the menu, which shows what is being placed', async () => {
    ids.hypothesis = await placeCard(page, 'g', { x: 170, y: 110 }, 'The guild gives way')
    ids.point = await placeCard(page, 'p', { x: 490, y: 110 }, 'Mooring fees')
    ids.evidence = await placeCard(page, 'e', { x: 810, y: 110 }, 'Second letter of the authority')
    ids.assumption = await placeCard(page, 'a', { x: 170, y: 300 }, 'The timetable stays')
    ids.question = await placeCard(page, 'q', { x: 490, y: 280 }, 'Who closed the channel?')
    ids.indicator = await placeFromMenu(page, 'Indicator', { x: 810, y: 300 }, 'Boats leave at night')
    ids.event = await placeFromMenu(page, 'Event', { x: 170, y: 500 }, 'The channel is closed')
    ids.position = await placeFromMenu(page, 'Position', { x: 490, y: 480 }, 'Fees of the authority')
    ids.entity = await placeFromMenu(page, 'Entity', { x: 810, y: 500 }, 'Harbour authority')
    ids.judgement = await placeCard(page, 'j', { x: 170, y: 680 }, 'The quay reopens in May')
    for (const id of Object.values(ids)) await expect(seen(id)).toBeVisible()
  })

  await test.step('an assumption is rated in words', async () => {
    await select(page, ids.assumption!)
    await inspector(page).getByRole('radio', { name: 'with caveats' }).click()
    await fill(page, 'If it is wrong', 'Nobody has a reason to sign.')
    await fill(page, 'What would undermine it', 'A new tender')
    await fill(page, 'Review by', '15 Jan 2026')
    await expect(seen(ids.assumption!)).toContainText('with caveats')
    await expect(seen(ids.assumption!)).toContainText('Nobody has a reason to sign.')
    await expect(seen(ids.assumption!)).toContainText('15 Jan 2026')
  })

  await test.step('an indicator takes its hypothesis from a list and shows its label and its state', async () => {
    await select(page, ids.indicator!)
    await inspector(page).getByRole('radio', { name: 'seen', exact: true }).click()
    await open(page, /^Favours the hypothesis: not chosen/)
    await page.keyboard.type('way')
    await expect(option(page, 'H1 The guild gives way')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(seen(ids.indicator!)).toContainText('H1')
    await expect(seen(ids.indicator!)).toContainText('The guild gives way')
    await expect(seen(ids.indicator!).getByText('seen', { exact: true })).toBeVisible()
    await select(ben.page, ids.hypothesis!)
    await expect(inspector(ben.page).getByRole('region', { name: 'Indicators' })).toContainText('Boats leave at night')
  })

  await test.step('an entity is typed and has other names', async () => {
    await select(page, ids.entity!)
    await inspector(page).getByRole('radio', { name: 'organisation' }).click()
    const alias = inspector(page).getByLabel('Add a name')
    await alias.fill('The port')
    await alias.press('Enter')
    await expect(seen(ids.entity!)).toContainText('organisation')
    await expect(seen(ids.entity!)).toContainText('The port')
  })

  await test.step('an event names its place, made on the spot, and who took part', async () => {
    await select(page, ids.event!)
    await fill(page, 'When', '18 Mar 2025')
    await fill(page, 'Until', '20 Mar 2025')
    await open(page, /^Where: not chosen/)
    await page.keyboard.type('North quay')
    await option(page, 'New entity “North quay”').click()
    await expect(inspector(page).getByRole('button', { name: 'Where: North quay', exact: true })).toBeVisible()
    await open(page, /^Add: who took part/)
    await option(page, /^Harbour authority/).click()
    await expect(seen(ids.event!)).toContainText('18 Mar 2025 – 20 Mar 2025')
    await expect(seen(ids.event!)).toContainText('North quay')
    await expect(seen(ids.event!)).toContainText('Harbour authority')
    await expect(seen(ids.entity!)).toContainText('involved in 1 card')
  })

  await test.step('a position shows its latest version, and that it was reversed by its evidence’s words', async () => {
    await select(page, ids.evidence!)
    await inspector(page).getByRole('button', { name: 'Correct who says it' }).click()
    await inspector(page).getByLabel('Stance').selectOption('reverses')
    await select(page, ids.position!)
    await open(page, /^Party: not chosen/)
    await option(page, /^Harbour authority/).click()
    await open(page, /^On the point: not chosen/)
    await option(page, 'Mooring fees').click()
    for (const [words, when] of [
      ['Fees may fall by a fifth.', '12 Apr 2025'],
      ['No change to the fees.', '2 Feb 2025'],
    ] as const) {
      await inspector(page).getByRole('button', { name: 'Add a version' }).click()
      await fill(page, 'What the party wants', words)
      await fill(page, 'As of', when)
      if (when === '12 Apr 2025') {
        await open(page, /^By the evidence: not chosen/)
        await option(page, 'Second letter of the authority').click()
      }
      await inspector(page).getByRole('button', { name: 'Save' }).click()
      await expect(inspector(page).getByRole('region', { name: 'Versions' })).toContainText(words)
    }
    const card = seen(ids.position!)
    for (const words of ['Fees may fall by a fifth.', 'as of 12 Apr 2025 · 2 versions', 'reversed', 'Mooring fees'])
      await expect(card).toContainText(words)
    await expect(card).not.toContainText('No change to the fees.')
    await expect(seen(ids.entity!)).toContainText('involved in 2 cards')
    await inspector(page).getByRole('button', { name: 'Correct the version of 2 Feb 2025' }).click()
    await fill(page, 'As of', '2 May 2025')
    await inspector(page).getByRole('button', { name: 'Save' }).click()
    await expect(card).toContainText('No change to the fees.')
    await expect(card).toContainText('changed')
    await page.keyboard.press('Escape')
    await boardSurface(page).focus()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(card).toContainText('reversed')
  })

  await test.step('links follow the grammar, ask where there are several, and say why not', async () => {
    await page.evaluate(() => window.redthread?.select([]))
    await link(page, ids.evidence!, ids.question!, 'answers')
    await expect(seen(ids.question!)).toContainText('open · 1 answer')
    await link(page, ids.judgement!, ids.assumption!, 'rests on')
    await expect(seen(ids.assumption!)).toContainText('1 judgement rests on it')
    await link(page, ids.assumption!, ids.hypothesis!, 'bears on')
    await link(page, ids.point!, ids.entity!, 'involves')
    await expect(seen(ids.entity!)).toContainText('involved in 3 cards')
    await select(page, ids.question!)
    await expect(inspector(page).getByRole('region', { name: 'Answered by' })).toContainText('Second letter')
    await inspector(page).getByRole('radio', { name: 'resolved' }).click()
    await expect(seen(ids.question!)).toContainText('resolved · 1 answer')
  })

  await picture(page, 'kinds-board')
  await test.step('what is named and deleted is said to be; undo brings the name back', async () => {
    await select(ben.page, ids.hypothesis!)
    await boardSurface(ben.page).focus()
    await ben.page.keyboard.press('Delete')
    await expect(message(ben.page, /” deleted\.$/)).toBeVisible()
    await expect(cardById(page, ids.indicator!)).toContainText('a card that was deleted')
    await boardSurface(ben.page).focus()
    await ben.page.keyboard.press('ControlOrMeta+z')
    await expect(cardById(page, ids.indicator!)).toContainText('The guild gives way')
  })

  await test.step('all of it is there after a reload, and in an imported copy of its export', async () => {
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    const boardId = address.split('/').at(-1)
    const file = await callApi<{ content: unknown }>(ana, server, `/api/boards/${boardId}/export?format=json`)
    for (const where of [address, await importBoard(ana, server, file)]) {
      await openAt(page, where)
      await expect(cardById(page, ids.position!)).toContainText('Fees may fall by a fifth.')
      await expect(cardById(page, ids.position!)).toContainText('reversed')
      await expect(cardById(page, ids.event!)).toContainText('North quay')
      await expect(cardById(page, ids.indicator!)).toContainText('H1')
      await expect(cardById(page, ids.entity!)).toContainText('involved in 3 cards')
    }
  })
})
