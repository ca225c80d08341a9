/** What a briefing is made of: a board and its rows, as a snapshot or an export holds them. */
import type { Independence } from '@/lib/analysis/count-origins'
import type { RetractedPart } from '@/lib/analysis/retracted-under'
import type { Board } from '@/lib/board/board'
import type { Grades } from '@/lib/scene/card-facts'
import type { CardId, DocumentId } from '@/lib/schema/ids'
import type { Evaluation, Source, SourceDocument } from '@/lib/schema/source'

export interface BriefingSource {
  readonly board: Pick<Board, 'cardIds' | 'card' | 'rect' | 'frameOf' | 'link' | 'linksAt' | 'origin' | 'fields'>
  readonly title: string
  readonly documents: readonly SourceDocument[]
  /** Of a snapshot: documents that were corrected or retracted since it was taken. `documents` say how they stand now. */
  readonly changedSince?: ReadonlySet<DocumentId>
  /** The words of a version of a document; undefined when they are not at hand. */
  textOf(id: DocumentId, version: number): string | undefined
  readonly sources: readonly Source[]
  readonly evaluations: readonly Evaluation[]
  readonly grades: Grades
  readonly madeOf: MadeOf
}

/** The source with what was worked out for all cards of it. */
export interface CountedSource extends BriefingSource {
  independence(id: CardId): Independence
  retracted(id: CardId): RetractedPart
}

/** Milliseconds since 1970, UTC. */
export type MadeOf =
  | { readonly kind: 'board'; readonly at: number }
  | {
      readonly kind: 'snapshot'
      readonly at: number
      readonly name: string
      readonly takenAt: number
      readonly takenBy: string
      readonly hash: string
      readonly predecessor: string | null
    }
