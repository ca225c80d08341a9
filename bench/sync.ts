/**
 * What the sync server can carry, beside y-websocket's own server and Hocuspocus, one after the other in one run: edits to
 * 500 readers, the highest rate, cursors, many boards, cold joins. Redthread has every edit on its disk before anybody
 * sees it; the peers write later. The servers are processes of their own, the clients are all in this one; Linux only.
 * `npm run bench:sync [-- --only fan-out,ceiling,cursors,boards,join] [--servers redthread,y-websocket,hocuspocus]`
 */
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import { richTextFromPlain } from '@/lib/schema/rich-text'
import type { CardId } from '@/lib/schema/ids'
import { build } from '@/scripts/set-up.mjs'
import { joinRoom, Marks, Reader, type Client } from './sync-clients'
import { cpuSeconds, memoryOf, startHocuspocus, startRedthread, startYWebsocket, type Subject } from './sync-servers'

const SERVERS = { redthread: startRedthread, 'y-websocket': startYWebsocket, hocuspocus: startHocuspocus }
/** Nothing has come for so long: nothing more will. */
const SILENCE_MS = 3000
/** A server that is so far behind is not waited for; what is on the way counts as undelivered. */
const LONGEST_DRAIN_MS = 10_000
const CEILING_P99_MS = 100
const RATES = [200, 400, 800, 1600, 2400, 3200, 4800, 6400, 8000, 9600, 12_800]

interface Carried {
  readonly p50: number
  readonly p99: number
  readonly undelivered: number
  /** Processor seconds of the server for a million arrivals. */
  readonly cpuPerMillion: number
  /** Share of one core that the generator used: near 1, the server could do more. */
  readonly generator: number
}

async function joinAll(subject: Subject, rooms: readonly string[], marks: Marks): Promise<Client[]> {
  const reader = new Reader(subject)
  const clients: Client[] = []
  for (const [index, room] of rooms.entries()) {
    const onMarks = (got: readonly number[]) => marks.arrived(index, got, performance.now())
    clients.push(joinRoom(subject, room, reader, { onMarks }))
    if (index % 50 === 49) await Promise.all(clients.map(({ joined }) => joined))
  }
  await Promise.all(clients.map(({ joined }) => joined))
  return clients
}

/** Calls `act` with 0, 1, 2 … so many times a second. */
async function pace(perSecond: number, seconds: number, act: (n: number) => void): Promise<void> {
  const start = performance.now()
  for (let n = 0; n < perSecond * seconds;) {
    const due = Math.min(perSecond * seconds, ((performance.now() - start) / 1000) * perSecond)
    while (n < due) act(n++)
    await pause(1)
  }
}

/** Waits until all has arrived, or it does not look as if it will. */
async function drained(count: () => number, expected: number): Promise<void> {
  const start = performance.now()
  let [last, since] = [count(), start]
  const now = () => performance.now()
  while (count() < expected && now() - since < SILENCE_MS && now() - start < LONGEST_DRAIN_MS) {
    await pause(20)
    if (count() !== last) [last, since] = [count(), now()]
  }
}

/** Every client reads, the first `writers` write. */
async function fanOut(subject: Subject, load: { clients: number; writers: number; rate: number; seconds: number }) {
  const [room = ''] = await subject.rooms(1)
  const marks = new Marks(load.clients, load.writers)
  const clients = await joinAll(subject, Array<string>(load.clients).fill(room), marks)
  const carried = await measured(subject, marks, {
    act: () => pace(load.rate, load.seconds, (n) => clients[n % load.writers]?.write(marks.next(n % load.writers))),
    expected: () => marks.sent * (load.clients - 1),
  })
  for (const client of clients) client.close()
  return carried
}

async function measured(
  subject: Subject,
  marks: Marks,
  { act, expected }: { act: () => Promise<void>; expected: () => number },
): Promise<Carried> {
  const cpu = cpuSeconds(subject.pid())
  const [own, start] = [process.cpuUsage(), performance.now()]
  await act()
  const generator = generatorShare(own, performance.now() - start)
  await drained(() => marks.latencies.count, expected())
  const { latencies } = marks
  return {
    p50: latencies.percentile(0.5),
    p99: latencies.percentile(0.99),
    undelivered: expected() - latencies.count,
    cpuPerMillion: ((cpuSeconds(subject.pid()) - cpu) / latencies.count) * 1e6,
    generator,
  }
}

