/**
 * Writes a board of any size, the same one every time: clusters of 50 cards (title and about 200 characters), about 1.5
 * typed links a card. `makeSeedContent` gives it as data, for benches and tests; run as a program it is imported by HTTP:
 * `npm run seed -- --cards 5000 --board "Five thousand" --url http://127.0.0.1:3000 --token …`
 */
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { BOARD_SCHEMA_VERSION, type BoardContent, type CardContent } from '@/lib/schema/board-content'
import type { CardKind } from '@/lib/schema/card'
import { LIKELIHOODS, CONFIDENCES } from '@/lib/schema/reasoning-cards'
import type { BoardId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import { linkKindsBetween } from '@/lib/schema/link'
import { richTextFromPlain } from '@/lib/schema/rich-text'
import { keysBetween } from '@/lib/board/order-keys'
import { BOARD_FILE_VERSION, BOARD_FORMAT, type BoardFile } from '@/lib/snapshot/board-file'

const CLUSTER = 50
const COLUMNS = 10
const CARD = { w: 280, h: 176 }
const GAP = 40
const FRAME_PADDING = 40
const FRAME_HEAD = 64
const CLUSTER_W = COLUMNS * (CARD.w + GAP) - GAP + 2 * FRAME_PADDING
const CLUSTER_H = (CLUSTER / COLUMNS) * (CARD.h + GAP) - GAP + FRAME_PADDING + FRAME_HEAD
const CLUSTER_GAP = 240

const SUBJECTS = [
  'The harbour authority',
  'A pilot on the night shift',
  'The ferry company',
  'Two customs officers',
  'The insurers',
  'A dredging contractor',
  'The fishing guild',
  'The port doctor',
  'A tug master',
  'The district court',
]
const VERBS = ['reported', 'denied', 'confirmed', 'questioned', 'measured', 'expected', 'recorded', 'repeated']
const THINGS = [
  'a delay at the north quay',
  'the second closure of the channel',
  'an unmarked barge off the breakwater',
  'higher fees for cold storage',
  'the missing pages of the log',
  'a change of the tide tables',
  'the repair of the swing bridge',
  'a dispute about moorings',
  'the sale of three cranes',
  'silt beyond the agreed depth',
]
const MANNERS = [
  'in writing',
  'to the council',
  'after the storm',
  'on two occasions',
  'without naming a source',
  'in the spring survey',
  'according to the minutes',
  'before the vote',
]
const KINDS: readonly CardKind[] = [
  'point',
  'evidence',
  'evidence',
  'evidence',
  'hypothesis',
  'evidence',
  'note',
  'judgement',
  'evidence',
  'evidence',
]

/** Six cards in a hundred are of the other kinds; the mix stays what it was for whoever compares measurements. */
const SPRINKLED: Readonly<Record<number, CardKind>> = {
  12: 'assumption',
  25: 'question',
  48: 'indicator',
  61: 'entity',
  79: 'event',
  93: 'position',
}

/** A board of `count` cards, frames not counted; the same for the same count. `onMade` hears how many there are so far. */
export function makeSeedContent(count: number, onMade?: (cards: number) => void): BoardContent {
  const random = seededRandom(20_260_318)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const cards: Record<string, CardContent> = {}
  const links: Record<string, Record<string, Json>> = {}
  const places: Record<string, [number, number]> = {}
  const sizes: Record<string, [number, number]> = {}
  const clusters = Math.ceil(count / CLUSTER)
  const perRow = Math.max(1, Math.round(Math.sqrt((clusters * CLUSTER_H) / CLUSTER_W)))
  const kinds: CardKind[] = []

  for (let cluster = 0; cluster < clusters; cluster++) {
    const left = (cluster % perRow) * (CLUSTER_W + CLUSTER_GAP)
    const top = Math.floor(cluster / perRow) * (CLUSTER_H + CLUSTER_GAP)
    const frame = idOf('frame', cluster)
    cards[frame] = {
      title: `Cluster ${cluster + 1}: ${pick(THINGS)}`,
      body: [],
      fields: { kind: 'frame', madeBy: 'person' },
    }
    places[frame] = [left, top]
    sizes[frame] = [CLUSTER_W, CLUSTER_H]
    for (let place = 0; place < CLUSTER && cluster * CLUSTER + place < count; place++) {
      const index = cluster * CLUSTER + place
      const id = idOf('card', index)
      const kind = SPRINKLED[index % 100] ?? KINDS[index % KINDS.length]!
      kinds[index] = kind
      cards[id] = cardOf(kind, index, frame, pick, random)
      places[id] = [
        left + FRAME_PADDING + (place % COLUMNS) * (CARD.w + GAP),
        top + FRAME_HEAD + Math.floor(place / COLUMNS) * (CARD.h + GAP),
      ]
      sizes[id] = [CARD.w, CARD.h]
    }
    onMade?.(Math.min(count, (cluster + 1) * CLUSTER))
  }
  addLinks(count, kinds, links, random)
  const orders: Record<string, string> = {}
  const ids = Object.keys(cards)
  keysBetween(null, null, ids.length, random).forEach((key, index) => (orders[ids[index]!] = key))
  return { schemaVersion: BOARD_SCHEMA_VERSION, cards, links, places, sizes, orders, origins: {} }
}

function cardOf(
  kind: CardKind,
  index: number,
  frame: string,
  pick: <T>(from: readonly T[]) => T,
  random: () => number,
): CardContent {
  const sentence = () => `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(THINGS)} ${pick(MANNERS)}.`
  const fields: Record<string, Json> = { kind, madeBy: 'person', frameId: frame }
  if (kind === 'point') fields.marker = `${index + 1}.`
  if (kind === 'hypothesis') fields.label = `H${index + 1}`
  if (kind === 'judgement') {
    fields.likelihood = pick(LIKELIHOODS)
    fields.confidence = pick(CONFIDENCES)
    fields.confidenceReason = 'two of the logs agree'
  }
  if (kind === 'evidence')
    Object.assign(fields, {
      'attribution.speaker': pick(SUBJECTS),
      'attribution.outlet': 'Harbour Gazette',
      'attribution.stance': 'asserts',
      'attribution.originState': 'not-established',
    })
  Object.assign(fields, sprinkledFields(kind, index))
  if (random() < 0.08) fields.colour = pick(['blue', 'green', 'orange'])
  let body = sentence()
  while (body.length < 190) body += ` ${sentence()}`
  return {
    title: `${index + 1}. ${pick(SUBJECTS)} ${pick(VERBS)} ${pick(THINGS)}`,
    body: richTextFromPlain(kind === 'judgement' ? '' : body),
    fields,
  }
}

/** The fields of the sprinkled kinds; what they name is in the same hundred. */
function sprinkledFields(kind: CardKind, index: number): Record<string, Json> {
  const hundred = index - (index % 100)
  const day = `2025-03-${String(1 + ((hundred / 100) % 28)).padStart(2, '0')}`
  const at = { text: day, iso: day, precision: 'day' }
  const entity = idOf('card', hundred + 61)
  switch (kind) {
    case 'assumption':
      return { rating: 'caveats', ifWrong: 'The reckoning begins anew.' }
    case 'indicator':
      return { hypothesisId: idOf('card', hundred + 44), state: 'seen', due: at }
    case 'entity':
      return { type: 'organisation', 'alias:The harbour': true }
    case 'event':
      return { time: at, [`actor:${entity}`]: true }
    case 'position':
      return {
        partyId: entity,
        pointId: idOf('card', hundred),
        'version:first': { at, text: 'No change to the fees.' },
      }
    default:
      return {}
  }
}

/** About 1.5 a card, mostly to neighbours of the same cluster, some across the board; of kinds that the grammar allows. */
function addLinks(
  count: number,
  kinds: readonly CardKind[],
  links: Record<string, Record<string, Json>>,
  random: () => number,
): void {
  const wanted = Math.round(count * 1.5)
  for (let made = 0, tries = 0; made < wanted && tries < wanted * 8; tries++) {
    const from = Math.floor(random() * count)
    const cluster = Math.floor(from / CLUSTER) * CLUSTER
    const near = cluster + Math.floor(random() * Math.min(CLUSTER, count - cluster))
    const to = random() < 0.04 ? Math.floor(random() * count) : near
    const allowed = from === to ? [] : linkKindsBetween(kinds[from]!, kinds[to]!)
    const kind = allowed[Math.floor(random() * allowed.length)]
    if (!kind) continue
    links[idOf('link', made)] = { kind, from: idOf('card', from), to: idOf('card', to), madeBy: 'person' }
    made++
  }
}

function idOf(what: string, index: number): string {
  return `seed-${what}-${String(index).padStart(7, '0')}`
}

/** Mulberry32: small, and the same everywhere. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The content as a board file, as `POST /api/boards/import` takes it. */
export function makeSeedFile(count: number, title: string, onMade?: (cards: number) => void): BoardFile {
  return {
    format: BOARD_FORMAT,
    version: BOARD_FILE_VERSION,
    board: { id: 'seed-board' as BoardId, title },
    content: makeSeedContent(count, onMade),
    sources: {},
    documents: {},
    evaluations: [],
  }
}

const PART_BYTES = 256 * 1024
const TELL_EVERY_MS = 250

/** On stderr, so that the last line alone is the answer: one line that is written over on a terminal, a few otherwise. */
function createTeller(): (words: string, isLast: boolean) => void {
  const { stderr } = process
  let toldAt = -Infinity
  return (words, isLast) => {
    const now = performance.now()
    if (!isLast && now - toldAt < (stderr.isTTY ? TELL_EVERY_MS : 10 * TELL_EVERY_MS)) return
    toldAt = now
    stderr.write(stderr.isTTY ? `\r\u001b[K${words}${isLast ? '.\n' : ' …'}` : `${words}.\n`)
  }
}

function sentInParts(bytes: Buffer, onSent: (bytes: number) => void): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.byteLength) return controller.close()
      const part = bytes.subarray(at, at + PART_BYTES)
      controller.enqueue(part)
      at += part.byteLength
      onSent(at)
    },
  })
}

