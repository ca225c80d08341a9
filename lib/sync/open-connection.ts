/**
 * Joins a board's document to the server: y-websocket's provider with acks, an outbox that outlives the tab, a copy for
 * painting early, presence and notices. Promises: "saved" is only ever said of edits that the server has on its disk;
 * an edit that it has not acknowledged is sent again after any break, a closed tab included.
 */
import type * as decoding from 'lib0/decoding'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createCell } from '@/lib/cell/cell'
import { CLOSE_CODES, isFinalClose } from '@/lib/errors/close-codes'
import {
  ACKS_PARAMETER,
  encodeKeepAlive,
  MESSAGE_ACK,
  MESSAGE_KEEP_ALIVE,
  MESSAGE_NOTICE,
  MESSAGE_SYNC,
  readAck,
  readNotice,
  type Notice,
} from '@/lib/protocol/messages'
import type { BoardId, UserId } from '@/lib/schema/ids'
import { BOARD_ROLES, type BoardRole } from '@/lib/schema/role'
import { askWhileGone } from './ask-while-gone'
import { askAccess, type Access } from './check-access'
import type { Connection } from './connection'
import { connectionStateOf, sameConnectionState, type ConnectionFacts } from './connection-state'
import { createPresence } from './create-presence'
import { openDeviceCopy, removeDeviceCopy, type DeviceCopy } from './device-copy'
import { openDeviceStore } from './device-store'
import { gatedSocket, type SocketClass } from './gated-socket'
import { knownTo } from './known-to'
import { createOutbox } from './outbox'
import type { Presence } from './presence'
import {
  endedBy,
  FORBIDDEN,
  notUnderstood,
  SIGNED_OUT,
  tooLarge,
  tooManyOpen,
  trashedBy,
  VIEW_ONLY_NOW,
} from './refusals'
import { reportProblem } from './report-problem'
import { createRetryPace } from './retry-pace'
import { trimValues } from './trim-values'

/** y-websocket closes a socket on which it hears nothing for 30 s, and ws pings do not count. */
const KEEP_ALIVE_AFTER_MS = 15_000
const KEEP_ALIVE_CHECK_MS = 5_000
/** A handshake that has no answer after this long gets none: a browser alone would wait for minutes. */
const LONGEST_OPENING_MS = 15_000

export interface ConnectionOptions {
  readonly boardId: BoardId
  readonly userId: UserId
  readonly ydoc: Y.Doc
  /** As the page was made; when the right is taken away, the connection ends and says so. */
  readonly canEdit: boolean
  /** The largest frame that the server takes. */
  readonly frameBytes: number
  /** Base address of the sockets; by default `/sync` of the page's own server. */
  readonly url?: string
  /** For tests and Node. */
  readonly Socket?: SocketClass
  readonly checkAccess?: (boardId: BoardId) => Promise<Access>
}
export interface OpenConnection {
  readonly connection: Connection
  readonly presence: Presence
  onNotice(listener: (notice: Notice) => void): () => void
  dispose(): void
}

