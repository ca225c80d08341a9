/** Circular reporting and what no longer stands: origins counted, suggested and set; grades changed, a document retracted. */
import { expect, type Page } from '@playwright/test'
import { axeFaults } from './axe'
import { boardSurface, cardById, inkNear, lookAt, message, openAt, picture } from './board-acts'
import { boardWithOutlets } from './board-with-outlets'
import { DESK, exportedBoard, inspector } from './document-acts'
import { callApi, importBoard } from './people'
import { test } from './test'

test.use(DESK)

const sourcesPanel = (page: Page) => page.getByRole('complementary', { name: 'Sources' })
const sourceNamed = (page: Page, name: string) =>
  sourcesPanel(page)
    .getByRole('region', { name: 'All sources' })
    .getByRole('listitem')
    .filter({ hasText: name })
    .first()
const suggested = (page: Page) => sourcesPanel(page).getByRole('region', { name: 'Suggested origins' })
const pressCard = (page: Page, id: string, modifiers: 'Shift'[] = []) =>
  cardById(page, id).click({ position: { x: 60, y: 12 }, modifiers })

test('origins are counted instead of outlets, and what rests on a retracted document says so', async ({
  ana,
  server,
}) => {
  const { page } = ana
  const address = await importBoard(ana, server, boardWithOutlets())
  const boardId = address.split('/').at(-1) ?? ''
  await openAt(page, address)
  const point = cardById(page, 'point-quay')
  const apCard = cardById(page, 'evidence-ap')
  await page.getByRole('button', { name: 'Sources', exact: true }).click()

  await test.step('three outlets are not taken for independent; a suggestion says why and shows both passages', async () => {
    await expect(point).toContainText('3 outlets · independence not established')
    await expect(suggested(page)).toContainText('Nearly the same words')
    await expect(suggested(page)).toContainText('the harbour master said.')
    await expect(suggested(page)).toContainText('the harbour master told us.')
    await picture(page, 'origins-suggested')
    await suggested(page).getByRole('button', { name: 'Keep apart' }).click()
    await expect(suggested(page)).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await suggested(page).getByRole('button', { name: 'One origin' }).click()
    await expect(point).toContainText('3 outlets · 1 origin known, 1 not established')
    await expect(page.getByText('2 pieces of evidence now have one origin: “')).toBeVisible()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(point).toContainText('independence not established')
    await suggested(page).getByLabel('Name of their origin').fill('The harbour master’s notice')
    await suggested(page).getByRole('button', { name: 'One origin' }).click()
    await expect(message(page, '2 pieces of evidence now have one origin: The harbour master’s notice.')).toBeVisible()
    await page.getByRole('button', { name: 'Show the origin' }).click()
    const named = sourcesPanel(page).getByRole('region', { name: 'Origins', exact: true }).getByLabel('Name')
    await expect(named).toBeFocused()
    await expect(named).toBeInViewport()
    await picture(page, 'origins-made')
    await boardSurface(page).focus()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(point).toContainText('independence not established')
  })

  await test.step('by hand: several become one origin, it is renamed, one is taken out again', async () => {
    await pressCard(page, 'evidence-ap')
    await expect(inspector(page).getByRole('region', { name: 'Suggested origin' })).toContainText('told us')
    await pressCard(page, 'evidence-npr', ['Shift'])
    await pressCard(page, 'evidence-post', ['Shift'])
    await inspector(page).getByRole('button', { name: 'Same origin…' }).click()
    await inspector(page).getByLabel('Name of the new origin').fill('Harbour master’s briefing')
    await inspector(page).getByRole('button', { name: 'Group them' }).click()
    await expect(point).toContainText('3 outlets · 1 origin')
    await expect(point).not.toContainText('not established')
    await expect(cardById(page, 'judgement-top')).toContainText('1 outlet · 1 origin')
    await pressCard(page, 'evidence-post')
    const origin = inspector(page).getByRole('region', { name: 'Origin', exact: true })
    await expect(origin).toContainText('Shared by 3 pieces of evidence.')
    await origin.getByLabel('Origin').fill('Harbour master’s call')
    await origin.getByLabel('Origin').press('Enter')
    await expect(apCard).toContainText('Origin: Harbour master’s call')
    await origin.getByRole('button', { name: 'Take out' }).click()
    await expect(point).toContainText('3 outlets · 1 origin known, 1 not established')
    await expect(sourcesPanel(page).getByRole('region', { name: 'Origins', exact: true })).toContainText(
      '2 pieces of evidence',
    )
    await picture(page, 'origins-by-hand')
  })

  await test.step('a source is corrected where it stands, and another name for it is the same outlet', async () => {
    await sourceNamed(page, 'Associated Press').getByRole('button', { expanded: false }).first().click()
    const details = sourceNamed(page, 'Associated Press')
    await expect(details).toContainText('1 document · 4 cards rest on it')
    await details.getByLabel('Also known as').fill('AP, Eastmoor')
    await details.getByLabel('Also known as').press('Enter')
    await details.getByLabel('Descriptor').fill('A co-operative of its members.')
    await details.getByLabel('Descriptor').blur()
    await details.getByLabel('Control').selectOption('no')
    await expect
      .poll(async () => {
        const { sources } = await callApi<{ sources: object[] }>(ana, server, `/api/boards/${boardId}/sources`)
        return sources
      })
      .toContainEqual(
        expect.objectContaining({
          aliases: ['AP', 'Eastmoor'],
          descriptor: 'A co-operative of its members.',
          stateControlled: false,
        }),
      )
  })

  await test.step('a changed grade lists what rests on it, marks it, and is seen', async () => {
    const grade = async (letter: string) =>
      sourceNamed(page, 'Associated Press')
        .getByRole('radio', { name: new RegExp(`^${letter}:`) })
        .click()
    await grade('B')
    await expect(sourceNamed(page, 'Associated Press')).toContainText('1 grade')
    await grade('D')
    await expect(page.getByText('is now D, before B. 4 cards rest on it.')).toBeVisible()
    await expect(apCard).toContainText('Its source’s grade is now D, was B')
    await expect(cardById(page, 'judgement-top')).toContainText('Rests on a source now graded D, before B')
    await page.getByRole('button', { name: 'Show them' }).click()
    const warnings = sourcesPanel(page).getByRole('region', { name: 'Corrected, retracted or regraded' })
    await expect(warnings.getByRole('region', { name: 'From it' }).getByRole('listitem')).toHaveCount(1)
    await warnings.getByRole('button', { name: /The ferry keeps its licence/ }).click()
    await expect(inspector(page)).toContainText('Rests on a source now graded D, before B.')
    await picture(page, 'origins-regraded')
    await warnings.getByRole('button', { name: 'I have seen it' }).click()
    await expect(apCard).not.toContainText('grade is now')
  })

  await test.step('what somebody withdraws says so, and counts for nothing until it is held again', async () => {
    await expect(point).toContainText('2 supporting · 1 against')
    await pressCard(page, 'evidence-post')
    const status = inspector(page).getByLabel('Status')
    await status.selectOption('withdrawn')
    await expect(inspector(page)).toContainText('Withdrawn: it counts for nothing')
    await expect(cardById(page, 'evidence-post')).toContainText('Withdrawn')
    await expect(point).not.toContainText('2 supporting · 1 against')
    await status.selectOption('')
    await expect(cardById(page, 'evidence-post')).not.toContainText('Withdrawn')
    await expect(point).toContainText('2 supporting · 1 against')
  })

  await test.step('a retracted document marks everything above it, near and far, until it is current again', async () => {
    const details = sourceNamed(page, 'Associated Press')
    await details.getByLabel('Status').selectOption('retracted')
    await details.getByLabel('Why').fill('Withdrawn by the agency.')
    await expect(details.getByLabel('Status')).toHaveValue('retracted')
    await details.getByRole('button', { expanded: true }).first().click()
    await expect(page.getByText('is not marked as retracted: the reason was still asked for.')).toBeVisible()
    await details.getByRole('button', { expanded: false }).first().click()
    await expect(details.getByLabel('Why')).toHaveValue('Withdrawn by the agency.')
    await details.getByRole('button', { name: 'Mark as retracted' }).click()
    await expect(page.getByText('is marked as retracted. 4 cards rest on it.')).toBeVisible()
    await expect(apCard).toContainText('From a retracted document')
    for (const id of ['point-quay', 'judgement-low', 'judgement-top']) {
      await expect(cardById(page, id)).toContainText('Rests on a retracted document')
    }
    await expect(cardById(page, 'evidence-post')).not.toContainText('retracted')
    const takenBack = message(page, 'The retraction of “Report of Associated Press” is taken back. 4 cards rest on it.')
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await expect(apCard).not.toContainText('retracted')
    await expect(takenBack).toBeVisible()
    await picture(page, 'origins-taken-back')
    await page.getByRole('button', { name: 'Mark it as retracted again' }).click()
    await expect(apCard).toContainText('From a retracted document')
    await expect(takenBack).toHaveCount(0)
    await expect(message(page, 'is marked as retracted. 4 cards rest on it.')).toBeVisible() // ⌘Z takes back what was told
    await boardSurface(page).focus()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(takenBack).toBeVisible()
    await expect(apCard).not.toContainText('retracted')
    await details.getByLabel('Status').selectOption('retracted')
    await details.getByLabel('Why').fill('Withdrawn by the agency.')
    await details.getByLabel('Why').press('Enter')
    await expect(apCard).toContainText('From a retracted document')
    await expect(point).toContainText('1 retracted · 1 for · 1 against')
    await expect(point).toContainText('2 outlets · 1 origin known, 1 not established')
    await expect(cardById(page, 'judgement-low')).toContainText('1 retracted · rests on nothing else')
    await pressCard(page, 'point-quay')
    await expect(inspector(page).getByRole('region', { name: 'Supported by' })).toContainText(
      'Supported by · 1 · 1 retracted',
    )
    const file = await exportedBoard(ana, server, boardId)
    expect(Object.values(file.documents).find(({ filename }) => filename === 'ap.txt')).toMatchObject({
      status: 'retracted',
      statusChange: { by: expect.any(String), reason: 'Withdrawn by the agency.' },
    })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await picture(page, `origins-retracted-${colorScheme}`)
      expect(await axeFaults(page, { within: 'aside' }), colorScheme).toEqual([])
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await boardSurface(page).focus()
    await page.keyboard.press('Shift+O')
    const row = page.getByRole('treeitem', { name: /How long is the quay closed/ }).first()
    await expect(row.getByText('Rests on a retracted document')).toHaveCSS('color', 'rgb(179, 38, 30)')
    await picture(page, 'origins-outline')
    await page.keyboard.press('Shift+O')
    await boardSurface(page).focus()
    await page.keyboard.press('Escape')
    await lookAt(page, { x: -400, y: -200, zoom: 0.4 })
    await picture(page, 'origins-far')
    await expect.poll(() => inkNear(page, '#b3261e', { x: 540, y: 430 }, 60)).toBeGreaterThan(3)
  })
})
