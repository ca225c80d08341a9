/**
 * The board as a display list for one view: frames, links, cards, in that order, at the level of detail of the zoom.
 * Cards that the page shows as DOM are left to it. Painters and exports draw what this returns and decide nothing.
 */
import type { Rect } from '@/lib/geometry/rect'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { CARD_RADIUS, CARD_TINTS, COLOURS, DIMMED, type ThemeName } from '@/lib/theme/theme'
import { sketchOf, titledCard, wholeCard } from './build-cards'
import { barredCard, blockOf } from './build-far-cards'
import { cutToWidth } from './card-sketch'
import { buildLinks } from './build-links'
import { warningItems } from './build-warning'
import type { DisplayList, Item } from './display-list'
import type { AnyCard } from './kind-look'
import { detailAt, titleSizeAt, type Detail } from './level-of-detail'
import type { Scene } from './scene'
import { isolated } from '@/lib/schema/own-direction'

const FRAME_RADIUS = 12
/** A frame too narrow for its name shows this much of it. */
const MIN_NAME_WIDTH = 48

/** How much of a thread that came forward is seen where it crosses a card: one follows it, and reads the card. */
export const THREAD_OVER_CARDS = 0.3

export interface SceneView {
  /** Board units; what does not touch it is left out. */
  readonly area: Rect
  readonly zoom: number
  readonly theme: ThemeName
  /** Cards that the page shows as DOM. */
  readonly mounted?: ReadonlySet<CardId>
  /** Cards and links that come forward; everything else is dimmed. */
  readonly forward?: ReadonlySet<CardId | LinkId>
  /** What stays of what is dimmed, 0–1; the theme's share unless given. */
  readonly dimmed?: number
  /** Only these cards and links, for the export of a selection. */
  readonly only?: ReadonlySet<CardId | LinkId>
  /** Exports draw whole cards at any zoom. */
  readonly detail?: Detail
  /** Frame names as part of the list (exports); on screen the overlay writes them. */
  readonly withFrameNames?: boolean
}

export function buildScene(scene: Scene, view: SceneView): DisplayList {
  const { only, forward } = view
  const isDimmed = (id: CardId) => forward !== undefined && !forward.has(id)
  const ids = scene.cardsIn(view.area).filter((id) => !only || only.has(id))
  const links = scene.linksIn(view.area).filter((id) => !only || only.has(id))
  const frames: Item[] = []
  const cards = createCardCollector(view)
  for (const id of ids) {
    const rect = scene.rect(id)
    // A frame lies below the links, so it is painted here even where the page has its DOM.
    const card = rect && scene.card(id)
    if (!rect || !card || (card.kind !== 'frame' && view.mounted?.has(id))) continue
    if (card.kind === 'frame') frames.push(...frameItems(card, rect, view, scene))
    else cards.add(scene, card, rect, isDimmed(id))
  }
  const { zoom, theme, area } = view
  const opacity = view.dimmed ?? DIMMED[theme]
  if (!forward) return [...frames, ...buildLinks(scene, links, { zoom, theme, area }), ...cards.finish()]
  const dimmed = links.filter((id) => !forward.has(id))
  const brought = links.filter((id) => forward.has(id))
  const threads = { zoom, theme, area, emphasised: forward as ReadonlySet<LinkId> }
  return [
    ...frames,
    ...buildLinks(scene, dimmed, { zoom, theme, area, opacity }),
    ...buildLinks(scene, brought, threads),
    ...cards.finish(),
    ...buildLinks(scene, brought, { ...threads, opacity: THREAD_OVER_CARDS }),
  ]
}

function createCardCollector(view: SceneView) {
  const { zoom, theme } = view
  const detail = view.detail ?? detailAt(zoom)
  const dimmed = view.dimmed ?? DIMMED[theme]
  const items: Item[] = []
  const blocks = new Map<string, { fill: string; opacity?: number; boxes: number[] }>()
  const addBlock = (card: AnyCard, rect: Rect, isDimmed: boolean) => {
    const { fill, box } = blockOf(card, rect, zoom, theme)
    const key = fill + (isDimmed ? '/dim' : '')
    const known = blocks.get(key)
    if (known) known.boxes.push(...box)
    else blocks.set(key, { fill, boxes: [...box], ...(isDimmed && { opacity: dimmed }) })
  }
  const itemsOf = (scene: Scene, card: AnyCard, rect: Rect): Item[] => {
    // On screen a whole card is DOM's; one that is not mounted yet shows its title until it is.
    if (view.detail === 'whole') {
      const { measurer } = scene
      return wholeCard(card, rect, sketchOf(card, scene.facts(card.id), rect, measurer), { theme, measurer })
    }
    const warning = scene.warning(card.id)
    const sign = warning && warningItems(rect, { ...warning, detail, zoom, theme }, scene.measurer)
    if (detail === 'bars') {
      const view = { zoom, theme, isSigned: sign !== undefined }
      return [...barredCard(card, rect, view, scene.measurer), ...(sign?.items ?? [])]
    }
    const titled = titledCard(card, rect, titleSizeAt(zoom), scene.measurer, theme, sign?.height)
    return sign ? [...titled, ...sign.items] : titled
  }
  return {
    add(scene: Scene, card: AnyCard, rect: Rect, isDimmed: boolean) {
      if (detail === 'blocks') return addBlock(card, rect, isDimmed)
      const made = itemsOf(scene, card, rect)
      if (!isDimmed) return void items.push(...made)
      // On paper of its own: threads that pass behind it do not cross its words.
      items.push({ type: 'rect', ...rect, radius: CARD_RADIUS, fill: COLOURS.canvas[theme] })
      items.push(...made.map((item) => ({ ...item, opacity: (item.opacity ?? 1) * dimmed })))
    },
    finish: (): Item[] => [...[...blocks.values()].map((block): Item => ({ type: 'rects', ...block })), ...items],
  }
}

function frameItems(card: AnyCard, rect: Rect, view: SceneView, scene: Scene): Item[] {
  const { theme, zoom } = view
  const isTinted = card.kind === 'frame' && card.colour !== undefined
  const fill = isTinted ? CARD_TINTS[card.colour][theme] : COLOURS.panel[theme]
  const box: Item = {
    type: 'rect',
    ...rect,
    radius: zoom < 0.1 ? 0 : FRAME_RADIUS,
    fill,
    stroke: COLOURS.frame[theme],
    lineWidth: Math.max(1, 1 / zoom),
    opacity: isTinted ? 0.8 : 0.65,
  }
  if (!view.withFrameNames || card.kind !== 'frame') return [box]
  const font = { family: 'sans', size: 13, weight: 600 } as const
  const room = Math.max(MIN_NAME_WIDTH, rect.w - 32)
  const text = isolated(cutToWidth(card.title || 'Untitled frame', room, font, scene.measurer))
  const width = scene.measurer.width(text, font)
  return [box, { type: 'text', x: rect.x + 16, y: rect.y + 25, text, width, font, fill: COLOURS.ink[theme] }]
}
