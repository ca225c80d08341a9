/** The curve of every link, kept until somebody who knows that one of its ends moved lets it go. */
import { curveBetween, curveToPoint, pointOn, type Curve } from '@/lib/geometry/curve'
import type { Rect } from '@/lib/geometry/rect'
import type { CardId, LinkId } from '@/lib/schema/ids'
import type { LinkEnd } from './link-ends'
import type { SceneSource } from './scene-source'

/** Links that end on links that end on links: past these many, a link has no curve. */
const MAX_DEPTH = 5

export interface LinkCurves {
  /** Undefined while an end is missing. */
  of(id: LinkId): Curve | undefined
  forget(id: LinkId): void
  clear(): void
}

/** `rect`: where a card is drawn, which is not where the board has it while a hand holds it. */
export function createLinkCurves(
  source: Pick<SceneSource, 'link' | 'linksAt'>,
  rect: (id: CardId) => Rect | undefined,
): LinkCurves {
  const curves = new Map<LinkId, Curve>()

  const compute = (id: LinkId, depth: number): Curve | undefined => {
    const link = source.link(id)
    const from = link && rect(link.from)
    if (!link || !from) return undefined
    const to = rect(link.to as CardId)
    if (to) return curveBetween(from, to, laneOf(id, link.from, link.to))
    // An undercut ends on a link's middle.
    const target = depth < MAX_DEPTH ? curveOf(link.to as LinkId, depth + 1) : undefined
    return target && curveToPoint(from, pointOn(target, 0.5))
  }
  const curveOf = (id: LinkId, depth: number): Curve | undefined => {
    const known = curves.get(id)
    if (known) return known
    const made = compute(id, depth)
    if (made) curves.set(id, made)
    return made
  }
  /** 0 for the only link between two cards; 0, 1, -1, 2 … for several. */
  const laneOf = (id: LinkId, from: CardId, to: LinkEnd): number => {
    const near = source.linksAt(from)
    if (near.length < 2) return 0
    const twins = near.filter((each) => {
      const link = source.link(each)
      return link && ((link.from === from && link.to === to) || (link.from === to && link.to === from))
    })
    if (twins.length < 2) return 0
    const place = [...twins].sort().indexOf(id)
    return place % 2 === 1 ? (place + 1) / 2 : -place / 2
  }

  return {
    of: (id) => curveOf(id, 0),
    forget: (id) => void curves.delete(id),
    clear: () => curves.clear(),
  }
}
