import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocketServer, type WebSocket } from 'ws'
import * as Y from 'yjs'
import {
  encodeAck,
  MESSAGE_KEEP_ALIVE,
  MESSAGE_SYNC,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
} from '@/lib/protocol/messages'

/**
 * The server of docs/PROTOCOL.md in small: it refuses what builds on something it lacks, makes an edit durable (here:
 * applies it) when it is told to commit, and acknowledges only then.
 */
export class SmallServer {
  /** What is durable. */
  readonly ydoc = new Y.Doc()
  /** That, and what is still to be committed. */
  private accepted = new Y.Doc()
  readonly sockets = new Set<WebSocket>()
  /** Frames of sync subtype 1 and 2 that are no empty step 2, as they came. */
  writes = 0
  refusals = 0
  commitsAtOnce = true
  asksAtOnce = true
  /** Else it takes a connection and says nothing. */
  answersHandshakes = true
  readonly unanswered: Socket[] = []
  private waiting: (() => void)[] = []
  private server: WebSocketServer | undefined
  port = 0

  async start() {
    const verifyClient = ({ req }: { req: IncomingMessage }, answer: (isWelcome: boolean) => void) => {
      if (this.answersHandshakes) answer(true)
      else this.unanswered.push(req.socket)
    }
    this.server = new WebSocketServer({ port: this.port, verifyClient })
    this.server.on('connection', (socket) => this.join(socket))
    await once(this.server, 'listening')
    this.port = (this.server.address() as AddressInfo).port
  }
  /** As by kill -9: what was not committed is lost. */
  async die() {
    this.drop()
    for (const socket of this.sockets) socket.terminate()
    for (const socket of this.unanswered) socket.destroy()
    this.sockets.clear()
    const server = this.server
    await new Promise((resolve) => server?.close(resolve))
  }
  /** Forgets what was not committed, as when it is refused for want of rights. */
  drop() {
    this.waiting = []
    this.accepted = new Y.Doc()
    Y.applyUpdate(this.accepted, Y.encodeStateAsUpdate(this.ydoc))
  }
  commit() {
    for (const act of this.waiting.splice(0)) act()
  }
  ask(socket: WebSocket) {
    socket.send(frame(MESSAGE_SYNC, SYNC_STEP_1, Y.encodeStateVector(this.ydoc)))
  }

  private join(socket: WebSocket) {
    this.sockets.add(socket)
    socket.on('close', () => this.sockets.delete(socket))
    socket.on('error', () => undefined)
    let durable = 0
    socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data))
      const type = decoding.readVarUint(decoder)
      if (type === MESSAGE_KEEP_ALIVE) return socket.send(new Uint8Array(data))
      if (type !== MESSAGE_SYNC) return
      const subtype = decoding.readVarUint(decoder)
      const payload = decoding.readVarUint8Array(decoder)
      if (subtype === SYNC_STEP_1) {
        socket.send(frame(MESSAGE_SYNC, SYNC_STEP_2, Y.encodeStateAsUpdate(this.ydoc, payload)))
        if (this.asksAtOnce) this.ask(socket)
        return
      }
      if (payload.length === 2 && payload[0] === 0 && payload[1] === 0) return
      this.writes++
      const trial = new Y.Doc()
      Y.applyUpdate(trial, Y.encodeStateAsUpdate(this.accepted))
      Y.applyUpdate(trial, payload)
      if (trial.store.pendingStructs || trial.store.pendingDs) {
        this.refusals++
        return socket.close(1007, 'It builds on something that is not there.')
      }
      Y.applyUpdate(this.accepted, payload)
      this.waiting.push(() => {
        Y.applyUpdate(this.ydoc, payload)
        for (const other of this.sockets) if (other !== socket) other.send(frame(MESSAGE_SYNC, SYNC_UPDATE, payload))
        if (socket.readyState === socket.OPEN) socket.send(encodeAck(++durable))
      })
      if (this.commitsAtOnce) this.commit()
    })
  }
}

function frame(type: number, subtype: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint(encoder, subtype)
    encoding.writeVarUint8Array(encoder, payload)
  })
}
