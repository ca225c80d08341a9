/**
 * Names of frames, and of what the argument hangs on (judgements, hypotheses, points) when the cards can no longer be
 * read, at reading size over the board.
 */
import { rectToScreen, type CameraState, type ViewportSize } from '@/lib/camera/camera-maths'
import { rectsTouch, type Rect, type ScreenPoint } from '@/lib/geometry/rect'
import type { CardId } from '@/lib/schema/ids'
import { farSign, SIGN_PX } from '@/lib/scene/build-warning'
import { cutToWidth } from '@/lib/scene/card-sketch'
import { cardName, markedName, NAMED_OVER_KINDS, type AnyCard, type NamedOverKind } from '@/lib/scene/kind-look'
import { detailAt, LEAST_NAMED_PX, TITLES_FROM_ZOOM } from '@/lib/scene/level-of-detail'
import { nameLines } from '@/lib/scene/name-lines'
import { placeNames, type NameWish } from '@/lib/scene/place-names'
import type { Scene } from '@/lib/scene/scene'
import type { FontSpec, TextMeasurer } from '@/lib/scene/text-measurer'
import type { PointerPlace } from '@/lib/tools/tool'

export const FRAME_NAME_FONT: FontSpec = { family: 'sans', size: 13, weight: 600 }
export const CARD_NAME_FONT: FontSpec = { family: 'sans', size: 11, weight: 600 }
const HEIGHT = 18
export const NAME_LINE_HEIGHT = 14
/** Between a name and the edge of the view that it would run over. */
const EDGE_PX = 4
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
const MAX_CARD_NAME_PX = 132
/** Between a name's text and the edge of its ground, where a stripe tells its kind. */
export const NAME_PADDING = 6
/** Between a name and the sign of a card that warns. */
const SIGN_GAP_PX = 4
/** Cards are wrapped anew at each such step of their width on screen, not at every frame of a zoom. */
const WIDTH_STEP_PX = 8
/** Beyond this many names, the smaller half would only be noise; the first ones are tried. */
const MAX_WISHES = 1500

export interface OverlayName extends NameWish<CardId> {
  readonly kind: 'frame' | 'card'
  readonly lines: readonly string[]
  /** The sign of a card that warns, which its name would cover: from the name's left end and top. */
  readonly sign?: Rect
  /** The card's own sign, where the name's stands elsewhere: from there as well. */
  readonly hidden?: Rect
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
  const cards: Record<NamedOverKind, OverlayName[]> = { judgement: [], hypothesis: [], point: [] }
  const withCards = camera.zoom < TITLES_FROM_ZOOM
  let count = 0
  for (const id of ids) {
    const card = scene.card(id)
    const own = withCards ? NAMED_OVER_KINDS.find((kind) => kind === card?.kind) : undefined
    if (id === except || !card || (card.kind !== 'frame' && !own)) continue
    const rect = scene.rect(id)
    if (!rect || ++count > MAX_WISHES) continue
    if (own) cards[own].push(nameOfCard(scene, card, rectToScreen(camera, rect)))
    else frames.push(frameName(scene, id, rect, camera))
  }
  // The name of a frame is not cut for those of cards.
  const standing = placeNames<CardId, OverlayName>(frames).map((name) => ({ ...name, leastWidth: name.width }))
  return placeNames<CardId, OverlayName>([...standing, ...NAMED_OVER_KINDS.flatMap((kind) => cards[kind])]).map(
    (name) => cutShort(withOneSign(scene, camera, name), scene.measurer),
  )
}

