/**
 * Copies of cards with the links among them: duplicating, Alt-drag, and the clipboard between boards. Ids are always
 * fresh; what comes off a clipboard is parsed, not trusted.
 */
import { boundsOf, moveRect, type BoardPoint, type Rect } from '@/lib/geometry/rect'
import type { Board, NewCard, NewLink } from '@/lib/board/board'
import { CARD_KINDS } from '@/lib/schema/card'
import { MAX_CARD_SIZE } from '@/lib/schema/card-size'
import { randomId, type CardId, type LinkId } from '@/lib/schema/ids'
import { isJsonObject, type Json, type JsonObject } from '@/lib/schema/json'
import { LINK_KINDS } from '@/lib/schema/link'
import { renameCards } from '@/lib/schema/named-cards'
import { plainFromRichText, readRichText } from '@/lib/schema/rich-text'
import type { BoardSession } from './board-session'
import { createHypothesisLabels } from './carry-out-edit'

/** Cards and the links among them, as a clipboard holds them. Ids only tell which belongs to which. */
export interface CopiedCards {
  readonly cards: readonly (NewCard & { readonly id: CardId })[]
  readonly links: readonly NewLink[]
  /** Cards on the clipboard beyond MAX_PASTED_CARDS, which stayed there. */
  readonly leftOut?: number
}

/** Most that one paste makes. */
export const MAX_PASTED_CARDS = 10_000
export const MAX_PASTED_LINKS = 2 * MAX_PASTED_CARDS
const NOTHING: CopiedCards = { cards: [], links: [] }

/** Frames bring their members; links come when both their ends do. */
export function readCopy(board: Board, ids: readonly (CardId | LinkId)[]): CopiedCards {
  const cards = [...new Set(ids.flatMap((id) => [id as CardId, ...board.membersOf(id as CardId)]))].flatMap((id) => {
    const card = board.card(id)
    const rect = board.rect(id)
    if (!card || !rect || card.kind === 'unreadable') return []
    return [{ id, kind: card.kind, rect, title: card.title, body: card.body, fields: board.fields(id) ?? {} }]
  })
  const taken = new Set<CardId | LinkId>(cards.map((card) => card.id))
  const links: NewLink[] = []
  for (const id of new Set(cards.flatMap((card) => [...board.linksAt(card.id)]))) {
    const link = board.link(id)
    if (!link || !taken.has(link.from)) continue
    if (!taken.has(link.to) && !isLinkAmong(board, link.to as LinkId, taken)) continue
    links.push({ id, kind: link.kind, from: link.from, to: link.to, fields: board.fields(id) ?? {} })
  }
  return { cards, links }
}

function isLinkAmong(board: Board, id: LinkId, taken: ReadonlySet<CardId | LinkId>): boolean {
  const link = board.link(id)
  return link !== undefined && taken.has(link.from) && taken.has(link.to)
}

/** Inserts a copy, moved by `by`, as one undo step; gives the new cards, in the copy's order. */
export function insertCopy(board: Board, { cards, links }: CopiedCards, by: BoardPoint): readonly CardId[] {
  const fresh = new Map<string, CardId | LinkId>()
  for (const card of cards) fresh.set(card.id, randomId<CardId>())
  for (const link of links) if (link.id) fresh.set(link.id, randomId<LinkId>())
  const labels = createHypothesisLabels(board)
  const made = cards.map((card) => {
    const frame = card.fields?.frameId
    const home =
      typeof frame === 'string'
        ? (fresh.get(frame) ?? (board.cardKind(frame as CardId) === 'frame' ? frame : undefined))
        : undefined
    const { frameId: _old, ...own } = card.fields ?? {}
    // A card that was copied along is named by its copy, one that lives here stays named; others mean nothing here.
    const fields = renameCards(
      own,
      (named) => (fresh.get(named) as CardId | undefined) ?? (board.cardKind(named) ? named : undefined),
    )
    return {
      ...card,
      id: fresh.get(card.id) as CardId,
      rect: moveRect(card.rect, by),
      fields: {
        ...fields,
        ...(home && { frameId: home }),
        // Two hypotheses called H1 could not be told apart.
        ...(card.kind === 'hypothesis' && { label: labels.freeOr(fields.label) }),
      },
    }
  })
  // A link to a link can only be made when that one is there.
  const ordered = [...links].sort((a, b) => Number(a.kind === 'undercuts') - Number(b.kind === 'undercuts'))
  const joined = ordered.flatMap((link): NewLink[] => {
    const from = fresh.get(link.from)
    const to = fresh.get(link.to)
    return from && to ? [{ ...link, id: fresh.get(link.id ?? '') as LinkId, from: from as CardId, to }] : []
  })
  return board.insert(made, joined).cards
}

