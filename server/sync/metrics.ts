/** Counters of the sync server, for /api/metrics and the log. Whole numbers since the start, unless said otherwise. */
export interface SyncMetrics {
  /** Now. */
  rooms: number
  /** Now. */
  sockets: number
  framesReceived: number
  writesStored: number
  commits: number
  /** Milliseconds spent waiting for commits. */
  commitMs: number
  framesSent: number
  /** Frames of people who may not edit. */
  writesDropped: number
  /** Updates that the structural check or the ownership of client ids turned away. */
  updatesRefused: number
  slowReadersClosed: number
  compactions: number
  rowsSetAside: number
}

export function createSyncMetrics(): SyncMetrics {
  return {
    rooms: 0,
    sockets: 0,
    framesReceived: 0,
    writesStored: 0,
    commits: 0,
    commitMs: 0,
    framesSent: 0,
    writesDropped: 0,
    updatesRefused: 0,
    slowReadersClosed: 0,
    compactions: 0,
    rowsSetAside: 0,
  }
}
