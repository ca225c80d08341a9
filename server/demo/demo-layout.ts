/** What the demo board holds: cards, links, origins and grades by key, with their places. Data; `make-demo-file.ts` builds it. */
import type { CardKind } from '@/lib/schema/card'
import type { Json } from '@/lib/schema/json'
import type { LinkKind, Strength } from '@/lib/schema/link'
import { BRIEF_TEXT, REPORT_TEXT, STATEMENT_TEXT, type DemoText } from './demo-texts'

export interface DemoCard {
  readonly kind: CardKind
  readonly frame?: string
  /** Left, top, width, height, board units. */
  readonly rect: readonly [number, number, number, number]
  readonly title?: string
  readonly body?: string
  /** Exactly these words of the document become the card's excerpt; a claim brings its attribution and hedges along. */
  readonly quotes?: { readonly from: DemoText; readonly exact: string }
  /** Key of an origin, for evidence. */
  readonly origin?: string
  /** Values that name another card as `card:<key>` get its id. */
  readonly fields?: Readonly<Record<string, Json>>
}
export interface DemoLink {
  readonly kind: LinkKind
  readonly from: string
  readonly to: string
  readonly strength?: Strength
  readonly reason?: string
}

const WIDE = 300
const day = (iso: string, text: string) => ({ text, iso, precision: 'day' as const })
const time = (iso: string, text: string) => ({ text, iso, precision: 'time' as const })

export const DEMO_TITLE = 'Demo: who cut the Sorrel Bay cable?'

const points: Readonly<Record<string, DemoCard>> = {
  welcome: {
    kind: 'note',
    rect: [440, 0, 340, 240],
    title: 'Start here',
    body: [
      'Everything on this board leads back to the words it rests on: press the arrow on a piece of evidence.',
      'The Meridian’s report of 16 May is not placed yet. Open Documents, accept its claims, and see what the company says now.',
      'Then ask yourself: three outlets report the crossing, but how many origins do they have?',
      'All of it is invented. Change what you like.',
    ].join('\n'),
    fields: { colour: 'yellow' },
  },
  questions: {
    kind: 'frame',
    rect: [0, 0, 380, 1226],
    title: 'Key questions',
  },
  cause: point('1.', 64, 'Cause of the break', 'A break of this kind is presumably mechanical', 232),
  gap: point('2.', 320, 'The missing forty minutes', 'Her position reports stop for forty minutes', 202),
  seabed: point('3.', 546, 'State of the seabed', 'The survey of 2024 found loose silt', 202),
  supply: point('4.', 772, 'Supply of the islands', 'The western cable carries the whole traffic for now.', 202),
  payer: point('5.', 998, 'Who pays, and who may inspect', "The owner's insurers want their own inspector", 188),
}

function point(marker: string, y: number, title: string, quoted: string, h: number): DemoCard {
  return {
    kind: 'point',
    frame: 'questions',
    rect: [40, y, WIDE, h],
    title,
    quotes: { from: BRIEF_TEXT, exact: sentenceOf(BRIEF_TEXT, quoted) },
    fields: { marker },
  }
}

const evidence: Readonly<Record<string, DemoCard>> = {
  furrow: said(REPORT_TEXT, 'The repair ship Calder has found a furrow', [820, 224, WIDE, 206]),
  anchor: said(REPORT_TEXT, 'She told the Harbour Courier', [460, 336, WIDE, 162]),
  wire: said(REPORT_TEXT, 'The Norvik Wire reported', [820, 676, WIDE, 206], 'radar'),
  radio: said(REPORT_TEXT, 'Bay Radio also reported', [460, 514, WIDE, 206], 'radar'),
  radar: said(STATEMENT_TEXT, 'Radar recordings show', [820, 450, WIDE, 206], 'radar'),
  stowed: said(REPORT_TEXT, '"Our anchors were stowed', [820, 20, WIDE, 184]),
  crew: said(REPORT_TEXT, 'Two crew members told', [820, 902, WIDE, 206]),
  slope: said(REPORT_TEXT, 'The gauges there recorded', [460, 740, WIDE, 140]),
  wind: said(REPORT_TEXT, 'According to the harbour office', [820, 1128, WIDE, 162]),
  receiver: said(STATEMENT_TEXT, 'It is possible that the receiver', [2010, 724, WIDE, 162]),
}

