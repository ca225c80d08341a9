/** What is proposed of documents and was neither placed nor dismissed: nothing of it is in what leaves the board. Pure. */
import { countOf } from '@/lib/schema/count-of'
import type { DocumentId } from '@/lib/schema/ids'
import type { Proposal, SourceDocument } from '@/lib/schema/source'
import type { standingOn } from '@/lib/session/standing-evidence'
import { countsOf, sortTray } from '../documents/tray'

export interface Waiting {
  readonly document: SourceDocument
  readonly points: number
  readonly claims: number
}

/**
 * In the documents' order; those of which nothing waits are left out, and what was retracted. Sections are not counted:
 * they come with their points.
 */
export function waitingOf(
  documents: readonly SourceDocument[],
  proposalsOf: (id: DocumentId) => readonly Proposal[] | undefined,
  standing: ReturnType<typeof standingOn>,
): readonly Waiting[] {
  return documents.flatMap((document) => {
    if (document.status === 'retracted') return []
    const placedAs = standing({ documentId: document.id, version: document.versions.at(-1)?.n ?? 1 })
    const { waiting } = sortTray(proposalsOf(document.id) ?? [], (each) => placedAs(each) !== undefined)
    const { points, claims } = countsOf(waiting)
    return points + claims > 0 ? [{ document, points, claims }] : []
  })
}

/** "2 points and 1 claim wait to be placed or dismissed" */
export function waitingTitle(waiting: readonly Pick<Waiting, 'points' | 'claims'>[]): string {
  const sum = (of: 'points' | 'claims') => waiting.reduce((total, each) => total + each[of], 0)
  const [points, claims] = [sum('points'), sum('claims')]
  const counts = new Intl.ListFormat('en-GB').format(countsIn({ points, claims }))
  return `${counts} ${points + claims === 1 ? 'waits' : 'wait'} to be placed or dismissed`
}

/** "2 points · 1 claim" */
export function waitingDetail(waiting: Waiting): string {
  return countsIn(waiting).join(' · ')
}

function countsIn({ points, claims }: Pick<Waiting, 'points' | 'claims'>): readonly string[] {
  return [points > 0 && countOf(points, 'point'), claims > 0 && countOf(claims, 'claim')].filter(
    (words) => words !== false,
  )
}
