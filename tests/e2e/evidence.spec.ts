/** Evidence that suggests itself: passages offered for a point, and what of a document gave evidence, live with others. */
import { expect, type Locator, type Page } from '@playwright/test'
import { axeFaults } from './axe'
import { boardSurface, messages, openAt, selectWords, settled } from './board-acts'
import {
  cardsOfKind,
  chooseFiles,
  documentNamed,
  documentsPanel,
  exportedBoard,
  fixture,
  inspector,
  openDocument,
  reader,
  readerText,
} from './document-acts'
import { newBoard } from './people'
import { test } from './test'

const REPAIRS = "The lower side's envoy"
const DEAL = 'An unnamed official told the Hill Courier that a deal on inspections was presumably close.'

const suggested = (page: Page): Locator => inspector(page).getByRole('region', { name: 'Suggested evidence' })
const suggestion = (page: Page, words: string): Locator =>
  suggested(page).getByRole('listitem').filter({ hasText: words })
const coverage = (page: Page): Locator => reader(page).getByRole('group', { name: 'What gave evidence' })

async function expectFit(page: Page): Promise<void> {
  // A card that a panel half hides has buttons that look small to axe; `findLayoutFaults` measures the whole of them.
  expect(await axeFaults(page, { without: ['target-size'] })).toEqual([])
}

