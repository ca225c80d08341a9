/**
 * The mounted surface without React: one frame loop with flags for what is stale, the two canvases, the near cards and
 * what the tool at work shows. Nothing is painted twice in a frame, and nothing at all while nothing changed.
 */
import { createCell, type Cell, type WritableCell } from '@/lib/cell/cell'
import { rectsTouch, type BoardPoint, type Rect, type ScreenPoint } from '@/lib/geometry/rect'
import type { CardId } from '@/lib/schema/ids'
import { readingOrder } from '@/lib/scene/reading-order'
import type { BoardSession } from '@/lib/session/board-session'
import type { ThemeName } from '@/lib/theme/theme'
import type { Preview } from '@/lib/tools/tool'
import type { ToolHost } from '@/lib/tools/tool-host'
import { createCardElements, type CardElements } from './card-elements'
import { createFrameLoop } from './frame-loop'
import { createMotion } from './motion'
import { MOUNTS_A_FRAME, nextNear } from './near-cards'
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
  toClient(point: ScreenPoint): { x: number; y: number }
  /** The card whose name is drawn over this point of the surface. */
  nameAt(point: ScreenPoint): CardId | undefined
  /** Resolves when everything in view is painted and mounted and nothing moves. */
  settled(): Promise<void>
  /** Connects it to the page; undone by the returned function. */
  mount(elements: SurfaceElements): () => void
  /** Shows what the tool at work does, until the returned function is called. */
  showActs(host: ToolHost): () => void
  /** The pointer is over this point of the board, or has left it. */
  hover(at: BoardPoint | null): void
  /** Brings what was just chosen out from under a panel that opened over it, unless a hand is still at work. */
  uncover(): void
}

/** The surface with its tools. */
export interface BoardView extends BoardSight {
  readonly host: ToolHost
}

/** What is done while the surface is on the page. */
interface Mounted extends Pick<BoardSight, 'hover' | 'uncover' | 'nameAt'> {
  refreshActs(): void
  stop(): void
}
type Acts = Pick<ToolHost, 'preview' | 'isBusy'>
const NOTHING: Preview = {}
const NO_ACTS: Acts = { preview: createCell(NOTHING), isBusy: () => false }

/** A zoom that was still for this long has ended: text is made sharp and cards are mounted. */
const ZOOM_REST_MS = 90
const MOTION_REST_MS = 160
/** A board this narrow has its tools and its undo in two rows, a board this low has none. */
const TWO_ROWS_BELOW_PX = 640
const NO_TOOLS_BELOW_PX = 352
const TOOL_ROWS_PX = 120
const TOOL_ROW_PX = 48
/** The pointer must rest on a card before the rest of the board dims. */
const FOCUS_DELAY_MS = 180

