import { beforeEach, expect, it } from 'vitest'
import { NONE, shown } from '@/components/ui/show-toast'
import { createCell } from '@/lib/cell/cell'
import type { Announcement } from '@/lib/session/announcement'
import { showAnnouncements } from './show-announcements'

const texts = () => shown.get().map(({ text }) => text)
beforeEach(() => shown.set(NONE))

it('shows what was announced before it listened, once', () => {
  const announcement = createCell<Announcement | null>({ text: 'The card is not on the board.' })
  showAnnouncements(announcement, [])()
  expect(texts()).toEqual(['The card is not on the board.'])
  shown.set(NONE)
  const stop = showAnnouncements(announcement, [])
  expect(texts()).toEqual([])
  announcement.set({ text: 'Ana has left the board.' })
  expect(texts()).toEqual(['Ana has left the board.'])
  stop()
})

it('does not show what was announced before and holds no more', () => {
  const announcement = createCell<Announcement | null>({ text: 'The card was deleted.', holds: () => false })
  showAnnouncements(announcement, [])()
  expect(texts()).toEqual([])
})

it('takes back what no longer holds when something it follows changes', () => {
  const board = createCell(0)
  const announcement = createCell<Announcement | null>(null)
  const stop = showAnnouncements(announcement, [board])
  announcement.set({ text: 'The card was deleted.', holds: () => board.get() === 0 })
  expect(texts()).toEqual(['The card was deleted.'])
  board.set(1)
  expect(texts()).toEqual([])
  stop()
})
