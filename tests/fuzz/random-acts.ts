/** What a person may do on a board, chosen by chance; through `Board` only, and what the editor does to an open body. */
import * as Y from 'yjs'
import type { Board, BodyHandle, TitleHandle } from '@/lib/board/board'
import { CARD_KINDS } from '@/lib/schema/card'
import { CARD_COLOURS } from '@/lib/schema/card-base'
import type { CardId, LinkId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import { LINK_KINDS } from '@/lib/schema/link'
import { richTextFromPlain } from '@/lib/schema/rich-text'
import type { Chance } from './random'

export interface Person {
  readonly name: string
  readonly ydoc: Y.Doc
  readonly board: Board
  /** Acts done, for fresh ids and for the log. */
  acts: number
  title?: TitleHandle | undefined
  body?: BodyHandle | undefined
}

const WORDS = ['harbour', 'ceasefire', '😀', 'e\u0301', '', ' ', 'Kerch', 'a\nb', '\uD83D', 'ferry'] as const
const EDITOR = { editor: 'origin' }

type Act = (person: Person, chance: Chance) => void

const ACTS: Readonly<Record<string, Act>> = {
  insert(person, chance) {
    const { board } = person
    const cards = Array.from({ length: 1 + chance.below(4) }, () => ({
      // Sometimes an id that another may be using or have deleted: an accepted proposal.
      id: (chance.next() < 0.2 ? `proposal-${chance.below(4)}` : freshId(person)) as CardId,
      kind: chance.pick(CARD_KINDS) ?? 'note',
      rect: { x: chance.below(1000), y: chance.below(1000), w: 100 + chance.below(200), h: 80 },
      title: words(chance),
      body: richTextFromPlain(words(chance)),
      fields: randomFields(chance, board),
    }))
    const ends = [...board.cardIds(), ...cards.map(({ id }) => id)]
    const links = chance.some([1, 2], 0.5).map(() => ({
      id: freshId(person) as LinkId,
      kind: chance.pick(LINK_KINDS) ?? 'context',
      from: chance.pick(ends) as CardId,
      to: chance.pick<CardId | LinkId>([...ends, ...board.linkIds()]) as CardId,
    }))
    board.insert(cards, links)
  },
  setFields: ({ board }, chance) => board.setFields(chance.some(board.cardIds(), 0.3), randomFields(chance, board)),
  setLinkFields: ({ board }, chance) =>
    board.setLinkFields(chance.some(board.linkIds(), 0.3), { reason: words(chance), strength: 'weak' }),
  move: ({ board }, chance) =>
    board.moveCards(chance.some(board.cardIds(), 0.3), { x: chance.below(100) - 50, y: chance.below(100) - 50 }),
  resize({ board }, chance) {
    const id = chance.pick(board.cardIds())
    if (id) board.setRects(new Map([[id, { x: chance.below(99), y: 0, w: 120 + chance.below(99), h: 90 }]]))
  },
  remove({ board }, chance) {
    const id = chance.pick<CardId | LinkId>([...board.cardIds(), ...board.linkIds()])
    if (id) board.remove([id])
  },
  reorder: ({ board }, chance) =>
    board.reorder(
      chance.some(board.cardIds(), 0.3),
      chance.pick(['front', 'back', 'forward', 'backward'] as const) ?? 'front',
    ),
  setFrame: ({ board }, chance) =>
    board.setFrame(chance.some(board.cardIds(), 0.4), chance.pick([null, ...board.cardIds()]) ?? null),
  setTitle({ board }, chance) {
    const id = chance.pick(board.cardIds())
    if (id) board.setTitle(id, words(chance))
  },
  setBody({ board }, chance) {
    const id = chance.pick(board.cardIds())
    if (id) board.setBody(id, richTextFromPlain(words(chance)))
  },
  together(person, chance) {
    person.board.transact(() => {
      for (const name of ['insert', 'setFields', 'move', 'remove', 'setTitle', 'setFrame']) {
        if (chance.next() < 0.4) ACTS[name]?.(person, chance)
      }
    })
  },
  typeTitle(person, chance) {
    if (person.title && chance.next() < 0.3) {
      return leaveTitle(person)
    }
    const id = chance.pick(person.board.cardIds())
    person.title ??= id && person.board.openTitle(id)
    const length = person.title?.text().length ?? 0
    if (chance.next() < 0.15) person.title?.undo()
    else person.title?.splice(chance.below(length + 1), chance.below(3), words(chance))
  },
  typeBody(person, chance) {
    if (person.body && chance.next() < 0.3) {
      return leaveBody(person, { w: 200, h: 100 + chance.below(100) })
    }
    const id = chance.pick(person.board.cardIds())
    if (!person.body && id) {
      person.body = person.board.openBody(id)
      person.body?.trackOrigin(EDITOR)
    }
    if (!person.body) return
    const fragment = person.body.fragment as Y.XmlFragment
    if (chance.next() < 0.15) return person.body.undo()
    person.ydoc.transact(() => editLikeTheEditor(fragment, chance), EDITOR)
  },
  undo: ({ board }) => void board.undo(),
  redo: ({ board }) => void board.redo(),
}
const NAMES = Object.keys(ACTS)

/** Does one act and returns its name. `leavesFirst`: an open title or body is left before another thing is done. */
export function actAtRandom(person: Person, chance: Chance, leavesFirst = false): string {
  const name = chance.next() < 0.25 ? (chance.next() < 0.6 ? 'undo' : 'redo') : (chance.pick(NAMES) as string)
  if (leavesFirst && name !== 'typeTitle') leaveTitle(person)
  if (leavesFirst && name !== 'typeBody') leaveBody(person)
  ACTS[name]?.(person, chance)
  person.acts++
  return name
}

export function leaveTitle(person: Person): void {
  person.title?.close()
  person.title = undefined
}

export function leaveBody(person: Person, size?: { w: number; h: number }): void {
  person.body?.close(size)
  person.body = undefined
}

function editLikeTheEditor(fragment: Y.XmlFragment, chance: Chance): void {
  const block = chance.pick(fragment.toArray())
  const inside = block instanceof Y.XmlElement ? block.get(0) : undefined
  if (inside instanceof Y.XmlText && chance.next() < 0.7) {
    const at = wholeCharacter(inside, chance.below(inside.length + 1))
    if (chance.next() < 0.5) inside.insert(at, 'typed ')
    else if (at > 0) inside.format(0, at, { bold: chance.next() < 0.5 ? {} : null })
    return
  }
  if (fragment.length > 0 && chance.next() < 0.3) return fragment.delete(chance.below(fragment.length), 1)
  const paragraph = new Y.XmlElement(chance.next() < 0.8 ? 'paragraph' : 'heading')
  paragraph.insert(0, [new Y.XmlText('new')])
  fragment.insert(chance.below(fragment.length + 1), [paragraph])
}

/** No editor puts a caret into a pair of surrogates; Yjs does not promise agreement about a pair that is cut in two. */
function wholeCharacter(text: Y.XmlText, at: number): number {
  const plain = (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('')
  return /[\uDC00-\uDFFF]/.test(plain.charAt(at)) ? at - 1 : at
}

function randomFields(chance: Chance, board: Board): Record<string, Json> {
  return {
    ...(chance.next() < 0.5 && { colour: chance.pick([...CARD_COLOURS, null]) ?? null }),
    ...(chance.next() < 0.5 && { [`tag:${words(chance)}`]: chance.next() < 0.7 ? true : null }),
    ...(chance.next() < 0.3 && { frameId: chance.pick(board.cardIds()) ?? null }),
    ...(chance.next() < 0.3 && namingFields(chance, board)),
    ...(chance.next() < 0.3 && { 'from-the-future': { deep: [1, words(chance), null] } }),
  }
}

/** What the kinds that name others may hold, right or wrong. */
function namingFields(chance: Chance, board: Board): Record<string, Json> {
  const named = chance.pick(board.cardIds()) ?? 'nobody'
  const value = chance.next() < 0.7 ? true : null
  return (
    chance.pick<Record<string, Json>>([
      { hypothesisId: named, state: chance.pick(['seen', 'contrary', 'odd']) ?? null },
      { [`actor:${named}`]: value, placeId: chance.pick([named, null]) ?? null },
      { partyId: named, pointId: chance.pick([named, 7, null]) ?? null },
      {
        [`version:${chance.below(3)}`]: {
          at: { text: words(chance), iso: null },
          text: words(chance),
          evidenceId: named,
        },
      },
      { [`alias:${words(chance)}`]: value, rating: chance.pick(['caveats', 'odd', null]) ?? null },
    ]) ?? {}
  )
}

function freshId({ name, acts }: Person): string {
  count++
  return `${name}-${acts}-${count}-id`
}
let count = 0

function words(chance: Chance): string {
  return Array.from({ length: chance.below(4) }, () => chance.pick(WORDS)).join('')
}
