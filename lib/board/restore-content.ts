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
import { runInParts, WEIGHT_OF_TEXT, type WeighedAct } from './run-in-parts'
import { readFields, readPair, sameJson, storable, wellFormed } from './shared-values'
import { spliceBetween, spliceText } from './title-text'
import type { Slot, UndoHistory } from './undo-history'
import { writeCard, writeEntry } from './write-cards'

/** Its title and body, which weigh more than its keys. */
const WEIGHT_OF_CARD = 2 * WEIGHT_OF_TEXT
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

/** One undo step, on a large board of several transactions. */
export function restoreContent(place: RestorePlace, then: BoardContent): void {
  const { ydoc, history } = place
  const acts = actsFor(place, compareContent(readBoardContent(ydoc), then), then)
  history.step(() => {
    runInParts(acts, history.change)
    // What comes back brings the links along that hang on it, newer ones too.
    history.change(() => removeNewerLinks(place, then))
  })
}

function actsFor(place: RestorePlace, difference: ContentDifference, then: BoardContent): WeighedAct[] {
  const acts: WeighedAct[] = []
  for (const [id, { change }] of difference.cards) {
    const card = change === 'gone' ? undefined : then.cards[id]
    if (card) acts.push({ weight: WEIGHT_OF_CARD, run: () => restoreCard(place, id as CardId, card, then) })
    else acts.push({ weight: 1, run: () => place.write({ root: 'cards', id: id as CardId, key: LIFE_KEY }, true) })
  }
  for (const root of ['links', 'origins'] as const) {
    for (const [id, { change }] of difference[root]) {
      const fields = change === 'gone' ? undefined : then[root][id]
      if (fields) acts.push({ weight: 1, run: () => restoreEntry(place, root, id as LinkId | OriginId, fields) })
      else if (root === 'origins')
        acts.push({ weight: 1, run: () => place.write({ root, id: id as OriginId, key: LIFE_KEY }, true) })
    }
  }
  return acts
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
    const plain = map.get(TITLE_KEY) ?? ''
    if (typeof plain === 'string' && plain !== title) write({ root: 'cards', id, key: TITLE_KEY }, title)
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
