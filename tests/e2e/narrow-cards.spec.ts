/** What a card has to say where it has little room, and what an older board holds in a field that takes dates now. */
import { expect } from '@playwright/test'
import type { BoardFile } from '@/lib/snapshot/board-file'
import { LIKELIHOODS, rangeWords } from '@/lib/schema/reasoning-cards'
import { CARD_PADDING } from '@/lib/theme/theme'
import { cardById, lookAt, openAt, picture } from './board-acts'
import { boardWithOutlets } from './board-with-outlets'
import { DESK, exportedBoard, inspector } from './document-acts'
import { importBoard } from './people'
import { test } from './test'

test.use(DESK)

const WIDTHS = { 'evidence-ap': 420, 'evidence-npr': 280, 'evidence-post': 120 }

test('a narrow card says what it warns of in fewer words, never in part of one', async ({ ana, server }) => {
  const { page } = ana
  const file = boardWithOutlets() as BoardFile
  const { cards, sizes } = file.content as unknown as {
    cards: Record<string, { fields: Record<string, unknown> }>
    sizes: Record<string, [number, number]>
  }
  for (const [id, width] of Object.entries(WIDTHS)) {
    Object.assign(cards[id]?.fields ?? {}, { basis: 'judgement' })
    sizes[id] = [width, 216]
    Object.assign(file.documents[id.replace('evidence', 'document')] ?? {}, { status: 'retracted' })
  }
  await openAt(page, await importBoard(ana, server, file))
  const shown = (id: string) =>
    cardById(page, id)
      .locator('header')
      .evaluate((line) => ({
        words: [...line.querySelectorAll('span:not(.sr-only)')]
          .flatMap((span) => [...span.childNodes])
          .filter((node) => node.nodeType === Node.TEXT_NODE)
          .map((node) => node.textContent),
        isCut: line.scrollWidth > line.clientWidth,
      }))
  await expect
    .poll(() => Promise.all(Object.keys(WIDTHS).map(shown)))
    .toEqual([
      { words: ['Evidence', 'Retracted document', 'judgement, not reported'], isCut: false },
      { words: ['Evidence', 'Retracted', 'judgement'], isCut: false },
      { words: ['judgement'], isCut: false },
    ])
  await picture(page, 'narrow-warnings')
})

test('the words of a source are never cut for who carries them and where they came from', async ({ ana, server }) => {
  const { page } = ana
  const file = boardWithOutlets() as BoardFile
  const { cards, sizes, origins } = file.content as unknown as {
    cards: Record<string, { fields: Record<string, unknown> }>
    sizes: Record<string, [number, number]>
    origins: Record<string, unknown>
  }
  origins['origin-notice'] = { name: 'The harbour master’s notice' }
  // Room for both lines, for one, for none.
  const heights = { 'evidence-ap': 200, 'evidence-npr': 168, 'evidence-post': 136 }
  for (const [id, height] of Object.entries(heights)) {
    const fields = { 'attribution.originId': 'origin-notice', 'attribution.originState': 'known' }
    Object.assign(cards[id]?.fields ?? {}, fields)
    sizes[id] = [280, height]
  }
  for (const [document, carrier] of [
    ['ap', 'post'],
    ['npr', 'post'],
    ['post', 'npr'],
  ])
    Object.assign(file.documents[`document-${document}`] ?? {}, { sourceId: `source-${carrier}` })
  await openAt(page, await importBoard(ana, server, file))
  await lookAt(page, { x: 20, y: 20, zoom: 1 })
  const shown = (id: string) =>
    cardById(page, id).evaluate((card) => {
      const content = card.querySelector('[data-content]') as HTMLElement
      const right = card.getBoundingClientRect().right
      const notes = [...card.querySelectorAll('p[title]')]
      return {
        isCut: content.scrollHeight > content.clientHeight + 1,
        notes: notes.map((note) => note.getBoundingClientRect().left < right - 20),
      }
    })
  await expect
    .poll(() => Promise.all(Object.keys(heights).map(shown)))
    .toEqual([
      { isCut: false, notes: [true, true] },
      { isCut: false, notes: [true, false] },
      { isCut: false, notes: [false, false] },
    ])
  await expect(cardById(page, 'evidence-post').locator('footer')).toHaveAttribute(
    'title',
    /^Read in .*NPR.*\nOrigin: The harbour master’s notice$/,
  )
  await picture(page, 'notes-yield')
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, 'notes-yield-dark')
  await lookAt(page, { x: 20, y: 20, zoom: 0.45 })
  await picture(page, 'notes-yield-canvas')
})

test('a likelihood stands whole in its card, its number never apart from the sign', async ({ ana, server }) => {
  const { page } = ana
  const file = boardWithOutlets() as BoardFile
  const { cards, places, sizes } = file.content as unknown as {
    cards: Record<string, unknown>
    places: Record<string, [number, number]>
    sizes: Record<string, [number, number]>
  }
  for (const [index, likelihood] of LIKELIHOODS.entries()) {
    const fields = { kind: 'judgement', madeBy: 'person', likelihood, confidence: 'low' }
    for (const [column, width] of [296, 200].entries()) {
      const id = `${likelihood}-${width}`
      cards[id] = { title: 'It is open', body: [], fields }
      places[id] = [2000 + column * 320 + (index % 2) * 560, Math.floor(index / 2) * 208]
      sizes[id] = [width, 192]
    }
  }
  await openAt(page, await importBoard(ana, server, file))
  await lookAt(page, { x: 1990, y: -10, zoom: 1 })
  for (const likelihood of LIKELIHOODS) {
    for (const width of [296, 200]) {
      const card = cardById(page, `${likelihood}-${width}`)
      await expect(card).not.toHaveAttribute('data-cut')
      const range = card.getByText(rangeWords(likelihood), { exact: true })
      const [inner, outer] = [await range.boundingBox(), await card.boundingBox()]
      if (!inner || !outer) throw new Error('not in sight')
      expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width - CARD_PADDING)
      expect(inner.height).toBeLessThan(20)
    }
  }
  await picture(page, 'likelihoods')
})

test('words that stand where a date belongs are shown, said to be none, and kept', async ({ ana, server }) => {
  const { page } = ana
  const file = boardWithOutlets() as BoardFile
  const cards = file.content.cards as unknown as Record<string, { fields: Record<string, unknown> }>
  const words = (text: string) => ({ text, iso: null, precision: 'unknown' })
  Object.assign(cards['judgement-low']?.fields ?? {}, { due: words('once the ice breaks') })
  Object.assign(cards['judgement-top']?.fields ?? {}, { due: words('by 18 March 2025, if funded') })
  const address = await importBoard(ana, server, file)
  await openAt(page, address)
  await expect(cardById(page, 'judgement-low')).toContainText('“once the ice breaks” is not a date')
  await expect(cardById(page, 'judgement-top')).toContainText(
    '18 Mar 2025; the rest of “by 18 March 2025, if funded” is not a date',
  )
  await cardById(page, 'judgement-low').click({ position: { x: 60, y: 12 } })
  const due = inspector(page).getByLabel('Due', { exact: true })
  await expect(due).toHaveValue('once the ice breaks')
  await expect(inspector(page)).toContainText('This is not a date: it stays in these words until you write one.')
  await due.focus()
  await due.press('Enter')
  await picture(page, 'due-in-words')
  const kept = await exportedBoard(ana, server, address.split('/').at(-1) ?? '')
  expect(kept.content.cards).toMatchObject({ 'judgement-low': { fields: { due: words('once the ice breaks') } } })
})