export function openConnection(options: ConnectionOptions): OpenConnection {
  const { boardId, userId, ydoc, canEdit, frameBytes, checkAccess = askAccess } = options
  let isDisposed = false
  let hasOpened = false
  let openingSince = Infinity
  let stopAsking = () => {}
  const pace = createRetryPace()
  const noticeListeners = new Set<(notice: Notice) => void>()

  // — what is shown
  const facts = {
    refusal: null as string | null,
    isGone: false,
    isOfEdits: false,
    isSynced: false,
    isOnline: isOnline(),
    canEdit,
    retryAt: null as number | null,
    notYet: null as string | null,
  }
  const state = createCell(connectionStateOf({ ...facts, unsaved: 0 }), sameConnectionState)
  const update = (change: Partial<ConnectionFacts> = {}) => {
    Object.assign(facts, change)
    state.set(connectionStateOf({ ...facts, unsaved: outbox.size() }))
  }

  // — what is kept
  const store = openDeviceStore()
  const outbox = createOutbox({ userId, boardId, store, onChange: () => update() })
  const fromOutbox = { outbox: true }
  let copy: DeviceCopy | undefined
  const onUpdate = (bytes: Uint8Array, origin: unknown, _ydoc: Y.Doc, transaction: Y.Transaction) => {
    if (transaction.local && canEdit && origin !== fromOutbox) outbox.add(bytes, isTyping(transaction))
  }
  // Before the provider is made: by the time it sends an update, the outbox must hold it.
  ydoc.on('update', onUpdate)
  const stopTrimming = trimValues(ydoc)

  // — the provider
  const awareness = new Awareness(ydoc)
  const presence = createPresence(awareness)
  const provider = new WebsocketProvider(options.url ?? ownAddress(), boardId, ydoc, {
    connect: false,
    awareness,
    disableBc: true, // it would pass edits between tabs before the server has judged and stored them
    params: { [ACKS_PARAMETER]: '1' },
    shouldReconnect: (event) => !isFinalClose(event.code),
    WebSocketPolyfill: gatedSocket(options.Socket ?? globalThis.WebSocket, {
      clientId: ydoc.clientID,
      mayWrite: () => canEdit,
      onOpening: () => outbox.socketOpened(),
      onWrite: (frame) => outbox.sent(frame),
      sendEach: (send) => outbox.sendEach(send),
    }),
  })
  const { messageHandlers } = provider
  const applySync = messageHandlers[MESSAGE_SYNC]
  messageHandlers[MESSAGE_SYNC] = (...message) => {
    try {
      applySync?.(...message)
    } catch (error) {
      reportProblem('A message of the server could not be applied; joining again.', error)
      provider.ws?.close()
    }
  }
  messageHandlers[MESSAGE_ACK] = (_, decoder) => {
    pace.taken()
    outbox.acknowledged(readAck(decoder))
  }
  messageHandlers[MESSAGE_KEEP_ALIVE] = () => undefined
  messageHandlers[MESSAGE_NOTICE] = (_, decoder: decoding.Decoder) => {
    const notice = readNotice(decoder)
    if (notice?.kind === 'trash') endFor(trashedBy(notice.by))
    if (notice) for (const listener of [...noticeListeners]) listener(notice)
  }

  provider.on('status', ({ status }: { status: string }) => {
    if (status === 'connecting') hasOpened = false
    if (status === 'connected') hasOpened = true
    openingSince = status === 'connecting' ? Date.now() : Infinity
  })
  provider.on('sync', (isSynced: boolean) => {
    if (isSynced) pace.synced()
    // Some may have been stored, and only the word of it was lost.
    if (isSynced && !canEdit && outbox.size() > 0) outbox.forget(knownTo(ydoc))
    update(isSynced ? { isSynced, retryAt: null, notYet: null } : { isSynced })
    if (isSynced) becomeLoaded()
  })
  provider.on('connection-close', (event: CloseEvent | null) => {
    if (isDisposed || facts.refusal !== null || (event && isFinalClose(event.code))) return
    const { pauseMs, isHopeless } = pace.closed(event?.code)
    // The provider waits the shorter of 2^n × 100 ms and its maximum: with a large n the maximum is the pause.
    provider.wsUnsuccessfulReconnects = 10
    provider.maxBackoffTime = pauseMs
    update({ isSynced: false, retryAt: Date.now() + pauseMs })
    if (isHopeless) refuse(notUnderstood(event?.reason ?? ''), { isOfEdits: true })
    else if (event?.code === CLOSE_CODES.rightsChanged || (event?.code === 1006 && !hasOpened)) void askAgain()
  })
  provider.on('closed', ({ code, reason }: { code: number; reason: string }) => {
    if (code === CLOSE_CODES.forbidden) endFor(FORBIDDEN)
    else if (code === CLOSE_CODES.tooLarge) refuse(tooLarge(reason, frameBytes), { isOfEdits: true })
    else refuse(endedBy(code))
  })

  async function askAgain() {
    const access = await checkAccess(boardId)
    if (isDisposed || facts.refusal !== null) return
    if (access.kind === 'signed-out') return refuse(SIGNED_OUT)
    if (access.kind === 'forbidden') return endFor(FORBIDDEN)
    if (access.kind === 'allowed') refuseLessRight(access.role)
    const { fullAt } = access.kind === 'allowed' ? access : {}
    if (!facts.isSynced) update({ notYet: fullAt === undefined ? null : tooManyOpen(fullAt) })
  }

  /** The page was made for the old role: it would go on taking edits that nobody saves. */
  function refuseLessRight(role: BoardRole | null) {
    const may = role !== null && BOARD_ROLES.indexOf(role) >= BOARD_ROLES.indexOf('editor')
    if (canEdit && !may) refuse(VIEW_ONLY_NOW)
  }

  /** The board is gone for this person, and so is the copy of it that lies here; until it comes back. */
  function endFor(reason: string) {
    if (facts.refusal !== null) return
    void copy?.clear()
    refuse(reason, { isGone: true })
    stopAsking = askWhileGone(isBackOrOver)
  }

  async function isBackOrOver(): Promise<boolean> {
    const access = await checkAccess(boardId)
    if (isDisposed) return true
    if (access.kind === 'signed-out') refuse(SIGNED_OUT)
    if (access.kind !== 'allowed') return !facts.isGone
    update({ refusal: null, isGone: false, retryAt: Date.now() })
    refuseLessRight(access.role)
    if (facts.refusal !== null) return true
    void openCopy()
    provider.connect()
    return true
  }

  function refuse(reason: string, { isGone = false, isOfEdits = false } = {}) {
    if (facts.refusal !== null && !facts.isGone) return
    update({ refusal: reason, isGone, isOfEdits, isSynced: false })
    provider.disconnect()
    const error = new Error(reason)
    outbox.giveUp(error)
    if (!isGone) failLoading(error) // else it may come back, and is loaded then
  }

  // — opening: this device first, then the server
  let becomeLoaded!: () => void
  let failLoading!: (error: Error) => void
  const loaded = new Promise<void>((resolve, reject) => {
    becomeLoaded = resolve
    failLoading = reject
  })
  loaded.catch(() => undefined) // the state says so as well; nobody has to listen here
  const restored = restore()
  async function restore(): Promise<readonly Uint8Array[]> {
    const opened = await store
    if (isDisposed) return []
    const kept = await outbox.restore()
    const left = canEdit ? kept : []
    // To whoever may only view now, what the server never took must not look like the board.
    if (opened && kept.length > left.length) await removeDeviceCopy(opened, userId, boardId)
    if (isDisposed) return []
    await openCopy()
    await copy?.read
    if (isDisposed) return []
    Y.transact(
      ydoc,
      () => {
        for (const bytes of left) applyKept(ydoc, bytes, fromOutbox)
      },
      fromOutbox,
      false,
    )
    if (ydoc.store.clients.size > 0) becomeLoaded()
    provider.connect()
    return left
  }

  async function startOver() {
    ydoc.off('update', onUpdate)
    outbox.discard()
    await outbox.isOnDevice() // the device has heard of it
    copy?.dispose()
    const opened = await store
    if (opened) await removeDeviceCopy(opened, userId, boardId)
  }

  async function openCopy() {
    const opened = await store
    if (opened && !isDisposed) copy = await openDeviceCopy(opened, userId, boardId, ydoc).catch(() => undefined)
  }

  const keepAlive = setInterval(() => {
    const isSilent = Date.now() - provider.wsLastMessageReceived >= KEEP_ALIVE_AFTER_MS
    if (provider.wsconnected && isSilent) provider.ws?.send(encodeKeepAlive() as Uint8Array<ArrayBuffer>)
    if (Date.now() - openingSince >= LONGEST_OPENING_MS) provider.ws?.close()
  }, KEEP_ALIVE_CHECK_MS)
  const onNetwork = () => {
    update({ isOnline: isOnline() })
    // A socket over a network that is gone looks open for a minute, asked to close or not: it is left to itself. On a
    // server of one's own machine the next try works.
    if (!isOnline()) leaveSocket()
    // Back on a network: do not wait for the rest of the pause.
    if (isOnline() && facts.refusal === null && !provider.wsconnected && provider.shouldConnect) provider.connect()
  }
  globalThis.addEventListener?.('online', onNetwork)
  globalThis.addEventListener?.('offline', onNetwork)

  /** As if it had closed: the next try comes after a pause. */
  function leaveSocket() {
    const { shouldConnect } = provider
    provider.disconnect()
    provider.shouldConnect = shouldConnect
  }

  function dispose() {
    if (isDisposed) return
    isDisposed = true
    clearInterval(keepAlive)
    stopAsking()
    globalThis.removeEventListener?.('online', onNetwork)
    globalThis.removeEventListener?.('offline', onNetwork)
    ydoc.off('update', onUpdate)
    stopTrimming()
    presence.dispose()
    provider.destroy()
    awareness.destroy()
    copy?.dispose()
    noticeListeners.clear()
  }

  return {
    presence,
    onNotice(listener) {
      noticeListeners.add(listener)
      return () => noticeListeners.delete(listener)
    },
    dispose,
    connection: {
      state,
      loaded,
      leftBefore: restored,
      settled: async () => {
        await restored
        if (canEdit) await outbox.emptied()
      },
      unsavedEdits: () => Promise.resolve(outbox.merged()),
      unsavedAreOnDevice: () => outbox.isOnDevice(),
      discardUnsaved: () => outbox.discard(),
      startOver,
      dispose,
    },
  }
}

/** One broken row must not keep the rest, nor the board, from coming back. */
function applyKept(ydoc: Y.Doc, bytes: Uint8Array, origin: object): void {
  try {
    Y.applyUpdate(ydoc, bytes, origin)
  } catch (error) {
    reportProblem('An edit kept on this device could not be read back.', error)
  }
}

/** Nothing but text changed; Enter makes a paragraph, which is a fragment's child. */
function isTyping({ changed }: Y.Transaction): boolean {
  return [...changed.keys()].every((type) => type instanceof Y.Text || type instanceof Y.XmlFragment)
}

function isOnline(): boolean {
  return typeof navigator === 'undefined' || navigator.onLine !== false
}

function ownAddress(): string {
  const { protocol, host } = globalThis.location
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}/sync`
}
