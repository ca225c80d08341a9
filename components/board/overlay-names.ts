/**
 * Names of frames, and of what the argument hangs on (judgements, hypotheses, points) when the cards can no longer be
 * read, at reading size over the board.
 */
import { rectToScreen, type CameraState, type ViewportSize } from '@/lib/camera/camera-maths'
import type { Rect, ScreenPoint } from '@/lib/geometry/rect'
import type { CardId } from '@/lib/schema/ids'
import { farSign, SIGN_PX } from '@/lib/scene/build-warning'
import { cutToWidth } from '@/lib/scene/card-sketch'
import { cardName, type AnyCard } from '@/lib/scene/kind-look'
import { TITLES_FROM_ZOOM } from '@/lib/scene/level-of-detail'
import { placeNames, type NameWish } from '@/lib/scene/place-names'
import type { Scene } from '@/lib/scene/scene'
import type { FontSpec, TextMeasurer } from '@/lib/scene/text-measurer'
import { wrapRuns } from '@/lib/scene/wrap-text'
import type { PointerPlace } from '@/lib/tools/tool'

export const FRAME_NAME_FONT: FontSpec = { family: 'sans', size: 13, weight: 600 }
export const CARD_NAME_FONT: FontSpec = { family: 'sans', size: 11, weight: 600 }
const HEIGHT = 18
export const NAME_LINE_HEIGHT = 14
/** Names this far outside the view still take part, so that nothing appears or goes at its edge. */
const MARGIN_PX = 240
/** Board units that a frame keeps free for its name. */
const HEAD = 40
/** The name of a frame narrower than this runs over its right edge, where no other name stands. */
const FRAME_NAME_PX = 132
/** The name of a frame is not cut shorter than this to make room for another: about three letters. */
const LEAST_FRAME_NAME_PX = 30
/** That of a card says nothing by three letters. */
const LEAST_CARD_NAME_PX = 56
/** A card narrower than this on screen cannot hold its name: one line runs over it instead. */
const LEAST_INSIDE_PX = 56
const MAX_CARD_NAME_PX = 132
/** Between a name's text and the edge of its ground, where a stripe tells its kind. */
export const NAME_PADDING = 6
/** Between a name and the sign of a card that warns. */
const SIGN_GAP_PX = 4
/** Cards are wrapped anew at each such step of their width on screen, not at every frame of a zoom. */
const WIDTH_STEP_PX = 8
/** Beyond this many names, the smaller half would only be noise; the first ones are tried. */
const MAX_WISHES = 1500

/** The first have their place before the others. */
const NAMED_KINDS = ['judgement', 'hypothesis', 'point'] as const
type NamedKind = (typeof NAMED_KINDS)[number]

export interface OverlayName extends NameWish<CardId> {
  readonly kind: 'frame' | 'card'
  readonly lines: readonly string[]
  /** The sign of a card that warns, which its name would cover: from the name's left end and top. */
  readonly sign?: Rect
}

/**
 * Names in view, worked out anew only when the board or the zoom changed, or the view left what was worked out. While
 * the zoom changes (`isZooming`) the names that are there stay, and new ones wait: none flickers.
 */
export function createNames(scene: Scene) {
  let kept: { key: string; camera: CameraState; names: readonly OverlayName[] } | undefined
  return (
    camera: CameraState,
    viewport: ViewportSize,
    except: CardId | undefined,
    isZooming: boolean,
  ): readonly OverlayName[] => {
    const key = [scene.version.get(), camera.zoom, viewport.w, viewport.h, except ?? ''].join('/')
    const by = kept && { x: (kept.camera.x - camera.x) * camera.zoom, y: (kept.camera.y - camera.y) * camera.zoom }
    if (kept?.key === key && by && Math.max(Math.abs(by.x), Math.abs(by.y)) < MARGIN_PX) {
      return kept.names.map((name) => ({ ...name, x: name.x + by.x, y: name.y + by.y }))
    }
    if (kept && isZooming && kept.names.length > 0) {
      const ids = kept.names.map((name) => name.id)
      return namesOf(scene, camera, ids, except)
    }
    const names = namesOf(scene, camera, scene.cardsIn(areaAround(camera, viewport)), except)
    kept = { key, camera, names }
    return names
  }
}

