/** Cards that come without a frame: they go on the columns of those of their document that came before, or stand where one looks. */
import { boundsOf, rectCentre, rectContains, rectsOverlap, rectsTouch, type Rect } from '@/lib/geometry/rect'
import type { NewCard } from '@/lib/board/board'
import { measureNewCard } from '@/lib/scene/measure-card'
import {
  COLUMN_GAP,
  COLUMN_HEIGHT,
  EXISTING_GAP,
  freePlace,
  nextInColumn,
  ROW_GAP,
  type ColumnEnd,
  type Size,
} from '@/lib/scene/tidy-columns'
import { cardIdOf, type Proposal } from '@/lib/schema/source'
import type { BoardSession } from './board-session'
import type { CardToPlace } from './join-frames'

export interface LooseCard {
  readonly proposal: Proposal
  readonly card: CardToPlace
}

/**
 * The cards, in the order of their document, each under the one of its kind that stands before it there, else after it;
 * without either, beside the frame of its section. One that comes alone, and has nothing of these, stands in view unless
 * the board's end is. Those left out belong at that end. Writes nothing. `promised`: what else will be written with them.
 */
export function joinColumns(
  { board, scene, camera }: BoardSession,
  loose: readonly LooseCard[],
  known: readonly Proposal[],
  promised: readonly Rect[],
): readonly NewCard[] {
  const taken = [...promised]
  const lyingIn = (area: Rect) =>
    boundsOf([
      ...scene.cardsIn(area).flatMap((id) => scene.rect(id) ?? []),
      ...taken.filter((each) => rectsTouch(each, area)),
    ])
  const standing = known.flatMap((proposal): Standing[] => {
    const id = cardIdOf(proposal)
    if (board.cardKind(id) !== proposal.kind) return []
    const rect = proposal.kind === 'frame' || board.frameOf(id) === undefined ? board.rect(id) : undefined
    return rect ? [{ proposal, rect }] : []
  })
  const inView = (size: Size): Rect | undefined => {
    const all = scene.bounds()
    const view = camera.view()
    if (!all || loose.length > 1 || rectContains(view, { x: all.x + all.w + EXISTING_GAP, y: all.y })) return undefined
    const { x, y } = rectCentre(view)
    return freePlace(size, { x: x - size.w / 2, y: y - size.h / 2 }, (area) => lyingIn(area) !== undefined)
  }
  return loose
    .toSorted((a, b) => a.proposal.span.start - b.proposal.span.start)
    .flatMap(({ proposal, card }): NewCard[] => {
      const size = measureNewCard(card, scene.measurer)
      const end = endUnder(proposal, standing) ?? endBeside(proposal, standing)
      const rect = end ? nextInColumn(size, end, lyingIn) : inView(size)
      if (!rect) return []
      taken.push(rect)
      standing.push({ proposal, rect })
      return [{ ...card, rect }]
    })
}

interface Standing {
  readonly proposal: Proposal
  readonly rect: Rect
}

function endUnder({ kind, span }: Proposal, standing: readonly Standing[]): ColumnEnd | undefined {
  const alike = standing
    .filter(({ proposal }) => proposal.kind === kind)
    .toSorted((a, b) => a.proposal.span.start - b.proposal.span.start)
  const rect = (alike.findLast(({ proposal }) => proposal.span.start <= span.start) ?? alike[0])?.rect
  if (!rect) return undefined
  const above = { ...rect, y: rect.y - COLUMN_HEIGHT, h: COLUMN_HEIGHT }
  const column = alike.filter((each) => rectsOverlap(each.rect, above)).map((each) => each.rect.y)
  return { x: rect.x, y: rect.y + rect.h + ROW_GAP, top: Math.min(rect.y, ...column) }
}

function endBeside(of: Proposal, standing: readonly Standing[]): ColumnEnd | undefined {
  if (of.kind === 'frame') return undefined
  const frame = standing.find(
    ({ proposal }) => proposal.kind === 'frame' && proposal.fields.sectionId === of.fields.sectionId,
  )?.rect
  return frame && { x: frame.x + frame.w + COLUMN_GAP, y: frame.y, top: frame.y }
}
