/**
 * The board model's face: typed reads, writes and undo over the shared document. `createBoard` (create-board.ts) is the
 * only implementation, and this folder the only place that touches card and link fields in Yjs.
 *
 * Promises: reads never throw whatever others wrote; unchanged answers keep their identity (===), so lists may compare;
 * each write is one transaction and one undo step unless its comment says otherwise; undo follows this client's own
 * acts only. Leaves out: geometry, access, network.
 */
import type { Cell } from '@/lib/cell/cell'
import type { Rect } from '@/lib/geometry/rect'
import type { BoardContent } from '@/lib/schema/board-content'
import type { Card, CardKind, UnreadableCard } from '@/lib/schema/card'
import type { CardId, LinkId, OriginId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import type { Link, LinkKind } from '@/lib/schema/link'
import type { Origin } from '@/lib/schema/origin'
import type { RichText } from '@/lib/schema/rich-text'
import type { Makers } from './makers'

/** What one transaction changed, from here or from afar. */
export interface BoardChange {
  /** Cards that came, went, or whose content changed. */
  readonly cards: ReadonlySet<CardId>
  /** Cards whose place, size or order changed. */
  readonly places: ReadonlySet<CardId>
  readonly links: ReadonlySet<LinkId>
  readonly origins: ReadonlySet<OriginId>
  /** Cards or links came to life or went: the lists of ids differ. */
  readonly membership: boolean
  /** Made by this client (undo included). */
  readonly local: boolean
}

/** A card to make. Fields are the flat keys of PRODUCT's data model, without title, body, kind and `deleted`. */
export interface NewCard {
  /** Given when the id matters (an accepted proposal); otherwise a fresh one is made. */
  readonly id?: CardId
  /** Of a proposal, which others may accept too: undo leaves the card once they placed it as well or had a hand in it. */
  readonly isProposed?: true
  readonly kind: CardKind
  readonly rect: Rect
  readonly title?: string
  readonly body?: RichText
  readonly fields?: Readonly<Record<string, Json>>
}
export interface NewLink {
  readonly id?: LinkId
  readonly kind: LinkKind
  readonly from: CardId
  readonly to: CardId | LinkId
  readonly fields?: Readonly<Record<string, Json>>
}

/** Undo's outcome: nothing to undo, done, or blocked because others' later edits stand in the way. */
export type UndoOutcome =
  /** `reason` when only part of the step could be taken back. */
  { readonly done: true; readonly reason?: string } | { readonly done: false; readonly reason: string | null }

/** Opaque handles for the editors: only `components/editor` (body) and the title field know what to do with them. */
export interface BodyHandle {
  /** A Y.XmlFragment, typed here as unknown so that no component needs yjs. */
  readonly fragment: unknown
  /** The awareness and ydoc that an editor binding needs, equally opaque. */
  readonly ydoc: unknown
  /**
   * False when the stored rich text holds nodes or marks that this version's editor would delete: open read-only.
   */
  readonly editable: boolean
  /** This session's Y.UndoManager, for the editor's binding. */
  readonly undoManager: unknown
  /** Says by which transaction origin the editor writes: its transactions become the session's. */
  trackOrigin(origin: unknown): void
  /** Puts a paragraph for each line of `words` at the end. */
  append(words: string): void
  /**
   * Ends the session: its edits become one undo step of the board. `size` is written inside that step. Answers whether
   * there were any.
   */
  close(size?: { w: number; h: number }): boolean
  undo(): void
  redo(): void
}
export interface TitleHandle {
  text(): string
  /** Replaces `deleteCount` UTF-16 units at `index`; others' concurrent edits are kept. */
  splice(index: number, deleteCount: number, insert: string): void
  /** `apply` gets the new text and a function that maps an old caret index to the new one. */
  subscribe(apply: (text: string, mapIndex: (index: number) => number) => void): () => void
  /** Take back and repeat this session's own typing. */
  undo(): void
  redo(): void
  /**
   * Ends the session: its edits become one undo step of the board. `size` is written inside that step. Answers whether
   * there were any.
   */
  close(size?: { w: number; h: number }): boolean
}

export interface Board {
  // — reads
  /** Living cards, lowest z-order first; frames before others. */
  cardIds(): readonly CardId[]
  card(id: CardId): Card | UnreadableCard | undefined
  /** A deleted card as it was left, and the Yjs client that deleted it; undefined for one that lives or never was. */
  deletedCard(id: CardId): { readonly card: Card | UnreadableCard; readonly by: number | undefined } | undefined
  /** The cards that an update, which is on the board already, wrote into. */
  cardsInUpdate(update: Uint8Array): ReadonlySet<CardId>
  /** The living cards that an update writes into, as they would be with it; the board may not have it. */
  cardsWritten(update: Uint8Array): readonly (Card | UnreadableCard)[]
  /** The Yjs clients behind what stands in a living card or link; undefined when it is not alive. Reads its words. */
  makersOf(id: CardId | LinkId): Makers | undefined
  /** Tells, from now on, whether others placed a card as well, set a field of it or wrote in it. */
  othersSince(): (id: CardId) => boolean
  /** Every plain field as it is stored, unknown ones included; without title, body, kind (a link: ends) and `deleted`. */
  fields(id: CardId | LinkId): Readonly<Record<string, Json>> | undefined
  /** One of a card's plain fields, and nothing else of it is read. */
  field(id: CardId, key: string): Json | undefined
  /** Reads the kind only: no text. */
  cardKind(id: CardId): CardKind | 'unreadable' | undefined
  /** Place and size; a missing size is the kind's default, a missing place 0,0. Undefined when the card is not alive. */
  rect(id: CardId): Rect | undefined
  order(id: CardId): string
  /** The frame the card lies in by `frameId`, rings and dead frames ignored. */
  frameOf(id: CardId): CardId | undefined
  /** Members of a frame, directly and through inner frames. */
  membersOf(frame: CardId): readonly CardId[]
  /** Living cards that name this one in a field: the events of an actor, the positions on a point. */
  namersOf(id: CardId): readonly CardId[]
  /** Living links whose ends both live. */
  linkIds(): readonly LinkId[]
  link(id: LinkId): Link | undefined
  /** Links that start or end at this card or link. */
  linksAt(id: CardId | LinkId): readonly LinkId[]
  /** Living origins, by name. */
  origins(): readonly Origin[]
  origin(id: OriginId): Origin | undefined
  subscribe(listener: (change: BoardChange) => void): () => void

  // — writes: act on living things only; ids that are gone are skipped
  /** Returns the ids made or revived. */
  insert(cards: readonly NewCard[], links?: readonly NewLink[]): { cards: readonly CardId[]; links: readonly LinkId[] }
  /** Sets (or, with null, removes) fields of several cards at once. */
  setFields(ids: readonly CardId[], fields: Readonly<Record<string, Json>>): void
  /**
   * Makes an origin. Undo never takes it away, since others' evidence may name it by then: one that no evidence names is
   * shown nowhere.
   */
  insertOrigin(origin: Omit<Origin, 'id'>): OriginId
  setOrigin(id: OriginId, change: Partial<Omit<Origin, 'id'>>): void
  setLinkFields(ids: readonly LinkId[], fields: Readonly<Record<string, Json>>): void
  /** Moves cards by an offset; a frame takes its members along (each card moves once). */
  moveCards(ids: readonly CardId[], by: { readonly x: number; readonly y: number }): void
  setRects(rects: ReadonlyMap<CardId, Rect>): void
  /** Marks cards and links deleted, and nothing else: members of a deleted frame stay. */
  remove(ids: readonly (CardId | LinkId)[]): void
  /** Brings back what `remove` took, and nothing else: for an Undo button that names one act. */
  revive(ids: readonly (CardId | LinkId)[]): void
  /**
   * Brings cards above or below all others, or past the next card that lies with them (frames among frames). False when
   * that changes nothing.
   */
  reorder(ids: readonly CardId[], to: 'front' | 'back' | 'forward' | 'backward'): boolean
  setFrame(ids: readonly CardId[], frame: CardId | null): void
  /** Replaces a card's title wholly; for typing use `openTitle`. */
  setTitle(id: CardId, title: string): void
  setBody(id: CardId, body: RichText): void
  openTitle(id: CardId): TitleHandle | undefined
  openBody(id: CardId): BodyHandle | undefined
  /** Runs several writes as one transaction and one undo step. */
  transact<T>(act: () => T): T

  // — as a whole
  /** Everything alive, as snapshots and exports hold it. Costs a walk over all cards and their words. */
  content(): BoardContent
  /**
   * Gives the board the content that it had before; what came since is deleted. One undo step, of several transactions
   * on a large board. `undo` takes back just this, whatever was done after it; `holds` says whether it still can.
   */
  restore(content: BoardContent): Promise<{ undo(): UndoOutcome; holds(): boolean }>

  // — undo
  /** While a title or text is open, its own fine steps come first. */
  undo(): UndoOutcome
  redo(): UndoOutcome
  readonly canUndo: Cell<boolean>
  readonly canRedo: Cell<boolean>
  /** Which step `undo` would take back now; undefined when there is none, or it is a fine one. */
  newestStep(): object | undefined
  /** Which one `redo` would repeat now. */
  newestUndone(): object | undefined

  dispose(): void
}