function areaAround(camera: CameraState, viewport: ViewportSize): Rect {
  return {
    x: camera.x - MARGIN_PX / camera.zoom,
    y: camera.y - MARGIN_PX / camera.zoom,
    w: (viewport.w + 2 * MARGIN_PX) / camera.zoom,
    h: (viewport.h + 2 * MARGIN_PX) / camera.zoom,
  }
}

function namesOf(scene: Scene, camera: CameraState, ids: readonly CardId[], except: CardId | undefined): OverlayName[] {
  const frames: OverlayName[] = []
  const cards: Record<NamedKind, OverlayName[]> = { judgement: [], hypothesis: [], point: [] }
  const withCards = camera.zoom < TITLES_FROM_ZOOM
  let count = 0
  for (const id of ids) {
    const card = scene.card(id)
    const own = withCards ? NAMED_KINDS.find((kind) => kind === card?.kind) : undefined
    if (id === except || !card || (card.kind !== 'frame' && !own)) continue
    const rect = scene.rect(id)
    if (!rect || ++count > MAX_WISHES) continue
    const box = rectToScreen(camera, rect)
    if (own) cards[own].push(nameOfCard(scene, card, box))
    else frames.push(frameName(scene, id, box, camera.zoom))
  }
  // The name of a frame is not cut for those of cards.
  const standing = placeNames<CardId, OverlayName>(frames).map((name) => ({ ...name, leastWidth: name.width }))
  return placeNames<CardId, OverlayName>([...standing, ...NAMED_KINDS.flatMap((kind) => cards[kind])]).map((name) =>
    cutShort(name, scene.measurer),
  )
}

/** Its words in the width that was left to it. */
function cutShort(name: OverlayName, measurer: TextMeasurer): OverlayName {
  const [text = '', ...more] = name.lines
  const isFrame = name.kind === 'frame'
  const font = isFrame ? FRAME_NAME_FONT : CARD_NAME_FONT
  // At the end of a name that runs over its card's edge.
  const sign = name.leastWidth === undefined ? undefined : name.sign
  const room = name.width - (isFrame ? 0 : 2 * NAME_PADDING) - (sign ? SIGN_PX + SIGN_GAP_PX : 0)
  const placed = sign ? { ...name, sign: { ...sign, x: name.width - NAME_PADDING - SIGN_PX } } : name
  if (more.length > 0 || measurer.width(text, font) <= room) return placed
  return { ...placed, lines: [cutToWidth(text, room, font, measurer)] }
}

/**
 * The card that a press at `place` is meant for: the one whose name is drawn there, over whatever lies below, else the one
 * that lies there. A frame is meant by its name only.
 */
export function cardUnder(scene: Scene, names: readonly OverlayName[], place: PointerPlace): CardId | undefined {
  const named = nameAt(names, place.screen)
  return named !== undefined && scene.source.cardKind(named) ? named : scene.cardAt(place.at)
}

/** The card whose name is drawn at this point of the screen: the last drawn of several. */
function nameAt(names: readonly OverlayName[], { x, y }: ScreenPoint): CardId | undefined {
  return names.findLast((name) => x >= name.x && x <= name.x + name.width && y >= name.y && y <= name.y + name.height)
    ?.id
}

/** Inside its head while there is room, above the frame when the board is small. */
function frameName(scene: Scene, id: CardId, box: Rect, zoom: number): OverlayName {
  const isInside = HEAD * zoom >= HEIGHT + 4
  const room = isInside ? Math.max(48, box.w - 32 * zoom) : Math.max(FRAME_NAME_PX, box.w)
  const text = cutToWidth(nameOf(scene, id), room, FRAME_NAME_FONT, scene.measurer)
  const width = scene.measurer.width(text, FRAME_NAME_FONT)
  const x = isInside ? box.x + 16 * zoom : box.x
  const y = isInside ? box.y + 12 * zoom : box.y - HEIGHT - 2
  return {
    id,
    kind: 'frame',
    lines: [text],
    x,
    y,
    width,
    height: HEIGHT,
    leastWidth: Math.min(width, LEAST_FRAME_NAME_PX),
  }
}

