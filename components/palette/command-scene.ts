/** What the table of commands has to know, and the ways in to the rest of the page, read from it when the palette opens. */
import { handsOf } from './board-hands'
import type { AccountDialogName } from '@/components/people/account-entries'
import type { CardId, DocumentId, UserId } from '@/lib/schema/ids'
import type { SourceDocument } from '@/lib/schema/source'
import type { BoardSession, LensName } from '@/lib/session/board-session'
import { carryOutKey } from '@/lib/session/carry-out-keys'
import { chooseTheme, readThemeChoice, type ThemeChoice } from '@/lib/theme/theme-choice'
import type { BoardAction } from '@/lib/tools/keys'
import { IDLE_HOST } from '@/lib/tools/tool-host'
import { toggleFollow } from '../panels/bar/follow-person'
import { peopleOf } from '../panels/bar/people-of'
import { trashBoard } from '../panels/bar/trash-board'
import { copyCardLink } from '../panels/card-link'
import { removeDocument } from '../panels/sources/remove-document'
import { boardDialog, leftPanel, letterKeys, minimapOpen, wheelZooms, type LeftPanelName } from '../panels/panel-state'

export interface CommandScene {
  readonly canEdit: boolean
  readonly mayShare: boolean
  readonly lens: LensName
  /** How many are selected. */
  readonly cards: number
  readonly links: number
  readonly panel: LeftPanelName | null
  readonly isReading: boolean
  /** What is open in the reader. */
  readonly read: { readonly title: string } | null
  readonly isMapShown: boolean
  readonly documents: readonly { readonly id: DocumentId; readonly title: string }[]
  readonly people: readonly { readonly id: UserId; readonly name: string; readonly isFollowed: boolean }[]
  readonly theme: ThemeChoice
  readonly hasLetterKeys: boolean
  readonly wheelZooms: boolean
  readonly isOperator: boolean
  readonly open: WaysIn
  carryOut(action: BoardAction): void
}

interface WaysIn {
  readonly otherLens: () => void
  readonly find: () => void
  readonly panel: (name: LeftPanelName | null) => void
  readonly document: (id: DocumentId) => void
  readonly noDocument: () => void
  readonly removeDocument: () => void
  readonly map: () => void
  readonly snapshot: () => void
  readonly export: () => void
  readonly share: () => void
  readonly shortcuts: () => void
  readonly signOut: () => void
  readonly account: (dialog: AccountDialogName) => void
  readonly home: () => void
  readonly trash: () => void
  readonly follow: (id: UserId) => void
  readonly theme: (choice: ThemeChoice) => void
  readonly letterKeys: () => void
  readonly wheel: () => void
}

export function readCommandScene(session: BoardSession): CommandScene {
  const { board, selection, lens, library, presence, follow, me, reader } = session
  const selected = selection.get()
  const cards = selected.filter((id) => board.cardKind(id as CardId) !== undefined).length
  const followed = follow.person.get()?.id
  const open = readDocument(session)
  return {
    canEdit: session.canEdit,
    mayShare: session.mayShare.get(),
    lens: lens.get().lens,
    cards,
    links: selected.length - cards,
    panel: leftPanel.get(),
    isReading: reader.get() !== null,
    read: open && { title: open.title ?? open.filename },
    isMapShown: minimapOpen.get(),
    documents: library.documents.get().map(({ id, title, filename }) => ({ id, title: title ?? filename })),
    people: peopleOf(presence.peers.get())
      .filter(({ user }) => user.id !== me.userId)
      .map(({ user }) => ({ id: user.id, name: user.name, isFollowed: user.id === followed })),
    theme: readThemeChoice(),
    hasLetterKeys: letterKeys.get(),
    wheelZooms: wheelZooms.get(),
    isOperator: me.isOperator,
    open: waysIn(session),
    carryOut: (action) => void carryOut(session, action),
  }
}

function readDocument({ library, reader }: BoardSession): SourceDocument | null {
  const id = reader.get()?.documentId
  return library.documents.get().find((each) => each.id === id) ?? null
}

/** By the surface where there is one; what needs none is done in every lens. */
function carryOut(session: BoardSession, action: BoardAction): void {
  const bySurface = handsOf(session)
  if (bySurface) return void bySurface(action)
  const copyLink = (id: CardId) => void copyCardLink(session, id)
  carryOutKey({ session, host: IDLE_HOST, copyLink }, action)
}

function waysIn(session: BoardSession): WaysIn {
  const { lens, reader } = session
  return {
    otherLens: () => lens.set({ lens: lens.get().lens === 'board' ? 'outline' : 'board' }),
    find: () => boardDialog.set('find'),
    panel: (name) => leftPanel.set(name),
    document: (id) => session.showPassage(id),
    noDocument: () => reader.set(null),
    removeDocument: () => {
      const open = readDocument(session)
      if (open) removeDocument(session, open)
    },
    map: () => minimapOpen.set(!minimapOpen.get()),
    snapshot: () => boardDialog.set('snapshot'),
    export: () => boardDialog.set('export'),
    share: () => boardDialog.set('share'),
    shortcuts: () => boardDialog.set('shortcuts'),
    signOut: () => boardDialog.set('sign-out'),
    account: (dialog) => boardDialog.set(dialog),
    home: () => window.location.assign('/'),
    trash: () => void trashBoard(session),
    follow: (id) => toggleFollow(session, id),
    theme: chooseTheme,
    letterKeys: () => {
      letterKeys.set(!letterKeys.get())
      session.announce({ text: letterKeys.get() ? 'Single-letter keys are on.' : 'Single-letter keys are off.' })
    },
    wheel: () => {
      wheelZooms.set(!wheelZooms.get())
      session.announce({ text: wheelZooms.get() ? 'The mouse wheel zooms.' : 'The mouse wheel moves the view.' })
    },
  }
}