/** Of one core, over the last `ms`. */
function generatorShare(since: NodeJS.CpuUsage, ms: number): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000 / ms
}

/** The highest rate of `RATES` that 500 clients get within 100 ms, 99 of 100 times, and nothing of it lost. */
async function ceiling(subject: Subject): Promise<string> {
  let best: { rate: number; carried: Carried } | undefined
  for (const rate of RATES) {
    const carried = await fanOut(subject, { clients: 500, writers: 40, rate, seconds: 4 })
    if (carried.p99 >= CEILING_P99_MS || carried.undelivered > 0) break
    best = { rate, carried }
  }
  if (!best) return `fails at ${RATES[0]}/s`
  const { rate, carried } = best
  return `${rate}/s (p99 ${carried.p99.toFixed(0)} ms, ${carried.cpuPerMillion.toFixed(2)} CPU-s per 1M, generator ${percent(carried.generator)})`
}

async function cursors(subject: Subject): Promise<string> {
  const people = 100
  const [room = ''] = await subject.rooms(1)
  const marks = new Marks(people, people)
  const reader = new Reader(subject)
  const clients = Array.from({ length: people }, (_, index) =>
    joinRoom(subject, room, reader, { onMarks: (got) => marks.arrivedNewest(index, got, performance.now()) }),
  )
  await Promise.all(clients.map(({ joined }) => joined))
  const [cpu, start] = [cpuSeconds(subject.pid()), performance.now()]
  await pace(people * 20, 8, (n) => clients[n % people]?.point(marks.next(n % people)))
  const core = (cpuSeconds(subject.pid()) - cpu) / ((performance.now() - start) / 1000)
  await pause(SILENCE_MS)
  for (const client of clients) client.close()
  const { latencies } = marks
  return `p50 ${latencies.percentile(0.5).toFixed(1)}, p99 ${latencies.percentile(0.99).toFixed(1)} ms; ${percent(core)} of a core; ${marks.stale()} last states missing`
}

/**
 * 500 boards of two, each of whom writes twice a second. A tenth as many were open for a moment before: what a server takes
 * once, when it is first used, is no board's. Not more, since memory that those leave behind is taken again and not counted.
 */
async function boards(subject: Subject): Promise<string> {
  const count = 500
  const warm = await openPairs(subject, await subject.rooms(count / 10))
  await warm.write(2)
  warm.close()
  await pause(SILENCE_MS)
  const rooms = await subject.rooms(count)
  const before = await memoryOf(subject.pid())
  const pairs = await openPairs(subject, rooms)
  await pairs.write(8)
  const after = await memoryOf(subject.pid())
  pairs.close()
  const p99s = pairs.marks.map(({ latencies }) => latencies.percentile(0.99)).sort((a, b) => a - b)
  const each = ((after.held - before.held) / 1024 / count).toFixed(0)
  return `${each} KiB a board, the process ${(after.total / 1e6).toFixed(0)} MB with its garbage; p99 of the median board ${p99s[count >> 1]?.toFixed(1)} ms, of the 95th ${p99s[Math.floor(count * 0.95)]?.toFixed(1)}; ${pairs.undelivered()} undelivered`
}

async function openPairs(subject: Subject, rooms: readonly string[]) {
  const marks = rooms.map(() => new Marks(2, 2))
  const reader = new Reader(subject)
  const clients = rooms.map((room, board) =>
    [0, 1].map((seat) =>
      joinRoom(subject, room, reader, {
        onMarks: (got) => marks[board]?.arrived(seat, got, performance.now()),
      }),
    ),
  )
  await Promise.all(clients.flat().map(({ joined }) => joined))
  const arrived = () => marks.reduce((sum, { latencies }) => sum + latencies.count, 0)
  const sent = () => marks.reduce((sum, each) => sum + each.sent, 0)
  return {
    marks,
    /** Everybody writes twice a second; resolves when all of it has arrived. */
    async write(seconds: number) {
      await pace(rooms.length * 4, seconds, (n) => {
        const [board, seat] = [n % rooms.length, Math.floor(n / rooms.length) % 2]
        clients[board]?.[seat]?.write(marks[board]?.next(seat) ?? 0)
      })
      await drained(arrived, sent())
    },
    undelivered: () => sent() - arrived(),
    close: () => {
      for (const client of clients.flat()) client.close()
    },
  }
}

