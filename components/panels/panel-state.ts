/**
 * What the panels remember on this device: which of them is open, how wide the reader and how high the list of documents is. Browser only; a device
 * without storage forgets when the page is left, nothing else changes.
 */
import type { AccountDialogName } from '@/components/people/account-entries'
import type { RippleRoot } from '@/lib/analysis/ripple'
import { createCell, type WritableCell } from '@/lib/cell/cell'
import type { DocumentId, OriginId, SnapshotId, SourceId } from '@/lib/schema/ids'
import { memorise, recall } from './device-memory'

export type LeftPanelName = 'documents' | 'sources' | 'snapshots'
const LEFT_PANELS: readonly LeftPanelName[] = ['documents', 'sources', 'snapshots']
/** Below this width panels are sheets over the board, and closed at first. */
const WIDE_SCREEN = '(min-width: 48rem)'

export const MIN_READER_PX = 320
const USUAL_READER_PX = 480
export const MIN_LIST_PX = 72
const USUAL_LIST_PX = 264

/** The panel that is open at the left; null when only the rail is there. */
export const leftPanel: WritableCell<LeftPanelName | null> = storedCell('redthread:left-panel', {
  fallback: () => (isWideScreen() ? 'documents' : null),
  read: (text) => (isWideScreen() ? (LEFT_PANELS.find((name) => name === text) ?? null) : null),
  write: (name) => name ?? 'none',
})

/** CSS pixels. */
export const readerWidth: WritableCell<number> = storedCell('redthread:reader-width', {
  fallback: () => USUAL_READER_PX,
  read: (text) => Math.max(MIN_READER_PX, Number(text) || USUAL_READER_PX),
  write: (width) => String(Math.round(width)),
})

/** How high the list of documents gets before it scrolls. CSS pixels. */
export const documentsHeight: WritableCell<number> = storedCell('redthread:documents-height', {
  fallback: () => USUAL_LIST_PX,
  read: (text) => Math.max(MIN_LIST_PX, Number(text) || USUAL_LIST_PX),
  write: (height) => String(Math.round(height)),
})

/** The document or source of which the sources panel lists everything that rests on it. */
export const shownRipple: WritableCell<RippleRoot | null> = createCell<RippleRoot | null>(null)

/** The origin that the sources panel brings into view, to be named there. */
export const shownOrigin: WritableCell<OriginId | null> = createCell<OriginId | null>(null)

/** The source that is unfolded in the sources panel. */
export const unfoldedSource: WritableCell<SourceId | null> = createCell<SourceId | null>(null)

/** The source that the sources panel brings into view. */
export const shownSource: WritableCell<SourceId | null> = createCell<SourceId | null>(null)

/** The snapshot that the snapshots panel asks about: shall the board be as it was then? */
export const restoringSnapshot: WritableCell<SnapshotId | null> = createCell<SnapshotId | null>(null)

/** The document that is at hand in the list; null before one was. */
export const chosenDocument: WritableCell<DocumentId | null> = createCell<DocumentId | null>(null)

/** Whose proposals the tray shows: of the document at hand, or of all. */
export const trayOf: WritableCell<'chosen' | 'all'> = storedCell<'chosen' | 'all'>('redthread:tray-of', {
  fallback: () => 'chosen',
  read: (text) => (text === 'all' ? 'all' : 'chosen'),
  write: (of) => of,
})

/** Whether the inspector looks for suggested evidence. */
export const suggestionsOpen: WritableCell<boolean> = storedCell('redthread:suggestions', {
  fallback: () => true,
  read: (text) => text !== 'folded',
  write: (isOpen) => (isOpen ? 'open' : 'folded'),
})

/** Whether the inspector is pulled up on a narrow screen. */
export const inspectorUp: WritableCell<boolean> = storedCell('redthread:inspector', {
  fallback: () => false,
  read: (text) => text === 'up',
  write: (isUp) => (isUp ? 'up' : 'down'),
})

/** Whether letters, digits and signs pressed alone are commands. */
export const letterKeys: WritableCell<boolean> = storedCell('redthread:letter-keys', {
  fallback: () => true,
  read: (text) => text !== 'off',
  write: (isOn) => (isOn ? 'on' : 'off'),
})

/** Whether the wheel zooms; otherwise it pans, and zooms with ⌘ or Ctrl. */
export const wheelZooms: WritableCell<boolean> = storedCell('redthread:wheel', {
  fallback: () => false,
  read: (text) => text === 'zooms',
  write: (zooms) => (zooms ? 'zooms' : 'pans'),
})

/** Whether the small map of the whole board is shown. */
export const minimapOpen: WritableCell<boolean> = storedCell('redthread:map', {
  fallback: () => false,
  read: (text) => text === 'shown',
  write: (isOpen) => (isOpen ? 'shown' : 'hidden'),
})

type BoardDialogName =
  'palette' | 'find' | 'shortcuts' | 'snapshot' | 'export' | 'share' | 'sign-out' | AccountDialogName

/** The dialog that is open over the board page. */
export const boardDialog: WritableCell<BoardDialogName | null> = createCell<BoardDialogName | null>(null)

export function isWideScreen(): boolean {
  return typeof window === 'undefined' || window.matchMedia(WIDE_SCREEN).matches
}

interface Stored<T> {
  readonly fallback: () => T
  readonly read: (text: string) => T
  readonly write: (value: T) => string
}
function storedCell<T>(key: string, { fallback, read, write }: Stored<T>): WritableCell<T> {
  const text = recall(key)
  const cell = createCell(text === null ? fallback() : read(text))
  cell.subscribe(() => memorise(key, write(cell.get())))
  return cell
}
