/** What is being written and not saved yet, when something else is shown and one comes back. */
import { expect, type Page } from '@playwright/test'
import type { BoardFile } from '@/lib/snapshot/board-file'
import { cardById, openAt, picture } from './board-acts'
import { boardWithOutlets } from './board-with-outlets'
import { chooseFiles, DESK, fixture, inspector, openBoard, openDocument, proposalOf, reader } from './document-acts'
import { importBoard } from './people'
import { test } from './test'

test.use(DESK)

const pressCard = (page: Page, id: string) => cardById(page, id).click({ position: { x: 60, y: 12 } })

test('what is written about a card or a document is there again when one comes back to it', async ({ ana, server }) => {
  const { page } = ana
  const file = boardWithOutlets() as BoardFile
  const { cards, places, sizes } = file.content as unknown as Record<
    'cards' | 'places' | 'sizes',
    Record<string, unknown>
  >
  cards['position'] = {
    title: 'Harbour authority on the quay',
    body: [],
    fields: { kind: 'position', madeBy: 'person' },
  }
  places['position'] = [720, 300]
  sizes['position'] = [280, 152]
  await openAt(page, await importBoard(ana, server, file))

  await test.step('the version of a position, which takes no focus then', async () => {
    const wanted = inspector(page).getByLabel('What the party wants')
    await pressCard(page, 'position')
    await inspector(page).getByRole('button', { name: 'Add a version' }).click()
    await expect(wanted).toBeFocused()
    await wanted.fill('The quay stays closed.')
    await inspector(page).getByLabel('As of').fill('18 Mar 2025')
    await pressCard(page, 'point-quay')
    await expect(wanted).toHaveCount(0)
    await pressCard(page, 'position')
    await expect(wanted).toHaveValue('The quay stays closed.')
    await expect(inspector(page).getByLabel('As of')).toHaveValue('18 Mar 2025')
    await expect(wanted).not.toBeFocused()
    await picture(page, 'draft-version')
    await inspector(page).getByRole('button', { name: 'Save', exact: true }).click()
    await expect(cardById(page, 'position')).toContainText('The quay stays closed.')
    await pressCard(page, 'point-quay')
    await pressCard(page, 'position')
    await expect(wanted).toHaveCount(0)
  })

  await test.step('the name of an origin; a tag is kept as it is left', async () => {
    const name = inspector(page).getByLabel('Name of the new origin')
    await pressCard(page, 'evidence-ap')
    await inspector(page).getByRole('button', { name: 'Choose the origin…' }).click()
    await name.fill('The harbour master’s notice')
    await pressCard(page, 'evidence-npr')
    await expect(name).toHaveCount(0)
    await inspector(page).getByLabel('Add a tag').fill('harbour')
    await pressCard(page, 'evidence-ap')
    await expect(name).toHaveValue('The harbour master’s notice')
    await inspector(page).getByRole('button', { name: 'Set the origin' }).click()
    await expect(cardById(page, 'evidence-ap')).toContainText('Origin: The harbour master’s notice')
    await expect(cardById(page, 'evidence-npr')).toContainText('harbour')
    await pressCard(page, 'evidence-npr')
    await expect(inspector(page).getByRole('button', { name: 'Remove the tag harbour' })).toBeVisible()
  })

  await test.step('the new source of a document', async () => {
    const name = reader(page).getByLabel('Name of the new source')
    await openDocument(page, 'Report of NPR')
    await reader(page).getByRole('button', { name: 'Details and grade' }).click()
    await reader(page).getByLabel('Source', { exact: true }).selectOption({ label: 'New source…' })
    await name.fill('Eastmoor Radio')
    await openDocument(page, 'Report of Associated Press')
    await expect(name).toHaveCount(0)
    await openDocument(page, 'Report of NPR')
    await expect(name).toHaveValue('Eastmoor Radio')
    await picture(page, 'draft-source')
  })
})

test('what is corrected in a proposal is there again when one comes back to its document', async ({ ana, server }) => {
  const { page } = ana
  await openBoard(ana, server, 'Corrections')
  await chooseFiles(page, fixture('velna-analysis.txt'), fixture('velna-report.md'))
  await openDocument(page, 'The Velna dam talks')
  const correction = page.getByRole('group', { name: 'Correct the proposal' })
  await proposalOf(page, 'nobody has measured the').getByRole('button', { name: 'Correct before accepting' }).click()
  await expect(correction.getByLabel('Speaker')).toBeFocused()
  await correction.getByLabel('Speaker').fill('a surveyor')
  await correction.getByRole('button', { name: 'Begins a word earlier' }).click()
  await openDocument(page, 'Delegations leave Velna')
  await expect(correction).toHaveCount(0)
  await openDocument(page, 'The Velna dam talks')
  await expect(correction.getByLabel('Speaker')).toHaveValue('a surveyor')
  await expect(correction.locator('mark')).toHaveText(/^then\. An engineer/)
  await expect(correction.getByLabel('Speaker')).not.toBeFocused()
  await picture(page, 'draft-correction')
  await correction.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(proposalOf(page, 'nobody has measured the')).toContainText('a surveyor')
  await expect(correction).toHaveCount(0)
})
