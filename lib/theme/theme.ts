/**
 * The one table of colours and type. `app/theme.css` is written from it (scripts/write-theme.ts; a test holds them
 * equal), and the canvas and SVG painters read it directly. Names say what a colour is for, never what it looks like.
 */
export type ThemeName = 'light' | 'dark'

export const COLOURS = {
  canvas: { light: '#F4F1EA', dark: '#1A1917' },
  dot: { light: '#DCD5C6', dark: '#2C2A27' },
  panel: { light: '#FBF9F5', dark: '#211F1C' },
  card: { light: '#FFFEFC', dark: '#282622' },
  sunken: { light: '#EFEBE2', dark: '#1D1B19' },
  ink: { light: '#211F1B', dark: '#EDE9E0' },
  secondary: { light: '#6A655B', dark: '#A8A295' },
  hairline: { light: '#E3DDD0', dark: '#38352F' },
  /** Borders of frames, which are seen through: an area's edge, quieter than a control's. */
  frame: { light: '#E3DDD0', dark: '#5A554B' },
  /** Outlines of controls: 3:1 against panel. */
  control: { light: '#8C8678', dark: '#7A756A' },
  thread: { light: '#C0322B', dark: '#E4665C' },
  focus: { light: '#1F6FC4', dark: '#6FB1F5' },
  selection: { light: '#2C6AA0', dark: '#6FA9DB' },
  supports: { light: '#0B8064', dark: '#3CBF9B' },
  contradicts: { light: '#BF4A17', dark: '#EE8651' },
  restsOn: { light: '#2C6AA0', dark: '#6FA9DB' },
  bearsOn: { light: '#83529F', dark: '#B98AD3' },
  undercuts: { light: '#A86200', dark: '#E0A044' },
  context: { light: '#7A7467', dark: '#948E81' },
  danger: { light: '#B3261E', dark: '#F2877E' },
} as const satisfies Record<string, Record<ThemeName, string>>
export type ColourName = keyof typeof COLOURS

/** Tints behind cards that a person coloured, and presence colours that both themes can carry. */
export const CARD_TINTS = {
  grey: { light: '#F1EFEA', dark: '#2F2D29' },
  red: { light: '#FBEAE7', dark: '#3A2724' },
  orange: { light: '#FBEEDF', dark: '#3A2D20' },
  yellow: { light: '#FAF3D6', dark: '#37321E' },
  green: { light: '#E6F3EC', dark: '#22332B' },
  blue: { light: '#E6F0F8', dark: '#22303B' },
  purple: { light: '#F2EAF7', dark: '#322A39' },
} as const satisfies Record<string, Record<ThemeName, string>>

/** Cards seen from so far that only a block is left: one tint a kind, one for each colour a person may have given. */
export const KIND_TINTS = {
  point: { light: '#8E877A', dark: '#8A8376' },
  evidence: { light: '#CFC6B4', dark: '#4E4A42' },
  hypothesis: { light: '#A98FBD', dark: '#77608A' },
  judgement: { light: '#5F6C7B', dark: '#7D8C9C' },
  assumption: { light: '#D3A98C', dark: '#7A5B45' },
  question: { light: '#9DB7C9', dark: '#4A6578' },
  indicator: { light: '#8FB8A2', dark: '#3F6653' },
  position: { light: '#B5A0A8', dark: '#6D5A63' },
  event: { light: '#C9B36A', dark: '#6B5D34' },
  entity: { light: '#A3A9B5', dark: '#565E6C' },
  note: { light: '#E3D08A', dark: '#6E632F' },
  frame: { light: '#E3DDD0', dark: '#38352F' },
  grey: { light: '#BDB8AD', dark: '#5A564E' },
  red: { light: '#E0A69C', dark: '#7F4A42' },
  orange: { light: '#E6B983', dark: '#7D5A34' },
  yellow: { light: '#E3D08A', dark: '#6E632F' },
  green: { light: '#9CCBB2', dark: '#3F6B54' },
  blue: { light: '#9FC2DF', dark: '#416480' },
  purple: { light: '#C3A8D6', dark: '#684F7C' },
} as const satisfies Record<string, Record<ThemeName, string>>

/** What stays of what does not come forward on the board. Dark cards on a dark ground have less to lose. */
export const DIMMED: Readonly<Record<ThemeName, number>> = { light: 0.35, dark: 0.6 }
/** The same while the pointer only rests on a card: nobody asked for it. */
export const DIMMED_BY_HOVER: Readonly<Record<ThemeName, number>> = { light: 0.7, dark: 0.8 }

/** White text stands on each with at least 4.5:1. */
export const PRESENCE_COLOURS = [
  '#B4502A',
  '#1F7A4D',
  '#7A4FA3',
  '#2C6AA0',
  '#A03A5B',
  '#57700F',
  '#0F7285',
  '#8A5A00',
] as const

export const FONTS = {
  sans: "'Inter Variable', ui-sans-serif, system-ui, sans-serif",
  serif: "'Source Serif 4 Variable', ui-serif, Georgia, serif",
} as const

/** Sizes in CSS pixels: [font size, line height, weight]. */
export const TYPE = {
  title: [15, 20, 600],
  body: [13, 18, 400],
  quote: [15, 21, 400],
  meta: [11, 14, 500],
} as const

export const GRID = 8
export const CARD_RADIUS = 8
export const CARD_PADDING = 12
