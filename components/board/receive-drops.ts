/** What is dropped or pasted onto the board from outside: passages from the reader, proposals from the tray, files, plain text, pieces of pages. */
import type { BoardSession, HeldPassage } from '@/lib/session/board-session'
import { dropProposal, type HeldProposal } from '@/lib/session/drop-proposal'
import { dropPassage, passageTarget } from '@/lib/session/make-evidence'
import type { WritableCell } from '@/lib/cell/cell'
import { isJsonObject, type JsonObject } from '@/lib/schema/json'
import { PASSAGE_MIME, PROPOSAL_MIME } from '@/components/panels/hold-passage'
import type { CardId, DocumentId, ProposalId } from '@/lib/schema/ids'
import type { PointerPlace } from '@/lib/tools/tool'
import { screenPointOf } from './screen-point'
import { bringInWords } from './bring-in-words'

/** Where what is being dragged over the board would go: to a card, or onto the board. */
export type DropTarget = CardId | 'board' | null

interface DropSight {
  /** Shown while something is over the board. */
  readonly dropTarget: WritableCell<DropTarget>
  /** The card that something let go there is meant for. */
  cardUnder(place: PointerPlace): CardId | undefined
}

export function receiveDrops(
  root: HTMLElement,
  session: BoardSession,
  { dropTarget: target, cardUnder }: DropSight,
): () => void {
  const controller = new AbortController()
  const { signal } = controller
  const dragOver = (event: DragEvent) => {
    if (!event.dataTransfer || !session.canEdit) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    const isPassage = event.dataTransfer.types.includes(PASSAGE_MIME)
    target.set((isPassage && passageTarget(session.board, cardUnder(placeOf(event)))?.card) || 'board')
  }
  const leave = (event: DragEvent) => {
    if (!(event.relatedTarget instanceof Node && root.contains(event.relatedTarget))) target.set(null)
  }
  const placeOf = (event: DragEvent): PointerPlace => {
    const screen = screenPointOf(event, root)
    return { at: session.camera.toBoard(screen), screen }
  }
  const drop = (event: DragEvent) => {
    target.set(null)
    const carried = event.dataTransfer
    if (!carried) return
    event.preventDefault()
    if (!session.canEdit) return session.announce({ text: 'You can look at this board but not change it.' })
    const place = placeOf(event)
    const over = { at: place.at, card: cardUnder(place) }
    const proposal = parseProposal(carried.getData(PROPOSAL_MIME))
    if (proposal) return dropProposal(session, proposal, over)
    const passage = parsePassage(carried.getData(PASSAGE_MIME))
    if (passage) return dropPassage(session, passage, over)
    if (carried.files.length > 0) return bringIn(session, carried.files)
    bringInWords(session, carried, place.at)
  }
  // Where it comes to another card, the browser says so first, and that it is over it only at its next move.
  for (const type of ['dragenter', 'dragover'] as const) root.addEventListener(type, dragOver, { signal })
  root.addEventListener('dragleave', leave, { signal })
  root.addEventListener('drop', drop, { signal })
  return () => controller.abort()
}

export function bringIn(session: BoardSession, files: FileList): void {
  for (const file of files) session.library.importFile(file, file.name)
}

/** What the reader put into the drag; undefined for anything else. */
function parsePassage(text: string): HeldPassage | undefined {
  const value = parseObject(text)
  if (typeof value?.documentId !== 'string' || !isJsonObject(value.span)) return undefined
  const { start, end } = value.span
  if (typeof start !== 'number' || typeof end !== 'number') return undefined
  return { documentId: value.documentId as DocumentId, span: { start, end } }
}

/** What the tray put into the drag; undefined for anything else. */
function parseProposal(text: string): HeldProposal | undefined {
  const value = parseObject(text)
  if (typeof value?.documentId !== 'string' || typeof value.proposalId !== 'string') return undefined
  return { documentId: value.documentId as DocumentId, proposalId: value.proposalId as ProposalId }
}

function parseObject(text: string): JsonObject | undefined {
  if (text === '') return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
