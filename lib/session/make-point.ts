/**
 * Makes a discussion point of a passage: its words, shortened, are the title, and the passage itself stays with the
 * card. Placed in the middle of the view or beside what stands there. One undo step.
 */
import { isRedthreadError } from '@/lib/errors/redthread-error'
import { rectCentre } from '@/lib/geometry/rect'
import { randomId, type CardId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import { shorten } from '@/lib/schema/shorten'
import { measureNewCard } from '@/lib/scene/measure-card'
import type { BoardSession, HeldPassage } from './board-session'
import { freeInView } from './free-in-view'
import { giveViewBack, moveViewAlong } from './lent-view'
import { readExcerpt } from './read-excerpt'
import { areThere } from './still-true'

export const MAX_POINT_TITLE_UNITS = 120

/** Resolves to the new card, selected; undefined when nothing was made, which has then been announced. Never rejects. */
export async function makePoint(session: BoardSession, passage: HeldPassage): Promise<CardId | undefined> {
  try {
    const { documentId } = passage
    const { excerpt } = await readExcerpt(session.library, passage)
    const { board, scene, camera } = session
    const point = {
      kind: 'point',
      title: shorten(excerpt.quote.exact, MAX_POINT_TITLE_UNITS),
      fields: { documentId, madeBy: 'person', [`excerpt:${randomId()}`]: excerpt as unknown as Json },
    } as const
    const size = measureNewCard(point, scene.measurer)
    const rect = freeInView(session, size)
    const home = scene.frameAt(rectCentre(rect))
    const { cards } = board.insert([{ ...point, rect, fields: { ...point.fields, ...(home && { frameId: home }) } }])
    const [card] = cards
    if (!card) return undefined
    session.selection.set([card])
    const step = board.newestStep()
    moveViewAlong(session, () => camera.reveal(rect, { thenSaid: true }))
    session.announce({
      text: `“${point.title}” is now a discussion point.`,
      undo: () => {
        board.remove([card])
        giveViewBack(camera, step)
      },
      holds: areThere(board, [card]),
    })
    return card
  } catch (cause) {
    const text = isRedthreadError(cause) ? cause.message : 'The passage could not be read. Try again.'
    session.announce({ text, tone: 'error' })
    return undefined
  }
}