function said(from: DemoText, begins: string, rect: DemoCard['rect'], origin?: string): DemoCard {
  return { kind: 'evidence', rect, quotes: { from, exact: sentenceOf(from, begins) }, ...(origin && { origin }) }
}

const reasoning: Readonly<Record<string, DemoCard>> = {
  explanations: { kind: 'frame', rect: [1160, 0, 380, 664], title: 'Competing explanations' },
  accident: {
    kind: 'hypothesis',
    frame: 'explanations',
    rect: [1200, 64, WIDE, 184],
    title: 'The freighter dragged her anchor in the storm',
    body: 'The anchor was let go for the weather and caught the cable by accident.',
    fields: { label: 'H1' },
  },
  intent: {
    kind: 'hypothesis',
    frame: 'explanations',
    rect: [1200, 264, WIDE, 184],
    title: 'The freighter cut the cable on purpose',
    body: 'The anchor was lowered over the cable and the position reports were switched off.',
    fields: { label: 'H2' },
  },
  slide: {
    kind: 'hypothesis',
    frame: 'explanations',
    rect: [1200, 464, WIDE, 160],
    title: 'The northern slope slid',
    body: 'Loose silt gave way and tore the cable.',
    fields: { label: 'H3' },
  },
  conclusions: { kind: 'frame', rect: [1600, 0, 750, 664], title: 'What we conclude, and what it hangs on' },
  verdict: {
    kind: 'judgement',
    frame: 'conclusions',
    rect: [1640, 64, WIDE, 272],
    title: 'The freighter Aurelia Brandt broke the cable with her anchor',
    fields: {
      likelihood: 'likely',
      confidence: 'moderate',
      confidenceReason: 'The furrow was measured on the spot; the crossing rests on one origin, the radar.',
      due: day('2026-05-20', '20 May 2026'),
    },
  },
  sealed: {
    kind: 'assumption',
    frame: 'conclusions',
    rect: [1640, 368, WIDE, 256],
    title: 'The radar recordings were not altered',
    fields: {
      rating: 'caveats',
      ifWrong: 'Nothing ties this ship to the cable.',
      undermines: 'A gap in the recording, or another vessel without lights.',
    },
  },
  silent: {
    kind: 'question',
    frame: 'conclusions',
    rect: [2010, 440, WIDE, 184],
    title: 'Why do the position reports stop for forty minutes?',
    body: 'A dead receiver and a switched-off transmitter look the same from here.',
  },
  recorder: {
    kind: 'indicator',
    frame: 'conclusions',
    rect: [2010, 64, WIDE, 200],
    title: 'The voyage recorder shows the anchor going down before 02:38',
    fields: { hypothesisId: 'card:accident', state: 'not-seen', due: day('2026-05-18', '18 May 2026') },
  },
}

const parties: Readonly<Record<string, DemoCard>> = {
  actors: { kind: 'frame', rect: [1160, 724, 750, 502], title: 'Who, when, and what they say' },
  company: {
    kind: 'entity',
    frame: 'actors',
    rect: [1200, 980, WIDE, 152],
    title: 'Brandt Lines',
    body: 'Owner of the freighter.',
    fields: { type: 'organisation', 'alias:the company': true },
  },
  directorate: {
    kind: 'entity',
    frame: 'actors',
    rect: [1200, 788, WIDE, 152],
    title: 'Coastal Directorate',
    body: 'Runs the inquiry and the radar.',
    fields: { type: 'organisation' },
  },
  crossing: {
    kind: 'event',
    frame: 'actors',
    rect: [1570, 788, WIDE, 152],
    title: 'The Aurelia Brandt crosses the cable',
    fields: { time: time('2026-05-09T02:38', '9 May 2026, 02:38'), 'actor:card:company': true },
  },
  denial: {
    kind: 'position',
    frame: 'actors',
    rect: [1570, 980, WIDE, 206],
    title: 'Brandt Lines on the anchor',
    fields: {
      partyId: 'card:company',
      pointId: 'card:cause',
      'version:first': {
        at: day('2026-05-13', '13 May 2026'),
        text: 'Both anchors were stowed and sealed all night.',
        evidenceId: 'card:stowed',
      },
      'version:second': {
        at: day('2026-05-15', '15 May 2026'),
        text: 'The port anchor may have been lowered for a few minutes.',
        evidenceId: '',
      },
    },
  },
}

