/** What the specs of keys share: three cards with links between them, a stroke as a hand makes it, and the way back to calm. */
import { expect, type Page } from '@playwright/test'
import type { KeyBinding } from '@/lib/tools/keys'
import type { TestServer } from '../harness/start-server'
import { boardSurface, lookAt, openAt, placeCard, settled } from './board-acts'
import { inspector } from './document-acts'
import { newBoard, type Person } from './people'

/** Ids. */
export interface LinkedCards {
  /** Has a link to East and one to South. */
  readonly north: string
  readonly east: string
  readonly south: string
}

/** A board of one's own with three cards, open at 100 % without a panel beside it. */
export async function openLinkedCards(person: Person, server: TestServer): Promise<LinkedCards> {
  const { page } = person
  await openAt(page, await newBoard(person, server, 'Keys'))
  await page.evaluate(() => localStorage.setItem('redthread:left-panel', 'none'))
  await page.reload()
  await settled(page)
  await lookAt(page, { x: 0, y: 0, zoom: 1 })
  const north = await placeCard(page, 'p', { x: 300, y: 160 }, 'North')
  const east = await placeCard(page, 'q', { x: 700, y: 160 }, 'East')
  const south = await placeCard(page, 'q', { x: 300, y: 480 }, 'South')
  for (const [to, tabs] of [
    ['East', 1],
    ['South', 2],
  ] as const) {
    await select(page, north)
    await page.keyboard.press('l')
    for (let step = 0; step < tabs; step++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(inspector(page)).toContainText(to)
  }
  return { north, east, south }
}

export const cards = (page: Page) => page.locator('article[data-card]')
export const tool = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name, exact: true })

export async function select(page: Page, ...ids: string[]): Promise<void> {
  await boardSurface(page).focus()
  await page.evaluate((chosen) => window.redthread?.select(chosen), ids)
  await settled(page)
}

/** As a hand presses it. */
export function stroke({
  key,
  code,
  mod,
  shift,
  alt,
}: Pick<KeyBinding, 'key' | 'code' | 'mod' | 'shift' | 'alt'>): string {
  return [mod && 'Control', shift && key !== '?' && key !== '+' && 'Shift', alt && 'Alt', code ?? key]
    .filter((part) => part)
    .join('+')
}

export async function calm(page: Page): Promise<void> {
  await boardSurface(page).focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await lookAt(page, { x: 0, y: 0, zoom: 1 })
}
