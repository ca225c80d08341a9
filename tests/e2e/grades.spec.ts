/** Grades of sources and items, each person their own; attributions and who they are. */
import { expect } from '@playwright/test'
import { cardNamed, message, settled } from './board-acts'
import {
  cardsOfKind,
  chooseFiles,
  documentNamed,
  exportedBoard,
  fixture,
  inspector,
  proposalOf,
  reader,
  DESK,
  openBoard,
  showAll,
} from './document-acts'
import { test } from './test'

const REPORT = 'Delegations leave Velna'

test.use(DESK)

test('sources and items are graded apart, each person their own, and attributions are corrected', async ({
  ana,
  newMember,
  server,
}) => {
  const { page } = ana
  const boardId = await openBoard(ana, server, 'Grades')
  const people = [
    await newMember({ name: 'Cleo', email: 'cleo@example.org', password: 'plum harbour lantern' }),
    await newMember({ name: 'Dov', email: 'dov@example.org', password: 'four quiet green boats' }),
  ]
  for (const person of people) {
    await person.page.goto(`${server.url}/boards/${boardId}?inspect`)
    await settled(person.page)
  }
  await chooseFiles(page, fixture('velna-report.md'))
  const words = 'told the Hill Courier by telephone'
  await proposalOf(page, words).getByRole('button', { name: 'Accept', exact: true }).click()
  const card = cardNamed(page, words)

  await test.step('ungraded reads F6, in words beside it; the outlet became a source', async () => {
    await expect(card.getByRole('img', { name: /not graded/ })).toHaveText('F6')
    await card.click({ position: { x: 30, y: 12 } })
    await expect(inspector(page)).toContainText('Source: Hill Courier.')
    await expect(inspector(page)).toContainText('not graded')
  })

  await test.step('a letter or number says in words what it means before it is given, under a hand and with the focus', async () => {
    const scale = inspector(page).getByRole('radiogroup', { name: 'My grade: credibility of the item' })
    const words = page.getByRole('tooltip')
    await scale.getByRole('radio', { name: /^4:/ }).hover()
    await expect(words).toHaveText('doubtful')
    await page.mouse.move(5, 5)
    await expect(words).toHaveCount(0)
    await scale.getByRole('radio', { name: /^1:/ }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(words).toHaveText('probably true')
    await documentNamed(page, REPORT).getByText(/^F: /).hover()
    await expect(words.getByText('not graded')).toBeAttached()
  })

  await test.step('⌘Z takes a grade back, and nothing that was done on the board before it', async () => {
    const scale = inspector(page).getByRole('radiogroup', { name: 'My grade: credibility of the item' })
    await scale.getByRole('radio', { name: /^3:/ }).click()
    await expect(card.getByRole('img', { name: /possibly true/ })).toHaveText('F3')
    await page.keyboard.press('Control+z')
    await expect(message(page, 'Your grade is again not given (credibility of the item).')).toBeVisible()
    await expect(card.getByRole('img', { name: /not graded/ })).toHaveText('F6')
  })

  await test.step('three people grade; the median is the team’s, the others stand beside it', async () => {
    const grades = [
      [ana, '2', 'B'],
      [people[0], '4', 'B'],
      [people[1], '5', 'D'],
    ] as const
    for (const [person, credibility, reliability] of grades) {
      if (!person) throw new Error('Nobody is there.')
      const view = inspector(person.page)
      await showAll(person.page)
      await cardNamed(person.page, words).click({ position: { x: 30, y: 12 } })
      await view
        .getByRole('radiogroup', { name: 'My grade: credibility of the item' })
        .getByRole('radio', { name: new RegExp(`^${credibility}:`) })
        .click()
      await view
        .getByRole('radiogroup', { name: 'My grade: reliability of the source' })
        .getByRole('radio', { name: new RegExp(`^${reliability}:`) })
        .click()
      await expect(view).toContainText(`You: ${reliability},`)
    }
    await expect(card.getByRole('img', { name: /usually reliable.*doubtful/i })).toHaveText('B4')
    await expect(inspector(page)).toContainText('Cleo: 4. Dov: 5.')
    await expect(inspector(page)).toContainText('Cleo: B. Dov: D.')
    const view = inspector(page).getByRole('radiogroup', { name: 'My grade: credibility of the item' })
    await view.getByRole('radio', { name: /^2:/ }).click()
    await expect(inspector(page)).toContainText('You have not graded it.')
    // Of two, the worse.
    await expect(card.getByRole('img', { name: /improbable/i })).toHaveText('B5')
  })

  await test.step('who says it is corrected, and a source is made for the document', async () => {
    await inspector(page).getByRole('button', { name: 'Correct who says it' }).click()
    const speaker = inspector(page).getByLabel('Speaker')
    await speaker.fill('Dana Pryce, upper side')
    await speaker.press('Enter')
    await inspector(page).getByLabel('Stance').selectOption('denies')
    await expect(card).toContainText('Dana Pryce, upper side')
    await card.getByRole('button', { name: 'Show the passage in its document' }).click()
    await page.getByRole('button', { name: 'Details and grade' }).click()
    await reader(page).getByLabel('Source', { exact: true }).selectOption({ label: 'New source…' })
    await reader(page).getByLabel('Name of the new source').fill('Velna Observer')
    await reader(page).getByLabel('Kind').selectOption('newspaper')
    await reader(page).getByRole('button', { name: 'Add the source' }).click()
    await expect(documentNamed(page, REPORT)).toContainText('Velna Observer')
    await reader(page).getByRole('radio', { name: /^C:/ }).click()
    await expect(documentNamed(page, REPORT)).toContainText('C')
    const file = await exportedBoard(ana, server, boardId, (each) =>
      Object.values(each.sources).some(({ name }) => name === 'Velna Observer'),
    )
    const [evidence] = cardsOfKind(file, 'evidence')
    expect(evidence?.[1].fields).toMatchObject({
      'attribution.speaker': 'Dana Pryce, upper side',
      'attribution.stance': 'denies',
      'attribution.outlet': 'Hill Courier',
    })
    expect(file.evaluations.filter(({ kind }) => kind === 'credibility').map(({ by, value }) => [by, value])).toEqual([
      ['Cleo', '4'],
      ['Dov', '5'],
    ])
  })
})
