/**
 * Gives a board the content that it had before, as edits: cards come back by losing `deleted`, newer ones get it, fields
 * are set and removed one by one, titles and bodies change by few letters. So it syncs, has its author in the log, and is
 * taken back like any other act. Afterwards `readBoardContent` gives what was restored.
 *
 * Others may edit meanwhile: what they change stays mergeable, nothing of theirs is removed from the document.
 */
import type * as Y from 'yjs'
import type { BoardContent, CardContent } from '@/lib/schema/board-content'
import type { CardId, LinkId, OriginId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import { MAX_CARDS_A_TRANSACTION } from '@/lib/schema/limits'
import { readBoardContent } from './board-content'
import {
  BODY_KEY,
  bodyOf,
  entryOf,
  isLiving,
  KIND_KEY,
  LIFE_KEY,
  TITLE_KEY,
  titleOf,
  type BoardRoots,
} from './board-layout'
import { compareContent, type ContentDifference } from './content-difference'
import { editBody } from './edit-body'
import { linkLiveness } from './link-index'
import { readBody } from './rich-text-xml'
import { readFields, readPair, sameJson, storable, wellFormed } from './shared-values'
import { spliceBetween, spliceText } from './title-text'
import type { Slot, UndoHistory } from './undo-history'
import { writeCard, writeEntry } from './write-cards'

/** One transaction is one frame on its way to the server, which takes frames of 4 MiB. */
const MAX_UNITS_A_TRANSACTION = 500_000
const NOT_FIELDS: ReadonlySet<string> = new Set([TITLE_KEY, BODY_KEY, LIFE_KEY])

export interface RestorePlace {
  readonly ydoc: Y.Doc
  readonly roots: BoardRoots
  readonly history: UndoHistory
  /** Writes one key as part of the open step, and tells the indexes. */
  write(slot: Slot, value: Json | undefined): void
  /** Tells the indexes of what was written without `write`. */
  touched(slot: Slot): void
}

/** One undo step of several transactions, each small enough to travel. */
export function restoreContent(place: RestorePlace, then: BoardContent): void {
  const { ydoc, history } = place
  const acts = actsFor(place, compareContent(readBoardContent(ydoc), then), then)
  history.step(() => {
    for (let at = 0; at < acts.length;) {
      history.change(() => {
        const end = at + MAX_CARDS_A_TRANSACTION
        for (let units = 0; at < Math.min(end, acts.length) && units < MAX_UNITS_A_TRANSACTION; at += 1) {
          const act = acts[at] as Act
          units += act.units
          act.run()
        }
      })
    }
    // What comes back brings the links along that hang on it, newer ones too.
    history.change(() => removeNewerLinks(place, then))
  })
}

interface Act {
  /** About how many UTF-16 units it writes. */
  readonly units: number
  run(): void
}

function actsFor(place: RestorePlace, difference: ContentDifference, then: BoardContent): Act[] {
  const acts: Act[] = []
  for (const [id, { change }] of difference.cards) {
    const card = change === 'gone' ? undefined : then.cards[id]
    if (card) acts.push({ units: unitsOf(card), run: () => restoreCard(place, id as CardId, card, then) })
    else acts.push({ units: 0, run: () => place.write({ root: 'cards', id: id as CardId, key: LIFE_KEY }, true) })
  }
  for (const root of ['links', 'origins'] as const) {
    for (const [id, { change }] of difference[root]) {
      const fields = change === 'gone' ? undefined : then[root][id]
      if (fields)
        acts.push({ units: unitsOf(fields), run: () => restoreEntry(place, root, id as LinkId | OriginId, fields) })
      else if (root === 'origins')
        acts.push({ units: 0, run: () => place.write({ root, id: id as OriginId, key: LIFE_KEY }, true) })
    }
  }
  return acts
}

function unitsOf(value: unknown): number {
  return JSON.stringify(value).length
}

function restoreCard(place: RestorePlace, id: CardId, card: CardContent, then: BoardContent): void {
  const { roots, history, write, touched } = place
  const map = entryOf(roots.cards, id)
  const { title, body, fields } = card
  if (!map) {
    writeCard(roots, id, { kind: fields[KIND_KEY], title, body, fields })
    touched({ root: 'cards', id })
    // Undo of a creation is a deletion and nothing more, so that others' words in the card outlive it.
    history.remember({ root: 'cards', id, key: LIFE_KEY }, true, undefined)
  } else {
    write({ root: 'cards', id, key: LIFE_KEY }, undefined)
    writeFields(place, 'cards', id, readFields(map, NOT_FIELDS), fields)
    const titleText = titleOf(map)
    if (titleText && spliceText(titleText, spliceBetween(titleText.toString(), title))) {
      history.touchText(id, titleText)
      touched({ root: 'cards', id, key: TITLE_KEY })
    }
    const fragment = bodyOf(map)
    if (fragment && !sameJson(readBody(fragment), body)) {
      editBody(fragment, body)
      history.touchText(id, fragment)
      touched({ root: 'cards', id, key: BODY_KEY })
    }
  }
  for (const root of ['places', 'sizes'] as const) {
    const [now, pair] = [readPair(roots[root].get(id)), then[root][id]]
    if (!sameJson(now, pair)) write({ root, id }, pair)
  }
  if (roots.orders.get(id) !== then.orders[id]) write({ root: 'orders', id }, then.orders[id])
}

function restoreEntry(
  place: RestorePlace,
  root: 'links' | 'origins',
  id: LinkId | OriginId,
  fields: Readonly<Record<string, Json>>,
): void {
  const { roots, history, write, touched } = place
  const map = entryOf(roots[root], id)
  if (!map) {
    writeEntry(roots[root], id, fields)
    touched({ root, id })
    history.remember({ root, id, key: LIFE_KEY }, true, undefined)
    return
  }
  write({ root, id, key: LIFE_KEY }, undefined)
  writeFields(place, root, id, readFields(map, new Set([LIFE_KEY])), fields)
}

function writeFields(
  { write }: RestorePlace,
  root: 'cards' | 'links' | 'origins',
  id: Slot['id'],
  now: Readonly<Record<string, Json>>,
  then: Readonly<Record<string, Json>>,
): void {
  for (const key of Object.keys(now)) if (!Object.hasOwn(then, key)) write({ root, id, key }, undefined)
  for (const [key, value] of Object.entries(then)) {
    if (!NOT_FIELDS.has(key)) write({ root, id, key: wellFormed(key) }, storable(value))
  }
}

function removeNewerLinks({ roots, write }: RestorePlace, then: BoardContent): void {
  const isCardAlive = (id: string) => isLiving(entryOf(roots.cards, id))
  const lives = linkLiveness(roots, isCardAlive)
  const newer = [...roots.links.keys()].filter((id) => !Object.hasOwn(then.links, id) && lives(id)).sort()
  for (const id of newer) write({ root: 'links', id: id as LinkId, key: LIFE_KEY }, true)
}
