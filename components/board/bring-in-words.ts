/** Words pasted or dropped onto the board from outside: a note as they stood where they come from, or a document. */
import { importWords, isPageLike, readCarried, type Carried } from '@/components/panels/documents/pasted-page'
import { mayBeWanted } from '@/components/ui/use-fetched'
import { rectCentre, type BoardPoint } from '@/lib/geometry/rect'
import { measureNewCard } from '@/lib/scene/measure-card'
import { freePlace } from '@/lib/scene/tidy-columns'
import type { CardId } from '@/lib/schema/ids'
import { MAX_PAGE_BYTES } from '@/lib/schema/limits'
import { linkAddresses } from '@/lib/schema/linked-addresses'
import { plainFromRichText, richTextFromPlain, type RichText } from '@/lib/schema/rich-text'
import type { BoardSession } from '@/lib/session/board-session'
import { isTaken } from '@/lib/session/free-in-view'
import { moveViewAlong } from '@/lib/session/lent-view'
import { areGone, areThere } from '@/lib/session/still-true'

/** A longer text is a document, not a note. */
const MAX_NOTE_UNITS = 2000
/** One longer than this is a tall strip of words. */
const EASY_NOTE_UNITS = 1000
const NOTE_WIDTH = 280

const loadReader = mayBeWanted(async () => (await import('@/components/editor/body-from-html')).bodyFromHtml)

/** Words as a note; long ones, and pieces of a page with an outline, as a document with the headings and lists that they have there. */
export function bringInWords(session: BoardSession, data: DataTransfer, at: BoardPoint): void {
  const carried = readCarried(data)
  const { words, page } = carried
  if (words === '') return
  if (words.length > MAX_NOTE_UNITS) {
    importWords(session.library, carried)
    return session.announce({ text: 'A text this long is brought in as a document.' })
  }
  if (isPageLike(page ?? '', words)) {
    importWords(session.library, carried)
    return session.announce({
      text: 'A page with an outline is brought in as a document.',
      more: [{ words: 'Place a note too', run: () => void placeNote(session, carried, at) }],
    })
  }
  void placeNote(session, carried, at)
}

async function placeNote(session: BoardSession, carried: Carried, at: BoardPoint): Promise<void> {
  const body = linkAddresses((await readBody(carried)) ?? richTextFromPlain(carried.words))
  const { board, scene, camera, selection } = session
  const size = measureNewCard({ kind: 'note', body }, scene.measurer, NOTE_WIDTH)
  const under = scene.frameAt(at)
  const rect = freePlace(size, { x: at.x - size.w / 2, y: at.y - size.h / 2 }, isTaken(session, under))
  const home = scene.frameAt(rectCentre(rect))
  const fields = { madeBy: 'person', ...(home && { frameId: home }) }
  const { cards } = board.insert([{ kind: 'note', rect, body, fields }])
  selection.set(cards)
  const isLong = carried.words.length > EASY_NOTE_UNITS
  moveViewAlong(session, () => camera.reveal(rect, { thenSaid: isLong }))
  const [note] = cards
  if (note && isLong) offerDocument(session, carried, note)
}

function offerDocument({ board, library, announce }: BoardSession, carried: Carried, note: CardId): void {
  const instead = () => {
    board.remove([note])
    importWords(library, carried)
    announce({
      text: 'The note is brought in as a document instead.',
      undo: () => board.revive([note]),
      holds: areGone(board, [note]),
    })
  }
  announce({
    text: 'A text this long is easier to read as a document.',
    more: [{ words: 'Read it as a document instead', run: instead }],
    holds: areThere(board, [note]),
  })
}

/** Undefined where the plain words say it better: HTML without words, or with more of them than one saw. */
async function readBody({ html }: Carried): Promise<RichText | undefined> {
  if (html === '' || html.length > MAX_PAGE_BYTES) return undefined
  try {
    const body = (await loadReader())(html)
    const { length } = plainFromRichText(body).trim()
    return length > 0 && length <= MAX_NOTE_UNITS ? body : undefined
  } catch {
    return undefined // offline and not fetched yet, or nested without end
  }
}