interface NameLines {
  readonly epoch: number
  readonly room: number
  readonly lines: readonly string[]
  readonly width: number
}

/**
 * The name of a card that warns, with the sign that it would cover: where the card has it, the name's last line ending before
 * it; of a name that runs over its card's edge, at its end.
 */
function withSign(name: OverlayName, box: Rect, isInside: boolean, measurer: TextMeasurer): OverlayName {
  if (!isInside) {
    const beside = { x: 0, y: (name.height - SIGN_PX) / 2, w: SIGN_PX, h: SIGN_PX }
    return { ...name, width: name.width + SIGN_PX + SIGN_GAP_PX, sign: beside }
  }
  const sign = farSign(box, 1)
  const at = { ...sign, x: sign.x - name.x, y: sign.y - name.y }
  if (name.height <= at.y) return { ...name, sign: at }
  const last = cutToWidth(name.lines.at(-1) ?? '', at.x - SIGN_GAP_PX - NAME_PADDING, CARD_NAME_FONT, measurer)
  return { ...name, lines: [...name.lines.slice(0, -1), last], sign: at }
}

/** A card's name in lines: kept per card object, because wrapping means measuring many times. */
const wrappedNames = new WeakMap<AnyCard, NameLines>()

/** `room` is the width of the card on screen; 0 asks for one line that may run over its edge. */
function wrapName({ measurer }: Scene, card: AnyCard, room: number): NameLines {
  const known = wrappedNames.get(card)
  if (known && known.epoch === measurer.epoch && known.room === room) return known
  const name = cardName(card)
  const lines =
    room === 0 ? [cutToWidth(name, MAX_CARD_NAME_PX, CARD_NAME_FONT, measurer)] : linesOf(name, room, measurer)
  const widest = Math.max(...lines.map((line) => measurer.width(line, CARD_NAME_FONT)))
  const made = { epoch: measurer.epoch, room, lines, width: widest + 2 * NAME_PADDING }
  wrappedNames.set(card, made)
  return made
}

/** A word wider than its card is cut short: it neither breaks nor covers the card beside it. */
function linesOf(name: string, room: number, measurer: TextMeasurer): readonly string[] {
  const width = room - 2 * NAME_PADDING
  const text = name
    .split(/\s+/u)
    .map((word) => cutToWidth(word, width, CARD_NAME_FONT, measurer))
    .join(' ')
  return wrapRuns([{ text, font: CARD_NAME_FONT }], width, measurer).map(({ runs }) =>
    runs.map(({ text }) => text).join(''),
  )
}

/** In its card's head, in as many lines as that has room for; over a block too narrow for words, in one. */
function nameOfCard(scene: Scene, card: AnyCard, box: Rect): OverlayName {
  const room = box.w < LEAST_INSIDE_PX ? 0 : Math.floor(box.w / WIDTH_STEP_PX) * WIDTH_STEP_PX
  const { lines: all, width } = wrapName(scene, card, room)
  const most = room === 0 ? 1 : Math.max(1, Math.floor((box.h - 4) / NAME_LINE_HEIGHT))
  const lines = all.length > most ? [...all.slice(0, most - 1), `${all[most - 1] ?? ''}…`] : all
  const height = lines.length * NAME_LINE_HEIGHT + 4
  const y = room === 0 ? box.y + box.h / 2 - height / 2 : box.y + 2
  const name = { id: card.id, kind: 'card' as const, lines, x: box.x, y, height }
  const placed = room > 0 ? { ...name, width: Math.max(width, box.w) } : { ...name, width, shifts: [HEIGHT, -HEIGHT] }
  const signed = scene.warning(card.id) ? withSign(placed, box, room > 0, scene.measurer) : placed
  return room > 0 ? signed : { ...signed, leastWidth: Math.min(signed.width, LEAST_CARD_NAME_PX) }
}

function nameOf(scene: Scene, id: CardId): string {
  const card = scene.source.card(id)
  if (card?.kind === 'frame' && card.title.trim() === '') return 'Untitled frame'
  return card ? cardName(card) : ''
}
