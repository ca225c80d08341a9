/**
 * Promise 1: what was acknowledged to its author, or seen by anybody else, survives kill -9. Two people type while the
 * server is killed ten times; after each kill the file is read before the clients could send anything again.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import type * as decoding from 'lib0/decoding'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { MESSAGE_ACK, MESSAGE_SYNC, readAck } from '@/lib/protocol/messages'
import { openStore } from '@/server/storage/sqlite/open-store'
import { createSqliteBoardStorage } from '@/server/storage/sqlite/sqlite-board-storage'
import { aFolder, BOARD, removeFolder, socketAs } from './sync-harness'

const ROUNDS = 10
/** How many edits of each are acknowledged, and seen by the other, before the next kill. */
const EDITS_A_ROUND = 25
const TYPING_MS = 2

let folder: string
let child: ChildProcess
let typists: Typist[]
beforeEach(() => {
  folder = aFolder()
  typists = []
})
afterEach(() => {
  for (const typist of typists) typist.stop()
  child.kill('SIGKILL')
  removeFolder(folder)
})

async function startServer(port: number): Promise<number> {
  child = spawn(
    process.execPath,
    ['--require', 'tsx/cjs', path.join(__dirname, 'kill-server.ts'), folder, String(port)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  return new Promise((resolve, reject) => {
    child.stdout!.on('data', (data: Buffer) => {
      const ready = /ready (\d+)/.exec(data.toString())
      if (ready) resolve(Number(ready[1]))
    })
    child.once('exit', () => reject(new Error('The server ended before it was ready.')))
  })
}

function killServer(): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGKILL')
  return gone
}

/** Writes `name:1`, `name:2` … all the time, online or not, and keeps what it was told of its own and saw of the other. */
class Typist {
  readonly ydoc = new Y.Doc()
  readonly provider: WebsocketProvider
  /** The highest number that is known to be durable. */
  acknowledged = 0
  #typed = 0
  readonly #timer: NodeJS.Timeout
  #watchers = new Set<() => void>()

  constructor(
    readonly name: string,
    port: number,
  ) {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the socket class below has a `this` of its own
    const typist = this
    /** Of each write frame of this socket, the last number it carried. */
    class CountingSocket extends (socketAs(`${name}.session-${name}.editor`) as typeof WebSocket) {
      readonly carried: number[] = []
      override send(data: Uint8Array): void {
        const isEmpty = data.length === 5 && data[3] === 0 && data[4] === 0
        if (data[0] === MESSAGE_SYNC && data[1] !== 0 && !isEmpty) this.carried.push(typist.#typed)
        super.send(data)
      }
    }
    this.provider = new WebsocketProvider(`ws://127.0.0.1:${port}/sync`, BOARD, this.ydoc, {
      WebSocketPolyfill: CountingSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      maxBackoffTime: 300,
      params: { acks: '1' },
    })
    this.provider.messageHandlers[MESSAGE_ACK] = (_, decoder: decoding.Decoder, provider) => {
      const { carried } = provider.ws as unknown as CountingSocket
      this.acknowledged = Math.max(this.acknowledged, carried[readAck(decoder) - 1]!)
      this.#changed()
    }
    this.ydoc.on('update', () => this.#changed())
    this.#timer = setInterval(() => {
      this.#typed++
      this.ydoc.getMap('cards').set(`${name}:${this.#typed}`, this.#typed)
    }, TYPING_MS)
  }

  has(name: string, number: number): boolean {
    return this.ydoc.getMap('cards').has(`${name}:${number}`)
  }
  /** The highest number of `name` that is here. */
  seen(name: string): number {
    let number = 0
    for (const key of this.ydoc.getMap('cards').keys()) {
      const [who, n] = key.split(':')
      if (who === name) number = Math.max(number, Number(n))
    }
    return number
  }
  until(isTrue: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (!isTrue()) return
        this.#watchers.delete(check)
        resolve()
      }
      this.#watchers.add(check)
      check()
    })
  }
  rest(): void {
    clearInterval(this.#timer)
  }
  get typed(): number {
    return this.#typed
  }
  stop(): void {
    this.rest()
    this.provider.destroy()
  }
  #changed(): void {
    for (const watch of [...this.#watchers]) watch()
  }
}

/** The cards in the file, read with nobody else there; and whether the log has no gap. */
async function readFile(): Promise<{ cards: Y.Map<unknown>; isGapless: boolean }> {
  const { database, client } = await openStore({ file: path.join(folder, 'redthread.db') })
  const { state, tail, head } = await createSqliteBoardStorage(client).load(BOARD)
  const positions = await database
    .selectFrom('updates')
    .select('seq')
    .unionAll(database.selectFrom('history').select('seq'))
    .execute()
  await database.destroy()
  const ydoc = new Y.Doc()
  for (const update of [...(state ? [state.update] : []), ...tail.map((row) => row.update)]) Y.applyUpdate(ydoc, update)
  const sorted = positions.map(({ seq }) => seq).sort((a, b) => a - b)
  return { cards: ydoc.getMap('cards'), isGapless: sorted.length === head && sorted.every((seq, i) => seq === i + 1) }
}

it('loses nothing that was acknowledged or seen, over ten kills amid two people’s typing', async () => {
  const port = await startServer(0)
  const ana = new Typist('ana', port)
  const ben = new Typist('ben', port)
  typists = [ana, ben]
  for (let round = 0; round < ROUNDS; round++) {
    if (round > 0) await startServer(port)
    const start = { ana: ana.acknowledged, ben: ben.acknowledged }
    await Promise.all([
      ana.until(() => ana.acknowledged >= start.ana + EDITS_A_ROUND && ana.has('ben', start.ben + EDITS_A_ROUND)),
      ben.until(() => ben.acknowledged >= start.ben + EDITS_A_ROUND && ben.has('ana', start.ana + EDITS_A_ROUND)),
    ])
    await killServer()
    const promised = {
      ana: Math.max(ana.acknowledged, ben.seen('ana')),
      ben: Math.max(ben.acknowledged, ana.seen('ben')),
    }
    const { cards, isGapless } = await readFile()
    expect(isGapless).toBe(true)
    for (const name of ['ana', 'ben'] as const) {
      const missing = Array.from({ length: promised[name] }, (_, i) => `${name}:${i + 1}`).filter(
        (key) => !cards.has(key),
      )
      expect(missing).toEqual([])
    }
  }
  await startServer(port)
  for (const typist of typists) typist.rest()
  const isWhole = (typist: Typist) => typist.has('ana', ana.typed) && typist.has('ben', ben.typed)
  await Promise.all(
    typists.map((typist) => typist.until(() => isWhole(typist) && typist.acknowledged === typist.typed)),
  )
  expect(ana.ydoc.getMap('cards').toJSON()).toEqual(ben.ydoc.getMap('cards').toJSON())
})