function inThousands(count: number): string {
  return Math.round(count).toLocaleString('en-GB')
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      cards: { type: 'string', default: '5000' },
      board: { type: 'string' },
      url: { type: 'string', default: process.env.NEXTAUTH_URL ?? 'http://127.0.0.1:3000' },
      token: { type: 'string', default: process.env.REDTHREAD_TOKEN ?? '' },
    },
  })
  const count = Number(values.cards)
  if (!Number.isInteger(count) || count < 1 || count > 200_000)
    throw new Error('--cards takes a whole number from 1 to 200000.')
  if (values.token === '')
    throw new Error('--token is missing: make one with `npm run redthread -- token create --email …`.')
  const tell = createTeller()
  const file = makeSeedFile(count, values.board ?? `${count} seeded cards`, (made) =>
    tell(`${inThousands(made)} of ${inThousands(count)} cards made`, made === count),
  )
  const body = Buffer.from(JSON.stringify(file))
  const answer = await fetch(new URL('/api/boards/import', values.url), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${values.token}`,
      'content-type': 'application/json',
      'content-length': String(body.byteLength),
    },
    body: sentInParts(body, (sent) =>
      tell(
        sent < body.byteLength
          ? `${inThousands(sent / 1000)} of ${inThousands(body.byteLength / 1000)} kB sent`
          : `${inThousands(body.byteLength / 1000)} kB sent; the server checks them and makes the board`,
        sent === body.byteLength,
      ),
    ),
    duplex: 'half',
  } as RequestInit)
  if (!answer.ok) throw new Error(`The server refused the board (${answer.status}): ${await answer.text()}`)
  const { id } = (await answer.json()) as { id: string }
  console.log(
    `${count} cards, ${Object.keys(file.content.links).length} links: ${new URL(`/boards/${id}`, values.url).href}`,
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  run().catch((problem: unknown) => {
    console.error(problem instanceof Error ? problem.message : problem)
    process.exit(1)
  })
}
