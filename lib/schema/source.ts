import type { FuzzyDate } from './fuzzy-date'
import type { BoardId, CardId, DocumentId, Hash, LinkId, ProposalId, SourceId, UserId } from './ids'
import type { Span } from './excerpt'
import type { Attribution } from './attribution'
import type { Hedge } from './cited-cards'
import type { PackedSpans } from './packed-spans'

/** The file name of pasted text that nobody named. */
export const UNNAMED_PASTE = 'Pasted text.txt'
/** The same of a pasted piece of a web page. */
export const UNNAMED_PAGE = 'Pasted page.html'

export const SOURCE_TYPES = [
  'agency',
  'newspaper',
  'broadcaster',
  'think-tank',
  'government',
  'platform',
  'person',
  'other',
] as const
export type SourceType = (typeof SOURCE_TYPES)[number]

/** Who publishes or says: an outlet, agency, institute or person. A row, per board. */
export interface Source {
  readonly id: SourceId
  readonly boardId: BoardId
  readonly name: string
  readonly aliases: readonly string[]
  readonly type: SourceType
  readonly stateControlled?: boolean
  readonly descriptor?: string
  /** How its grade changed since the reader last said that they had seen it. */
  readonly gradeChange?: GradeChange
}

/** Who published the document that a piece of evidence was read in. */
export interface Publisher {
  readonly name: string
  /** As the team grades it; F when nobody did. */
  readonly reliability: Reliability
  /** The evidence names another outlet: this one only carries it. Otherwise it is the evidence's outlet. */
  readonly isCarrier: boolean
}

/** A source to be made; without a type it has that of the known outlet of this name, else "other". */
export type NewSource = Pick<Source, 'name'> & Partial<Pick<Source, 'type'>>

/** From what a person knew to what the team's grade (the median) is now. Times in milliseconds since 1970, UTC. */
export interface GradeChange {
  readonly from: Reliability
  /** F when everybody took their grade back. */
  readonly to: Reliability
  /** Who changed it last. */
  readonly by: string
  /** When the first of the changes was made, and the last. */
  readonly since: number
  readonly at: number
}

/** One part of a document's outline. `span` covers heading and body; parts tile the text in order. */
export interface OutlinePart {
  readonly id: string
  readonly kind: 'intro' | 'section' | 'point'
  /** "2." for a point, null where the text gives none. */
  readonly marker: string | null
  readonly level: number
  readonly title: string | null
  readonly heading: Span | null
  readonly span: Span
}

/** A hedge with its place in the text; `Hedge` itself counts within an excerpt. */
export interface HedgeMark extends Span {
  readonly whose: Hedge['whose']
}

/** What the rules marked in the text, for the reader. All spans count UTF-16 units of the version's canonical text. */
export interface TextMarks {
  readonly hedges: readonly HedgeMark[]
  readonly quotes: readonly Span[]
  readonly dates: readonly (Span & { readonly date: FuzzyDate })[]
  readonly names: readonly (Span & { readonly type: 'person' | 'organisation' | 'place' | null })[]
  /** The sentences of the running text; headings and furniture have none. */
  readonly sentences: PackedSpans
  /** How many sentences each paragraph of the running text holds, in order. */
  readonly paragraphs: readonly number[]
}

export interface DocumentVersion {
  readonly n: number
  readonly originalHash: Hash
  readonly mime: string
  /** Size of the original, in bytes. */
  readonly bytes: number
  readonly textHash: Hash
  /** Milliseconds since 1970, UTC. */
  readonly capturedAt: number
  /** `userId` is null when it came with an imported board: its capturer has no account here. */
  readonly capturedBy: { readonly userId: UserId | null; readonly name: string }
  readonly how: 'upload' | 'paste'
  readonly encoding: string
  /** What of the original is not in the text: a finished sentence. Only of web pages. */
  readonly note?: string
  readonly outline: readonly OutlinePart[]
}

/** From what stands to what does not. */
export const DOCUMENT_STATUSES = ['current', 'corrected', 'retracted'] as const
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number]

