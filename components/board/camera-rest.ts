/** Whether the camera is still on its way: what costs much waits until it rests. The clock is a parameter. */

/** A zoom that was still for this long has ended: text is made sharp and cards are mounted. */
const ZOOM_REST_MS = 90
const MOTION_REST_MS = 160

export interface CameraRest {
  /** In this frame the camera is another. */
  moved(now: number, zoom: number): void
  isZooming(now: number): boolean
  isMoving(now: number): boolean
}

export function createCameraRest(zoom: number): CameraRest {
  let lastZoom = zoom
  let zoomedAt = -Infinity
  let movedAt = -Infinity
  return {
    moved(now, zoom) {
      if (zoom !== lastZoom) zoomedAt = now
      lastZoom = zoom
      movedAt = now
    },
    isZooming: (now) => now - zoomedAt < ZOOM_REST_MS,
    isMoving: (now) => now - movedAt < MOTION_REST_MS,
  }
}