test('suggested evidence is accepted, dismissed and undone; the reader says what gave evidence, to everybody at once', async ({
  ana,
  ben,
  mayReport,
  server,
}) => {
  const { page } = ana
  let address = ''
  const pointNamed = async (title: string): Promise<string> => {
    const file = await exportedBoard(ana, server, address.split('/').at(-1) ?? '', (board) =>
      cardsOfKind(board, 'point').some(([, card]) => card.title === title),
    )
    return cardsOfKind(file, 'point').find(([, card]) => card.title === title)?.[0] ?? ''
  }
  const select = (id: string) => page.evaluate((card) => window.redthread?.select([card as never]), id)

  await test.step('Ana has two documents, the points of one on the board; Ben reads the other', async () => {
    address = await newBoard(ana, server, 'Velna dam')
    await openAt(page, address)
    await chooseFiles(page, fixture('velna-analysis.txt'), fixture('velna-report.md'))
    await openDocument(page, /Velna dam talks/)
    await documentsPanel(page).getByRole('button', { name: 'Accept all' }).click()
    await settled(page)
    await reader(page).getByRole('button', { name: 'Close the reader' }).click()
    await openAt(ben.page, address)
    await openDocument(ben.page, /Delegations leave/)
    await expect(coverage(ben.page)).toContainText('0 of 4 paragraphs of running text')
  })

  const inspections = await pointNamed('Night inspections')
  await test.step('a passage is offered with its document and reasons, and opens lit in the reader', async () => {
    await select(inspections)
    const offered = suggestion(page, 'deal on inspections')
    await expect(offered).toContainText('Delegations leave Velna')
    await expect(offered).toContainText('Shares “inspections”')
    await expect(offered).not.toContainText('weak')
    await expect(suggestion(page, REPAIRS)).toContainText('weak')
    // Nothing of the section that the point itself stands in.
    await expect(suggested(page)).not.toContainText('Both sides agree in principle')
    await expectFit(page)
    await offered.getByRole('button', { name: 'Show in the reader' }).click()
    await expect(readerText(page).locator('.rt-lit').first()).toContainText('An unnamed official')
    await reader(page).getByRole('button', { name: 'Close the reader' }).click()
  })

  await test.step('accepted it is the claim’s own card and a link: one step, which is undone as one', async () => {
    const accept = () => suggestion(page, 'deal on inspections').getByRole('button', { name: 'contradicts' }).click()
    await accept()
    await expect(suggestion(page, 'deal on inspections')).toHaveCount(0)
    await expect(inspector(page).getByRole('region', { name: 'Contradicted by' })).toContainText('An unnamed official')
    await expect(coverage(ben.page)).toContainText('1 of 4 paragraphs of running text · 1 of 1 card linked')
    const file = await exportedBoard(ana, server, address.split('/').at(-1) ?? '', (board) =>
      cardsOfKind(board, 'evidence').some(([, card]) => JSON.stringify(card.fields).includes(DEAL)),
    )
    const [id, card] = cardsOfKind(file, 'evidence').find(([, each]) => JSON.stringify(each.fields).includes(DEAL))!
    expect(card.fields).toMatchObject({ madeBy: 'rule', basis: 'reported', 'attribution.outlet': 'Hill Courier' })
    expect(Object.values(file.content.links)).toContainEqual(
      expect.objectContaining({ from: id, to: inspections, kind: 'contradicts' }),
    )
    await boardSurface(page).focus()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(suggestion(page, 'deal on inspections')).toHaveCount(1)
    await expect(inspector(page).getByRole('region', { name: 'Contradicted by' })).toHaveCount(0)
    await expect(coverage(ben.page)).toContainText('0 of 4')
    await accept()
    await expect(coverage(ben.page)).toContainText('1 of 4')
  })

  await test.step('dismissed it is gone for this card on this device, until it is taken back', async () => {
    const dismiss = () => suggestion(page, REPAIRS).getByRole('button', { name: 'Dismiss this suggestion' }).click()
    await dismiss()
    await expect(suggestion(page, REPAIRS)).toHaveCount(0)
    await messages(page)
      .locator('div')
      .filter({ hasText: 'no longer suggested' })
      .getByRole('button', { name: 'Undo' })
      .last()
      .click()
    await expect(suggestion(page, REPAIRS)).toHaveCount(1)
    await dismiss()
    await expect(suggestion(page, REPAIRS)).toHaveCount(0)
    await openAt(page, address)
    await expect(documentNamed(page, /Delegations leave/)).toBeVisible()
    await select(inspections)
    await expect(suggested(page)).toContainText('No other passage')
    await select(await pointNamed('Who pays for the repairs'))
    await expect(suggestion(page, REPAIRS)).toHaveCount(1)
  })

  await test.step('without a network what was opened is searched, and what was not is named', async () => {
    await openAt(page, address)
    await openDocument(page, /Velna dam talks/)
    await reader(page).getByRole('button', { name: 'Close the reader' }).click()
    const repairs = await pointNamed('Who pays for the repairs')
    mayReport(/ERR_INTERNET_DISCONNECTED/)
    await ana.context.setOffline(true)
    await select(repairs)
    await expect(suggested(page)).toContainText(/Not searched, because the server does not answer.*Delegations leave/)
    await ana.context.setOffline(false)
    await expect(suggestion(page, REPAIRS)).toHaveCount(1)
    await expect(suggested(page)).not.toContainText('Not searched')
  })

  await test.step('the reader walks to what gave nothing, and says whose hedges it shows and how many there are', async () => {
    const text = readerText(ben.page)
    await text.focus()
    await ben.page.keyboard.press('u')
    await expect(text.locator('.rt-lit').first()).toContainText('The fourth round')
    await ben.page.keyboard.press('u')
    await expect(text.locator('.rt-lit').first()).toContainText('envoy')
    await ben.page.keyboard.press('u') // over the paragraph that gave evidence
    await expect(text.locator('.rt-lit').first()).toContainText('According to')
    await coverage(ben.page).getByRole('button', { name: 'Previous paragraph without evidence' }).click()
    await expect(text.locator('.rt-lit').first()).toContainText('envoy')
    await expect(text.locator('[role=mark]').filter({ hasText: 'presumably' })).toHaveAttribute(
      'title',
      'The author’s hedge',
    )
    await reader(ben.page).getByRole('button', { name: 'Outline' }).click()
    await expect(ben.page.getByRole('menuitem', { name: /What comes next/ })).toContainText('1 of 3 sentences hedged')
    await ben.page.keyboard.press('Escape')
  })

  await test.step('an author’s own hedge makes a passage a judgement to begin with, which a person may correct', async () => {
    await openDocument(page, /Velna dam talks/)
    await selectWords(page, 'A lasting one is unlikely before the elections.')
    await readerText(page).focus()
    await page.keyboard.press('e')
    await page.getByRole('button', { name: 'Details', exact: true }).click()
    const basis = inspector(page).getByRole('combobox', { name: 'Basis' })
    await expect(basis).toHaveValue('judgement')
    await expect(inspector(page)).toContainText('The author hedges: “unlikely”.')
    await basis.selectOption('assumption')
    await expect(inspector(page)).not.toContainText('The author hedges')
    await expect(coverage(page)).toContainText('3 of 6 paragraphs of running text')
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectFit(page)
  })
})
