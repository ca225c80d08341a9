/**
 * The mounted surface without React: one frame loop with flags for what is stale, the two canvases, the near cards and
 * what the tool at work shows. Nothing is painted twice in a frame, and nothing at all while nothing changed.
 */
import { isWideScreen } from '@/components/panels/panel-state'
import { messagesHeight } from '@/components/ui/messages-height'
import { coveredCorner } from '@/components/ui/covered-corner'
import { createCell, type Cell, type WritableCell } from '@/lib/cell/cell'
import type { BoardPoint } from '@/lib/geometry/rect'
import type { CardId } from '@/lib/schema/ids'
import type { SceneUpdate } from '@/lib/scene/scene'
import type { BoardSession } from '@/lib/session/board-session'
import { currentTheme, watchTheme } from '@/lib/theme/theme-choice'
import { DIMMED, DIMMED_BY_HOVER } from '@/lib/theme/theme'
import type { PointerPlace, Preview } from '@/lib/tools/tool'
import type { ToolHost } from '@/lib/tools/tool-host'
import { createCameraRest } from './camera-rest'
import { createCardElements, type CardElements } from './card-elements'
import { createNear } from './choose-near'
import { fitSurface } from './fit-surface'
import { forcedColours } from './forced-colours'
import { createFrameLoop, type Stale } from './frame-loop'
import { createHover } from './hover'
import { createMotion } from './motion'
import { createOverlayCanvas } from './overlay-canvas'
import type { DropTarget } from './receive-drops'
import { createSceneCanvas } from './scene-canvas'
import { threadsOf } from './threads'

export interface SurfaceElements {
  readonly root: HTMLElement
  readonly sceneCanvas: HTMLCanvasElement
  readonly overlayCanvas: HTMLCanvasElement
  readonly layer: HTMLElement
}

/** The surface as it is seen, before anything can be done to it. */
export interface BoardSight {
  readonly elements: CardElements
  readonly near: Cell<readonly CardId[]>
  /** The card under the pointer, or the one whose link handles it is on the way to. */
  readonly hovered: Cell<CardId | null>
  /** The board point last under the pointer; where a paste lands. */
  readonly pointer: Cell<BoardPoint | null>
  /** Where something dragged in from outside would go; shown while it is over the board. */
  readonly dropTarget: WritableCell<DropTarget>
  /** The card, or the frame, that a press there is meant for. */
  cardUnder(place: PointerPlace): CardId | undefined
  /** Resolves when everything in view is painted and mounted and nothing moves. */
  settled(): Promise<void>
  /** Connects it to the page; undone by the returned function. */
  mount(elements: SurfaceElements): () => void
  /** Shows what the tool at work does, until the returned function is called. */
  showActs(host: ToolHost): () => void
  /** The pointer is here now, or has left the board. */
  hover(place: PointerPlace | null): void
  /** Brings what was just chosen out from under a panel that opened over it, unless a hand is still at work. */
  uncover(): void
}

/** The surface with its tools. */
export interface BoardView extends BoardSight {
  readonly host: ToolHost
}

/** What is done while the surface is on the page. */
interface Mounted extends Pick<BoardSight, 'uncover' | 'cardUnder'> {
  refreshActs(): void
  /** How far the layer's cards are dimmed. */
  markVeil(isByHover: boolean): void
  stop(): void
}
type Acts = Pick<ToolHost, 'preview' | 'isBusy'>
const NOTHING: Preview = {}
const NO_ACTS: Acts = { preview: createCell(NOTHING), isBusy: () => false }

