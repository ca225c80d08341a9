/**
 * Makes a discussion point of a passage: its words, shortened, are the title, and the passage itself stays with the
 * card. Placed in the middle of the view or below what stands there. One undo step.
 */
import { describeSpan } from '@/lib/anchors/describe-span'
import { isRedthreadError } from '@/lib/errors/redthread-error'
import type { Rect } from '@/lib/geometry/rect'
import { DEFAULT_SIZES } from '@/lib/schema/card-size'
import { randomId, type CardId, type Hash } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import type { BoardSession, HeldPassage } from './board-session'

const MAX_TITLE_WORDS_UNITS = 120
const GAP = 16

/** Resolves to the new card, selected; undefined when nothing was made, which has then been announced. Never rejects. */
export async function makePoint(session: BoardSession, { documentId, span }: HeldPassage): Promise<CardId | undefined> {
  try {
    const { text, version, textHash } = await session.library.text(documentId)
    const excerpt = describeSpan(text, span, { documentId, version, textHash: textHash as Hash })
    const { cards } = session.board.insert([
      {
        kind: 'point',
        rect: freePlace(session),
        title: shorten(excerpt.quote.exact),
        fields: { documentId, madeBy: 'person', [`excerpt:${randomId()}`]: excerpt as unknown as Json },
      },
    ])
    const [card] = cards
    if (!card) return undefined
    session.selection.set([card])
    session.announce({ text: 'The passage is now a discussion point.', undo: () => session.board.remove([card]) })
    return card
  } catch (cause) {
    const text = isRedthreadError(cause) ? cause.message : 'The passage could not be read. Try again.'
    session.announce({ text, tone: 'error' })
    return undefined
  }
}

/** The words on one line, cut between words. */
export function shorten(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  if (line.length <= MAX_TITLE_WORDS_UNITS) return line
  const cut = line.slice(0, MAX_TITLE_WORDS_UNITS)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > MAX_TITLE_WORDS_UNITS / 2 ? space : MAX_TITLE_WORDS_UNITS).trimEnd()}…`
}

/** The middle of the view, moved down past whatever stands there. */
function freePlace({ camera, scene, board }: BoardSession): Rect {
  const view = camera.view()
  const size = DEFAULT_SIZES.point
  let place = {
    x: Math.round(view.x + view.w / 2 - size.w / 2),
    y: Math.round(view.y + view.h / 2 - size.h / 2),
    ...size,
  }
  for (let tries = 0; tries < 100; tries += 1) {
    const inTheWay = scene.cardsIn(place).filter((id) => board.cardKind(id) !== 'frame')
    if (inTheWay.length === 0) return place
    const below = Math.max(...inTheWay.map((id) => bottomOf(scene.rect(id))))
    place = { ...place, y: Math.max(place.y + GAP, below + GAP) }
  }
  return place
}

function bottomOf(rect: Rect | undefined): number {
  return rect ? rect.y + rect.h : 0
}
