/**
 * What comes forward when a card or link is selected or under the pointer: it, its own threads with what undercuts them, and
 * what they lead to.
 * Pure. Undefined when nothing stands out, so that nothing is dimmed.
 */
import type { CardId, LinkId } from '@/lib/schema/ids'
import type { SceneSource } from '@/lib/scene/scene-source'

type Id = CardId | LinkId
/** A larger selection is an act on many cards, not a look at some. */
const MOST_IN_FOCUS = 12

export function threadsOf(
  source: Pick<SceneSource, 'linksAt' | 'link' | 'cardKind'>,
  focus: readonly Id[],
): ReadonlySet<Id> | undefined {
  if (focus.length === 0 || focus.length > MOST_IN_FOCUS) return undefined
  const forward = new Set<Id>(focus)
  let hasThreads = false
  for (const id of focus) {
    const own = source.link(id as LinkId) ? [id as LinkId] : source.linksAt(id)
    for (const linkId of own) {
      const link = source.link(linkId)
      if (!link) continue
      hasThreads = true
      forward.add(linkId).add(link.from).add(link.to)
      const undercut = source.link(link.to as LinkId)
      if (undercut) forward.add(undercut.from).add(undercut.to)
      for (const at of source.linksAt(linkId)) {
        const over = source.link(at)
        if (over) forward.add(at).add(over.from)
      }
    }
  }
  return hasThreads ? forward : undefined
}