/** A board of 10,000 cards, two links each, is asked for after a restart: by one, and after another by 100 at once. */
async function coldJoin(subject: Subject): Promise<string> {
  const state = bigBoard(10_000)
  const [room = ''] = await subject.rooms(1)
  const reader = new Reader(subject)
  const writer = joinRoom(subject, room, reader, {})
  await writer.joined
  writer.send(state)
  await receive(subject, room, reader, state.length * 0.8)
  writer.close()
  const joins = async (joiners: number) => {
    await subject.restart()
    const [cpu, own, start] = [cpuSeconds(subject.pid()), process.cpuUsage(), performance.now()]
    await Promise.all(
      Array.from({ length: joiners }, () => receive(subject, room, new Reader(subject), state.length * 0.8)),
    )
    const ms = performance.now() - start
    return { ms, cpu: cpuSeconds(subject.pid()) - cpu, generator: generatorShare(own, ms) }
  }
  const [one, hundred] = [await joins(1), await joins(100)]
  return `${(state.length / 1e6).toFixed(1)} MB: one ${one.ms.toFixed(0)} ms, the last of 100 ${(hundred.ms / 1000).toFixed(2)} s (${hundred.cpu.toFixed(2)} CPU-s, generator ${percent(hundred.generator)})`
}

/** Joins and leaves again when so much has come: some answer at once with nothing and send the board a moment later. */
async function receive(subject: Subject, room: string, reader: Reader, bytes: number): Promise<void> {
  let got = 0
  let enough = () => {}
  const whole = new Promise<void>((resolve) => (enough = resolve))
  const onUpdate = (update: Uint8Array) => {
    got += update.length
    if (got >= bytes) enough()
  }
  const client = joinRoom(subject, room, reader, { onUpdate })
  await Promise.race([whole, client.broken])
  client.close()
}

function bigBoard(cards: number): Uint8Array {
  const ydoc = new Y.Doc()
  const board = createBoard(ydoc)
  const ids = Array.from({ length: cards }, (_, n) => `bench-card-${String(n).padStart(7, '0')}` as CardId)
  board.insert(
    ids.map((id, n) => ({
      id,
      kind: 'point',
      rect: { x: (n % 100) * 320, y: Math.floor(n / 100) * 240, w: 280, h: 160 },
      title: `What was seen at berth ${n}`,
      body: richTextFromPlain(
        'Two people who never met say that the crane stood still from noon until the tide turned.',
      ),
    })),
    ids.flatMap((from, n) =>
      [1, 7].map((by) => ({ from, to: ids[(n + by) % cards] as CardId, kind: 'bears-on' as const })),
    ),
  )
  const state = Y.encodeStateAsUpdate(ydoc)
  board.dispose()
  ydoc.destroy()
  return state
}

const percent = (share: number) => `${(share * 100).toFixed(0)} %`
const describe = ({ p50, p99, cpuPerMillion, undelivered, generator }: Carried) =>
  `p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)} ms; ${cpuPerMillion.toFixed(2)} CPU-s per 1M; ${undelivered} undelivered; generator ${percent(generator)}`

const TASKS: Readonly<Record<string, readonly [title: string, run: (subject: Subject) => Promise<string>][]>> = {
  'fan-out': [
    ['500 clients, 10 write 20/s each', (subject) => light(subject, 200)],
    ['500 clients, 2,000 edits/s', (subject) => light(subject, 2000)],
  ],
  ceiling: [['500 clients, most edits/s with p99 < 100 ms', ceiling]],
  cursors: [['100 cursors at 20 Hz', cursors]],
  boards: [['500 boards of two, 2/s each', boards]],
  join: [['cold join, 10,000 cards', coldJoin]],
}

async function light(subject: Subject, rate: number): Promise<string> {
  return describe(await fanOut(subject, { clients: 500, writers: 10, rate, seconds: 8 }))
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: Object.keys(TASKS).join(',') },
      servers: { type: 'string', default: Object.keys(SERVERS).join(',') },
    },
  })
  await build()
  for (const [title, run] of values.only.split(',').flatMap((name) => TASKS[name] ?? [])) {
    console.log(`\n${title}`)
    for (const name of values.servers.split(',')) {
      const subject = await SERVERS[name as keyof typeof SERVERS]()
      try {
        console.log(`  ${subject.name.padEnd(22)} ${await run(subject)}`)
      } finally {
        await subject.dispose()
      }
    }
  }
}

main().catch((problem: unknown) => {
  console.error(problem)
  process.exit(1)
})