/** The names, those that run over the right edge of the view cut short there. */
export function endingInView(
  names: readonly OverlayName[],
  { w }: ViewportSize,
  measurer: TextMeasurer,
): readonly OverlayName[] {
  return names.map((name) => {
    const room = w - EDGE_PX - name.x
    const isWhole = name.leastWidth === undefined || name.width <= room || room < LEAST_CARD_NAME_PX
    return isWhole ? name : cutShort({ ...name, width: room }, measurer)
  })
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

/** Inside its head while there is room, beside the frame when the board is small. */
function frameName(scene: Scene, id: CardId, rect: Rect, camera: CameraState): OverlayName {
  const { zoom } = camera
  const box = rectToScreen(camera, rect)
  const isInside = HEAD * zoom >= HEIGHT + 4
  const name = nameOf(scene, id)
  const { y, room } = isInside
    ? { y: box.y + 12 * zoom, room: Math.max(48, box.w - 32 * zoom) }
    : besideFrame(scene, id, rect, camera, scene.measurer.width(name, FRAME_NAME_FONT))
  const text = cutToWidth(name, room, FRAME_NAME_FONT, scene.measurer)
  const width = scene.measurer.width(text, FRAME_NAME_FONT)
  return {
    id,
    kind: 'frame',
    lines: [text],
    x: isInside ? box.x + 16 * zoom : box.x,
    y,
    width,
    height: HEIGHT,
    leastWidth: Math.min(width, LEAST_FRAME_NAME_PX),
  }
}

/** Above the frame, or below it where cards stand too near above: as wide as it covers none of them. Screen pixels. */
function besideFrame(
  scene: Scene,
  id: CardId,
  { x, y, w, h }: Rect,
  camera: CameraState,
  width: number,
): { readonly y: number; readonly room: number } {
  const { zoom } = camera
  const wanted = Math.min(width, Math.max(FRAME_NAME_PX, w * zoom))
  const roomIn = (top: number, height: number, isBarred: (id: CardId) => boolean) => {
    const area = { x, y: top, w: wanted / zoom, h: height / zoom }
    const starts = scene.cardsIn(area).flatMap((other) => (isBarred(other) ? (scene.rect(other)?.x ?? []) : []))
    return Math.min(wanted, ...starts.map((start) => (start - x) * zoom - NAME_PADDING))
  }
  const isCard = (other: CardId) => scene.source.cardKind(other) !== 'frame'
  const enough = Math.min(wanted, LEAST_CARD_NAME_PX)
  const onScreen = (top: number) => (top - camera.y) * zoom
  const above = y - (HEIGHT + 2) / zoom
  const roomAbove = roomIn(above, HEIGHT, isCard)
  if (roomAbove >= enough) return { y: onScreen(above), room: roomAbove }
  const below = y + h + 2 / zoom
  // Nor where it would be taken for the name of a frame below.
  const roomBelow = roomIn(below, 2 * HEIGHT + 4, (other) => other !== id)
  if (roomBelow >= enough) return { y: onScreen(below), room: roomBelow }
  return { y: onScreen(above), room: Math.min(wanted, Math.max(LEAST_FRAME_NAME_PX, w * zoom)) }
}

interface NameLines {
  readonly epoch: number
  readonly room: number
  readonly most: number
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

/** A name that runs over its card's edge has the sign at its end only where it covers the card's own, which then is hidden. */
function withOneSign(scene: Scene, camera: CameraState, name: OverlayName): OverlayName {
  const rect = name.sign && name.leastWidth !== undefined ? scene.rect(name.id) : undefined
  if (!rect) return name
  const own = rectToScreen(camera, farSign(rect, camera.zoom))
  const isDrawn = detailAt(camera.zoom) !== 'blocks'
  if (isDrawn && rectsTouch(own, { x: name.x, y: name.y, w: name.width, h: name.height }))
    return { ...name, hidden: { ...own, x: own.x - name.x, y: own.y - name.y } }
  if (!isDrawn) return name
  const { sign: _, ...alone } = name
  return { ...alone, width: name.width - SIGN_PX - SIGN_GAP_PX }
}

/** A card's name in lines: kept per card object, because wrapping means measuring many times. */
const wrappedNames = new WeakMap<AnyCard, NameLines>()

/** `room` is the width of the card on screen; 0 asks for one line that may run over its edge. */
function wrapName({ measurer }: Scene, card: AnyCard, room: number, most: number): NameLines {
  const known = wrappedNames.get(card)
  if (known && known.epoch === measurer.epoch && known.room === room && known.most === most) return known
  const width = room === 0 ? MAX_CARD_NAME_PX : room - 2 * NAME_PADDING
  const lines = nameLines(markedName(card), { width, most, font: CARD_NAME_FONT }, measurer)
  const widest = Math.max(...lines.map((line) => measurer.width(line, CARD_NAME_FONT)))
  const made = { epoch: measurer.epoch, room, most, lines, width: widest + 2 * NAME_PADDING }
  wrappedNames.set(card, made)
  return made
}

/** In its card's head, in as many lines as that has room for; over a block too narrow for words, in one. */
function nameOfCard(scene: Scene, card: AnyCard, box: Rect): OverlayName {
  const room = box.w < LEAST_NAMED_PX ? 0 : Math.floor(box.w / WIDTH_STEP_PX) * WIDTH_STEP_PX
  const most = room === 0 ? 1 : Math.max(1, Math.floor((box.h - 4) / NAME_LINE_HEIGHT))
  const { lines, width } = wrapName(scene, card, room, most)
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
