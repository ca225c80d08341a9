/** Others on the overlay: what they have selected, what they edit and drag, and where their pointers are. */
import type { ViewportSize } from '@/lib/camera/camera-maths'
import { moveRect, type Rect, type ScreenPoint } from '@/lib/geometry/rect'
import type { CardId } from '@/lib/schema/ids'
import type { Peer } from '@/lib/sync/presence'
import type { Brush } from './overlay-brush'

/** Of one person. */
const MOST_RINGS = 200

/** What this hand is at: the card that is edited here, and where it holds those that it drags. */
export interface OwnActs {
  readonly editing: CardId | null
  readonly held: ReadonlyMap<CardId, Rect> | undefined
}

export function drawPeers(brush: Brush, peers: readonly Peer[], { editing, held }: OwnActs): void {
  const { ring, outline, chip, onScreen, scene } = brush
  for (const { selection, user, editing: theirs, drag } of peers) {
    for (const id of selection.slice(0, MOST_RINGS)) if (id !== theirs) outline(id, user.colour, 1.5, 2)
    const edited = theirs && scene.rect(theirs)
    if (edited) {
      // A card that is edited here too grows under its text; it carries a ring of its own.
      if (theirs !== editing) ring(edited, user.colour, 2.5, 2)
      const box = onScreen(edited)
      chip(`${user.name} is editing`, box.x, box.y - 24, user.colour)
    }
    if (drag && 'box' in drag) ring(moveRect(drag.box, drag.by), user.colour, 2)
    const both = drag && 'ids' in drag ? drag.ids.filter((id) => held?.has(id)) : []
    for (const [index, id] of both.entries()) {
      const lies = scene.source.rect(id)
      if (!drag || !lies) continue
      // Here the card follows this hand; there it follows theirs, and whoever lets go last decides.
      const theirPlace = moveRect(lies, drag.by)
      ring(theirPlace, user.colour, 2)
      const box = onScreen(theirPlace)
      if (index === 0) chip(`${user.name} drags it too`, box.x, box.y - 24, user.colour)
    }
  }
}

export function drawCursors(brush: Brush, peers: readonly Peer[], viewport: ViewportSize): void {
  for (const { cursor, user } of peers) {
    const at = cursor && brush.pointOnScreen(cursor)
    if (at && at.x >= -80 && at.y >= -40 && at.x <= viewport.w + 8 && at.y <= viewport.h + 8)
      drawCursor(brush, at, user)
  }
}

function drawCursor({ context, chip }: Brush, at: ScreenPoint, user: Peer['user']): void {
  context.fillStyle = user.colour
  context.strokeStyle = '#FFFFFF'
  context.lineWidth = 1.25
  context.lineJoin = 'round'
  context.beginPath()
  context.moveTo(at.x, at.y)
  context.lineTo(at.x + 4.5, at.y + 14)
  context.lineTo(at.x + 7.5, at.y + 8)
  context.lineTo(at.x + 14, at.y + 5)
  context.closePath()
  context.fill()
  context.stroke()
  chip(user.name, at.x + 12, at.y + 12, user.colour)
}