export const DEMO_CARDS: Readonly<Record<string, DemoCard>> = { ...points, ...evidence, ...reasoning, ...parties }

export const DEMO_LINKS: readonly DemoLink[] = [
  link('supports', 'furrow', 'cause', 'strong'),
  link('supports', 'anchor', 'cause'),
  link('contradicts', 'stowed', 'cause', 'moderate', 'The company has an interest in this being so.'),
  link('supports', 'wire', 'gap'),
  link('supports', 'radio', 'gap'),
  link('supports', 'radar', 'gap', 'moderate'),
  link('contradicts', 'slope', 'seabed', 'strong'),
  link('rests-on', 'anchor', 'furrow'),
  link('supports', 'furrow', 'accident', 'moderate'),
  link('supports', 'crew', 'accident', 'moderate'),
  link('supports', 'wind', 'accident'),
  link('contradicts', 'stowed', 'intent'),
  link('contradicts', 'slope', 'slide', 'strong'),
  link('contradicts', 'furrow', 'slide', 'strong', 'A slide leaves no straight furrow.'),
  link('rests-on', 'verdict', 'furrow'),
  link('rests-on', 'verdict', 'radar'),
  link('rests-on', 'verdict', 'sealed'),
  link('bears-on', 'sealed', 'intent'),
  link('answers', 'receiver', 'silent'),
  link('involves', 'crossing', 'directorate'),
]

function link(kind: LinkKind, from: string, to: string, strength?: Strength, reason?: string): DemoLink {
  return { kind, from, to, ...(strength && { strength }), ...(reason && { reason }) }
}

export const DEMO_ORIGINS: Readonly<Record<string, { readonly name: string }>> = {
  radar: { name: 'Radar recordings of the Coastal Directorate' },
}

/** Of sources by name, of evidence by key; two people who do not always agree. */
export const DEMO_GRADES: readonly { readonly of: string; readonly value: string; readonly by: string }[] = [
  { of: 'Harbour Courier', value: 'B', by: 'Mara Ode' },
  { of: 'Harbour Courier', value: 'C', by: 'Ilan Reyes' },
  { of: 'Coastal Directorate', value: 'B', by: 'Mara Ode' },
  { of: 'Norvik Wire', value: 'B', by: 'Mara Ode' },
  { of: 'Bay Radio', value: 'C', by: 'Ilan Reyes' },
  { of: 'Maren Institute', value: 'B', by: 'Ilan Reyes' },
  { of: 'furrow', value: '2', by: 'Mara Ode' },
  { of: 'radar', value: '2', by: 'Ilan Reyes' },
  { of: 'radar', value: '3', by: 'Mara Ode' },
  { of: 'stowed', value: '4', by: 'Ilan Reyes' },
]

/** The whole sentence of `text` that holds `words`. */
function sentenceOf({ text, filename }: DemoText, words: string): string {
  const at = text.indexOf(words)
  if (at < 0) throw new Error(`The demo document ${filename} does not say “${words}”.`)
  const start = at
  const stop = /[.!?]"?(?=\s)/u.exec(text.slice(at))
  return text.slice(start, stop ? at + stop.index + stop[0].length : undefined)
}