/** One captured item of a source. Its text never changes; a new capture is a new version. A row. */
export interface SourceDocument {
  readonly id: DocumentId
  readonly boardId: BoardId
  readonly sourceId?: SourceId
  /** The file's name as it was brought in. */
  readonly filename: string
  readonly title: string | null
  /** The title was made from the text or file name, not stated by it. */
  readonly titleDerived?: boolean
  readonly byline?: string
  /** The outlet, agency or body that its head names. What it is a document of, a person says: `sourceId`. */
  readonly publisher?: string
  /** ISO 639-1, "und" when unknown. */
  readonly language: string
  readonly published?: FuzzyDate
  /** The date from which relative dates are counted, and why it was taken: a finished phrase. */
  readonly referenceDate?: FuzzyDate
  readonly referenceReason?: string
  /** What was not looked for in the text, its language having no rules for it: finished sentences. */
  readonly notTried?: readonly string[]
  /** How many more the rules found in it than the limit on proposals left room for. */
  readonly unproposed?: number
  /** Where a web page says it stands: http or https. */
  readonly url?: string
  readonly versions: readonly DocumentVersion[]
  readonly status: DocumentStatus
  /** Of a document that is not current: who said so, when and why. */
  readonly statusChange?: StatusChange
  /** When it was removed from the board: milliseconds since 1970, UTC. What rests on it still finds it. */
  readonly removedAt?: number
}

export interface StatusChange {
  readonly reason?: string
  /** `userId` is null when it came with an imported board. */
  readonly by: { readonly userId: UserId | null; readonly name: string }
  /** Milliseconds since 1970, UTC. */
  readonly at: number
}

/** The canonical text of a document's newest version, with what the rules marked in it. */
export interface DocumentText {
  readonly documentId: DocumentId
  readonly version: number
  readonly text: string
  readonly textHash: string
  readonly marks: TextMarks
  /** The lines of a web page that its markup calls captions, in text order; absent in other documents. */
  readonly captions?: readonly Span[]
  /** Those rows of a web page's tables that name the columns; absent where nothing is known of it. */
  readonly columnHeads?: readonly Span[]
}

interface ProposalBase {
  readonly id: ProposalId
  readonly documentId: DocumentId
  /** Hash of kind and span as they were found: the same proposal is not made twice within a document. */
  readonly key: string
  /** Where it stands in the text; UTF-16 units. */
  readonly span: Span
  readonly dismissed?: boolean
}
export interface PointProposal extends ProposalBase {
  readonly kind: 'point'
  readonly fields: {
    readonly title: string
    readonly marker?: string
    /** The section it lies in: OutlinePart.id */ readonly sectionId?: string
    /** First sentences, as plain text; ends in "…" where the document says more. */ readonly summary: string
  }
}
export interface FrameProposal extends ProposalBase {
  readonly kind: 'frame'
  readonly fields: { readonly title: string; readonly sectionId: string }
}
export interface EvidenceProposal extends ProposalBase {
  readonly kind: 'evidence'
  readonly fields: {
    /** Exactly `text.slice(span.start, span.end)`. */
    readonly exact: string
    readonly attribution: Attribution
    /** Offsets within `exact`. */
    readonly hedges: readonly Hedge[]
    readonly sectionId?: string
  }
}
/** Something the rules found and a person may accept, edit or dismiss. The accepted card's id is the proposal's. A row. */
export type Proposal = PointProposal | FrameProposal | EvidenceProposal

/** What a person corrects of a proposal: its fields as they are to be, and of a claim which words of its text it has. */
export interface ProposalChange {
  readonly fields: Proposal['fields']
  readonly span?: Span
}

/** The card that accepting a proposal makes, or made. */
export function cardIdOf(proposal: { readonly id: ProposalId }): CardId {
  return proposal.id as string as CardId
}

export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Reliability = (typeof RELIABILITIES)[number]
export const CREDIBILITIES = ['1', '2', '3', '4', '5', '6'] as const
export type Credibility = (typeof CREDIBILITIES)[number]
/** Source: Admiralty code (NATO AJP-2.1). */
export const RELIABILITY_WORDS: Readonly<Record<Reliability, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
}
export const CREDIBILITY_WORDS: Readonly<Record<Credibility, string>> = {
  '1': 'confirmed by other sources',
  '2': 'probably true',
  '3': 'possibly true',
  '4': 'doubtful',
  '5': 'improbable',
  '6': 'truth cannot be judged',
}

/** One person's grade. One row a person, subject and kind; none means ungraded, shown F or 6. */
export interface Evaluation {
  readonly subject: CardId | LinkId | SourceId
  readonly kind: 'reliability' | 'credibility'
  readonly user: { readonly userId: UserId | null; readonly name: string }
  readonly value: string
  readonly reason?: string
  /** Milliseconds since 1970, UTC. */
  readonly at: number
}

/** The value shown for several people's grades: the median, on a tie the worse; undefined when nobody graded. */
export function medianGrade<const T extends string>(
  scale: readonly T[],
  evaluations: readonly { readonly value: string }[],
): T | undefined {
  const ranks = evaluations
    .map((each) => scale.findIndex((grade) => grade === each.value))
    .filter((rank) => rank >= 0)
    .sort((a, b) => a - b)
  return ranks.length === 0 ? undefined : scale[ranks[Math.floor(ranks.length / 2)] ?? 0]
}
