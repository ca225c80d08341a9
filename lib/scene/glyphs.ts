/** Small pictures for the canvas and exports: strokes in a 24 × 24 box, round caps. Drawn for this project. */
export const GLYPHS = {
  point: 'M9 6H21 M9 12H21 M9 18H21 M4 6H4.01 M4 12H4.01 M4 18H4.01',
  evidence: 'M10 7C6 7 4 9.5 4 13V17H10V12H6.6 M20 7C16 7 14 9.5 14 13V17H20V12H16.6',
  hypothesis:
    'M6 4V14 M6 14A3 3 0 1 0 6 20A3 3 0 1 0 6 14 M18 4A3 3 0 1 0 18 10A3 3 0 1 0 18 4 M18 10C18 14 12 13.5 9 16',
  judgement: 'M12 3V21 M8 21H16 M5 7H19 M5 7L2 14C2.8 15.8 7.2 15.8 8 14Z M19 7L16 14C16.8 15.8 21.2 15.8 22 14Z',
  note: 'M5 4H19V14L14 20H5Z M19 14H14V20',
  frame: 'M7 3V21 M17 3V21 M3 7H21 M3 17H21',
  unreadable: 'M12 3A9 9 0 1 0 12 21A9 9 0 1 0 12 3 M12 8V13 M12 16.5V16.6',
  rule: 'M4 16L16 4L20 8L8 20Z M8 12L10 14 M11 9L13 11',
  thread: 'M9 7L4 12L9 17 M4 12H14C17.5 12 20 14 20 19',
} as const
export type GlyphName = keyof typeof GLYPHS