/** Alt-drag and ⌘D. */
export function copyCards(session: BoardSession, ids: readonly (CardId | LinkId)[], by: BoardPoint): void {
  const copy = readCopy(session.board, ids)
  if (copy.cards.length === 0) return
  session.selection.set(insertCopy(session.board, copy, by))
}

// — the clipboard

const ATTRIBUTE = 'data-redthread-cards'

export function encodeCopy(copy: CopiedCards): { readonly html: string; readonly text: string } {
  const words = copy.cards.map((card) =>
    [card.title, quoteOf(card), plainFromRichText(card.body ?? [])].filter((part) => part).join('\n'),
  )
  const text = words.join('\n\n')
  const paragraphs = words.map((each) => `<p>${escapeHtml(each).replace(/\n/g, '<br>')}</p>`).join('')
  return { html: `<div ${ATTRIBUTE}="${encodeURIComponent(JSON.stringify(copy))}">${paragraphs}</div>`, text }
}

/** The cards in a clipboard's HTML; undefined when it holds none of ours. Never throws. */
export function decodeCopy(html: string): CopiedCards | undefined {
  const encoded = new RegExp(`${ATTRIBUTE}="([^"]*)"`).exec(html)?.[1]
  if (encoded === undefined) return undefined
  try {
    return parseCopy(JSON.parse(decodeURIComponent(encoded)) as unknown)
  } catch {
    // Half of a clipboard is no clipboard: the plain text is used instead.
    return undefined
  }
}

function parseCopy(value: unknown): CopiedCards {
  if (!isJsonObject(value) || !Array.isArray(value.cards) || !Array.isArray(value.links)) return NOTHING
  const cards = value.cards.slice(0, MAX_PASTED_CARDS).flatMap((each: unknown) => parseCard(each))
  const ids = new Set<string>(cards.map((card) => card.id))
  const links = value.links.slice(0, MAX_PASTED_LINKS).flatMap((each: unknown) => parseLink(each, ids))
  const leftOut = Math.max(0, value.cards.length - MAX_PASTED_CARDS)
  return { cards, links, ...(leftOut > 0 && { leftOut }) }
}

function parseCard(value: unknown): CopiedCards['cards'] {
  if (!isJsonObject(value) || typeof value.id !== 'string') return []
  const kind = CARD_KINDS.find((known) => known === value.kind)
  const rect = parseRect(value.rect)
  if (!kind || !rect) return []
  return [
    {
      id: value.id as CardId,
      kind,
      rect,
      title: typeof value.title === 'string' ? value.title : '',
      body: readRichText(value.body),
      fields: plainFields(value.fields),
    },
  ]
}

function parseLink(value: unknown, ids: ReadonlySet<string>): NewLink[] {
  if (!isJsonObject(value) || typeof value.from !== 'string' || typeof value.to !== 'string' || !ids.has(value.from))
    return []
  const kind = LINK_KINDS.find((known) => known === value.kind)
  if (!kind || typeof value.id !== 'string') return []
  return [
    {
      id: value.id as LinkId,
      kind,
      from: value.from as CardId,
      to: value.to as CardId,
      fields: plainFields(value.fields),
    },
  ]
}

/** Without the keys that have a write of their own. */
function plainFields(value: Json | undefined): JsonObject {
  if (!isJsonObject(value)) return {}
  const { title: _title, body: _body, kind: _kind, deleted: _deleted, from: _from, to: _to, ...fields } = value
  return fields
}

function parseRect(value: Json | undefined): Rect | undefined {
  if (!isJsonObject(value)) return undefined
  const { x, y, w, h } = value
  if (![x, y, w, h].every((each) => typeof each === 'number' && Number.isFinite(each))) return undefined
  const clamp = (size: number, most: number) => Math.min(most, Math.max(1, size))
  return {
    x: x as number,
    y: y as number,
    w: clamp(w as number, MAX_CARD_SIZE.w),
    h: clamp(h as number, MAX_CARD_SIZE.h),
  }
}

/** How far a copy must move to lie with its middle at `centre`. */
export function offsetTo(copy: CopiedCards, centre: BoardPoint): BoardPoint {
  const box = boundsOf(copy.cards.map((card) => card.rect))
  if (!box) return { x: 0, y: 0 }
  return { x: Math.round(centre.x - box.x - box.w / 2), y: Math.round(centre.y - box.y - box.h / 2) }
}

function quoteOf(card: NewCard): string | undefined {
  for (const [key, value] of Object.entries(card.fields ?? {})) {
    if (
      key.startsWith('excerpt:') &&
      isJsonObject(value) &&
      isJsonObject(value.quote) &&
      typeof value.quote.exact === 'string'
    ) {
      return `“${value.quote.exact}”`
    }
  }
  return undefined
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