export function createBoardView(session: BoardSession): BoardSight {
  const { board, scene, camera, presence, selection, editing } = session
  const loop = createFrameLoop()
  const near = createNear(session)
  const dropTarget = createCell<DropTarget>(null)
  /** How often the canvas under the cards became stale. */
  let epoch = 0
  const elements = createCardElements(scene, () => {
    epoch++
    loop.invalidate('scene')
  })
  /** The tool at work, once the tools are here. */
  let acts: Acts = NO_ACTS
  let mounted: Mounted | undefined
  const cardUnder = (place: PointerPlace) => mounted?.cardUnder(place)
  const isBusy = () => acts.isBusy()
  const hover = createHover({ scene, camera, presence, cardUnder, isBusy })

  /** What comes forward; everything else is dimmed. */
  let forward = threadsOf(scene.source, [])
  /** Nothing is selected: what is dimmed is so for the pointer's sake, and less. */
  let isByHover = false
  const refreshForward = () => {
    const resting = hover.resting.get()
    const isActing = acts.preview.get().held !== undefined || editing.get() !== null
    const chosen = selection.get().length > 0 || resting === null ? selection.get() : [resting]
    const next = threadsOf(scene.source, isActing ? [] : chosen)
    if (next === forward) return
    forward = next
    isByHover = selection.get().length === 0
    mounted?.markVeil(isByHover)
    elements.markForward(forward)
    loop.invalidate('scene', 'overlay')
  }

  return {
    elements,
    near: near.ids,
    hovered: hover.card,
    pointer: hover.pointer,
    dropTarget,
    cardUnder,
    settled: () => loop.settled(),
    mount(parts) {
      const now = connect(parts)
      mounted = now
      return () => {
        mounted = undefined
        now.stop()
      }
    },
    showActs(host) {
      acts = host
      const stop = host.preview.subscribe(() => mounted?.refreshActs())
      return () => {
        stop()
        acts = NO_ACTS
        mounted?.refreshActs()
      }
    },
    hover: hover.over,
    uncover: () => mounted?.uncover(),
  }

  function connect({ root: surface, sceneCanvas, overlayCanvas, layer }: SurfaceElements): Mounted {
    const sceneLayer = createSceneCanvas(sceneCanvas, scene)
    const overlay = createOverlayCanvas(overlayCanvas, scene)
    const motion = createMotion(board.rect, () => matchMedia('(prefers-reduced-motion: reduce)').matches)
    const rest = createCameraRest(camera.state.get().zoom)
    let theme = currentTheme()
    let forced = forcedColours(theme)
    let held: ReadonlyMap<CardId, unknown> = new Map()

    const frame = (now: number, stale: ReadonlySet<Stale>): boolean => {
      const state = camera.state.get()
      const viewport = camera.viewport.get()
      if (viewport.w === 0) return false
      if (stale.has('camera')) {
        rest.moved(now, state.zoom)
        placeLayer()
      }
      const isZooming = rest.isZooming(now)
      layer.style.willChange = rest.isMoving(now) ? 'transform' : 'auto'
      moveHeld(now)
      const isWaiting = near.choose(isZooming)
      const dimmed = (isByHover ? DIMMED_BY_HOVER : DIMMED)[theme]
      const paint = { camera: state, viewport, theme, pixelRatio: pixelRatio(), forward, dimmed, isZooming }
      if (stale.has('scene') || stale.has('camera') || loop.isMarked('scene')) {
        sceneLayer.paint({ ...paint, forced, mounted: elements.ids(), epoch })
      }
      // A letter typed changes a card alone: to paint and hand over a canvas costs as much as the rest of its frame.
      if (stale.size !== 1 || !stale.has('words'))
        overlay.paint({
          ...paint,
          selection: selection.get(),
          hovered: hover.card.get(),
          editing: editing.get()?.id ?? null,
          canEdit: session.canEdit,
          preview: acts.preview.get(),
          dropTarget: dropTarget.get(),
          peers: presence.peers.get(),
        })
      elements.settle()
      return isWaiting || isZooming || rest.isMoving(now) || motion.isMoving()
    }
    const placeLayer = () => {
      const { x, y, zoom } = camera.state.get()
      const ratio = window.devicePixelRatio || 1
      const snap = (value: number) => Math.round(value * zoom * ratio) / ratio
      layer.style.transform = `translate(${snap(-x)}px, ${snap(-y)}px) scale(${zoom})`
    }
    const moveHeld = (now: number) => {
      const next = motion.step(now)
      if (next.size === 0 && held.size === 0) return
      const moved = new Set([...held.keys(), ...next.keys()])
      held = next
      scene.hold(next)
      elements.place(moved)
      epoch++
      loop.mark('scene', 'overlay')
    }

    const refreshActs = () => {
      const preview = acts.preview.get()
      motion.setLocal(preview.held)
      elements.markHeld(new Set(preview.drag ? preview.held?.keys() : []))
      if (preview.cursor) surface.dataset.cursor = preview.cursor
      else delete surface.dataset.cursor
      refreshForward()
      loop.invalidate('overlay')
    }
    const followScene = (update: SceneUpdate) => {
      if (!update.local) {
        const now = performance.now()
        for (const id of update.places) {
          const from = elements.lastRect(id)
          if (from) motion.glide(id, from, now)
        }
        motion.arrived(update.places)
      }
      elements.place(update.local ? update.places : undefined)
      elements.recheck(update.cards)
      elements.recheck(update.places)
      elements.stack()
      if (update.membership || update.cards.size > 0) refreshForward()
      loop.invalidate(overlay.isConcerned(update) ? 'overlay' : 'words')
      if (!sceneLayer.isConcerned(update)) return
      epoch++
      loop.invalidate('scene')
    }
    const refreshTheme = () => {
      theme = currentTheme()
      forced = forcedColours(theme)
      loop.invalidate('scene', 'overlay')
    }

    loop.start(frame)
    const fit = fitSurface(surface, session, {
      isBusy,
      onFit: () => loop.invalidate('camera', 'scene', 'overlay'),
      coveredByMessages: () => (isWideScreen() ? messagesHeight() : 0), // else they are at the top
      coveredCorner: () => coveredCorner(surface),
    })
    const stops = [
      loop.stop,
      fit.stop,
      hover.stop,
      watchTheme(refreshTheme),
      camera.state.subscribe(() => loop.invalidate('camera')),
      scene.subscribe(followScene),
      selection.subscribe(() => {
        // What is selected shows where the keyboard is; the ring around the whole board is for when nothing is.
        surface.toggleAttribute('data-selected', selection.get().length > 0)
        refreshForward()
        loop.invalidate('overlay')
      }),
      editing.subscribe(() => {
        refreshForward()
        loop.invalidate('scene', 'overlay')
      }),
      hover.card.subscribe(() => loop.invalidate('overlay')),
      hover.resting.subscribe(refreshForward),
      dropTarget.subscribe(() => loop.invalidate('overlay')),
      presence.peers.subscribe(() => {
        motion.setPeers(presence.peers.get(), performance.now())
        loop.invalidate('overlay')
      }),
    ]
    motion.setPeers(presence.peers.get(), performance.now())
    loop.invalidate('camera', 'scene', 'overlay')
    return {
      uncover: fit.uncover,
      cardUnder: overlay.cardUnder,
      refreshActs,
      markVeil: (isByHover) => layer.toggleAttribute('data-by-hover', isByHover),
      stop() {
        scene.hold(new Map())
        for (const stop of stops.reverse()) stop()
      },
    }
  }
}

function pixelRatio(): number {
  return Math.min(2, window.devicePixelRatio || 1)
}