export function createBoardView(session: BoardSession): BoardSight {
  const { board, scene, camera, presence } = session
  const near = createCell<readonly CardId[]>([])
  const hovered = createCell<CardId | null>(null)
  const pointer = createCell<BoardPoint | null>(null)
  const dropTarget = createCell<DropTarget>(null)
  const nearIds: WritableCell<ReadonlySet<CardId>> = createCell<ReadonlySet<CardId>>(new Set())
  const loop = createFrameLoop()
  let mountEpoch = 0
  const elements = createCardElements(scene, () => {
    mountEpoch++
    loop.invalidate('scene')
  })
  /** The tool at work, once the tools are here. */
  let acts: Acts = NO_ACTS
  let mounted: Mounted | undefined
  let root: HTMLElement | undefined
  const toClient = ({ x, y }: ScreenPoint) => {
    const box = root?.getBoundingClientRect()
    return { x: x + (box?.left ?? 0), y: y + (box?.top ?? 0) }
  }

  return {
    elements,
    near,
    hovered,
    pointer,
    dropTarget,
    toClient,
    nameAt: (point) => mounted?.nameAt(point),
    settled: () => loop.settled(),
    mount(parts) {
      root = parts.root
      const now = connect(parts)
      mounted = now
      return () => {
        root = undefined
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
    hover: (at) => mounted?.hover(at),
    uncover: () => mounted?.uncover(),
  }

  function connect({ root: surface, sceneCanvas, overlayCanvas, layer }: SurfaceElements): Mounted {
    const sceneLayer = createSceneCanvas(sceneCanvas, scene)
    const overlay = createOverlayCanvas(overlayCanvas, scene)
    const motion = createMotion(board.rect, () => matchMedia('(prefers-reduced-motion: reduce)').matches)
    let theme: ThemeName = currentTheme()
    let lastZoom = camera.state.get().zoom
    let zoomedAt = -Infinity
    let movedAt = -Infinity
    let focusedCard: CardId | null = null
    let focusTimer: ReturnType<typeof setTimeout> | undefined
    let forward = threadsOf(scene.source, [])
    let held: ReadonlyMap<CardId, unknown> = new Map()

    const refreshForward = () => {
      const isActing = acts.preview.get().held !== undefined || session.editing.get() !== null
      const focus = isActing
        ? []
        : session.selection.get().length > 0
          ? session.selection.get()
          : focusedCard
            ? [focusedCard]
            : []
      const next = threadsOf(scene.source, focus)
      if (next === forward) return
      forward = next
      elements.markForward(forward)
      loop.invalidate('scene', 'overlay')
    }
    const hover = (at: BoardPoint | null) => {
      pointer.set(at)
      presence.setCursor(at)
      const card = at && !acts.isBusy() ? (cardUnder(at) ?? keepsHover(at)) : null
      if (card === hovered.get()) return
      hovered.set(card)
      clearTimeout(focusTimer)
      focusTimer = setTimeout(() => {
        focusedCard = card
        refreshForward()
      }, FOCUS_DELAY_MS)
      loop.invalidate('overlay')
    }
    const cardUnder = (at: BoardPoint): CardId | undefined => {
      const named = overlay.nameAt(camera.toScreen(at))
      if (named === undefined) return scene.cardAt(at)
      return scene.source.cardKind(named) === 'frame' ? undefined : named
    }
    /** The link handles stand off their card: on the way to them the card stays the hovered one. */
    const keepsHover = (at: BoardPoint): CardId | null => {
      const card = hovered.get()
      const rect = card && scene.rect(card)
      const reach = 32 / camera.state.get().zoom
      const isNear =
        rect &&
        at.x > rect.x - reach &&
        at.x < rect.x + rect.w + reach &&
        at.y > rect.y - reach &&
        at.y < rect.y + rect.h + reach
      return isNear ? card : null
    }

    const frame = (now: number, stale: ReadonlySet<string>): boolean => {
      const state = camera.state.get()
      const viewport = camera.viewport.get()
      if (viewport.w === 0) return false
      if (stale.has('camera')) {
        if (state.zoom !== lastZoom) zoomedAt = now
        lastZoom = state.zoom
        movedAt = now
        placeLayer()
      }
      const isZooming = now - zoomedAt < ZOOM_REST_MS
      layer.style.willChange = now - movedAt < MOTION_REST_MS ? 'transform' : 'auto'

      const nextHeld = motion.step(now)
      if (nextHeld.size > 0 || held.size > 0) {
        const moved = new Set([...held.keys(), ...nextHeld.keys()])
        held = nextHeld
        scene.hold(nextHeld)
        elements.place(moved)
        loop.mark('scene', 'overlay')
      }
      const isWaiting = chooseNear(isZooming)
      const pixelRatio = Math.min(2, window.devicePixelRatio || 1)
      if (stale.has('scene') || stale.has('camera') || loop.isMarked('scene')) {
        sceneLayer.paint({
          camera: state,
          viewport,
          theme,
          pixelRatio,
          mounted: elements.ids(),
          forward,
          epoch: mountEpoch,
          isZooming,
        })
      }
      overlay.paint({
        camera: state,
        viewport,
        theme,
        pixelRatio,
        forward,
        selection: session.selection.get(),
        hovered: hovered.get(),
        editing: session.editing.get()?.id ?? null,
        canEdit: session.canEdit,
        isZooming,
        preview: acts.preview.get(),
        dropTarget: dropTarget.get(),
        peers: presence.peers.get(),
      })
      elements.settle()
      return isWaiting || isZooming || now - movedAt < MOTION_REST_MS || motion.isMoving()
    }

    const placeLayer = () => {
      const { x, y, zoom } = camera.state.get()
      const ratio = window.devicePixelRatio || 1
      const snap = (value: number) => Math.round(value * zoom * ratio) / ratio
      layer.style.transform = `translate(${snap(-x)}px, ${snap(-y)}px) scale(${zoom})`
    }
    const chooseNear = (isZooming: boolean): boolean => {
      const editing = session.editing.get()
      const { ids, isWaiting } = nextNear({
        view: camera.view(),
        zoom: camera.state.get().zoom,
        mounted: nearIds.get(),
        pinned: editing ? [editing.id] : [],
        budget: isZooming ? 0 : MOUNTS_A_FRAME,
        cardsIn: scene.cardsIn,
        rect: scene.rect,
      })
      if (ids !== nearIds.get()) {
        nearIds.set(ids)
        near.set(inReadingOrder(ids))
      }
      return isWaiting
    }
    const inReadingOrder = (ids: ReadonlySet<CardId>) =>
      readingOrder(
        [...ids].flatMap((id) => (scene.rect(id) ? [{ id, rect: scene.rect(id)!, frame: board.frameOf(id) }] : [])),
      )

    loop.start(frame)
    const refreshTheme = () => {
      theme = currentTheme()
      loop.invalidate('scene', 'overlay')
    }
    const themeWatch = new MutationObserver(refreshTheme)
    themeWatch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    const systemTheme = matchMedia('(prefers-color-scheme: dark)')
    systemTheme.addEventListener('change', refreshTheme)
    /** A panel opened over what was just chosen: it comes out from under it, once the hand has let go. */
    let seenBefore: Rect | undefined
    const uncover = () => {
      if (!seenBefore || acts.isBusy()) return
      const chosen = scene.bounds(session.selection.get())
      const view = camera.view()
      const wasSeen = chosen && rectsTouch(chosen, seenBefore)
      seenBefore = undefined
      if (wasSeen && chosen.w < view.w && chosen.h < view.h) camera.reveal(chosen)
    }
    const measure = () => {
      const [w, h] = [surface.clientWidth, surface.clientHeight]
      const rows = w < TWO_ROWS_BELOW_PX ? TOOL_ROWS_PX : TOOL_ROW_PX
      camera.setViewport({ w, h }, h > NO_TOOLS_BELOW_PX ? rows : 0)
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
    const sizeWatch = new ResizeObserver(() => {
      const { w, h } = camera.viewport.get()
      if (surface.clientWidth < w || surface.clientHeight < h) seenBefore = camera.view()
      measure()
      loop.invalidate('camera', 'scene', 'overlay')
      uncover()
    })
    sizeWatch.observe(surface)
    measure()

    const stops = [
      loop.stop,
      () => themeWatch.disconnect(),
      () => systemTheme.removeEventListener('change', refreshTheme),
      () => sizeWatch.disconnect(),
      () => clearTimeout(focusTimer),
      camera.state.subscribe(() => loop.invalidate('camera')),
      scene.version.subscribe(() => loop.invalidate('scene', 'overlay')),
      scene.subscribe((update) => {
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
        loop.invalidate('scene', 'overlay')
      }),
      session.selection.subscribe(() => {
        // What is selected shows where the keyboard is; the ring around the whole board is for when nothing is.
        surface.toggleAttribute('data-selected', session.selection.get().length > 0)
        refreshForward()
        loop.invalidate('overlay')
      }),
      session.editing.subscribe(() => {
        refreshForward()
        loop.invalidate('scene', 'overlay')
      }),
      dropTarget.subscribe(() => loop.invalidate('overlay')),
      presence.peers.subscribe(() => {
        motion.setPeers(presence.peers.get(), performance.now())
        loop.invalidate('overlay')
      }),
    ]
    motion.setPeers(presence.peers.get(), performance.now())
    loop.invalidate('camera', 'scene', 'overlay')
    return {
      hover,
      uncover,
      nameAt: overlay.nameAt,
      refreshActs,
      stop() {
        presence.setCursor(null)
        scene.hold(new Map())
        for (const stop of stops.reverse()) stop()
      },
    }
  }
}

function currentTheme(): ThemeName {
  const chosen = document.documentElement.dataset.theme
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
