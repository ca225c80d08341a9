/**
 * Breaks words into lines of a width, as the browser does: after spaces, between ideographs, and inside a word only
 * when the word alone is too wide. Styled runs may change within a word. Pure but for the measurer.
 */
import type { FontSpec, TextMeasurer } from './text-measurer'
import { asRightToLeft, insideRightToLeft, runsRightToLeft } from '@/lib/schema/own-direction'

export interface StyledRun {
  readonly text: string
  readonly font: FontSpec
  readonly mark?: 'link' | 'hedge'
}
export interface PlacedRun extends StyledRun {
  /** From the line's start, board units. */
  readonly x: number
  readonly width: number
}
export interface TextLine {
  readonly runs: readonly PlacedRun[]
  /** Without the spaces at its end. */
  readonly width: number
  /** On the last line of a text that, wrapped at TIGHT_SHARE instead of WRAP_SHARE, may take fewer lines. */
  readonly isSpared?: true
}

/**
 * Of a card's width. The page sets Inter with alternate letters, which a canvas cannot: widths differ by about a hundredth.
 * Lines are wrapped that much earlier, so that a card measured here never cuts off a line that the page breaks.
 */
export const WRAP_SHARE = 0.985
/** The other way round: so much wider a line may be where the card is too low for one line more, and the page has none. */
export const TIGHT_SHARE = 1.01
/** A hair more, because sums come out differently. */
const WIDER = TIGHT_SHARE / WRAP_SHARE + 1e-6

/** Every letter is in one of them. A space that keeps two words together is part of a word. */
const PIECES =
  /\n|[^\S\n\u00a0\u2007\u202f]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:[\u00a0\u2007\u202f]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])+/gu
const LETTER = /\p{L}/u
/** Below this no letter is an ideograph. */
const FIRST_IDEOGRAPH = 0x2e80

interface OpenRun extends StyledRun {
  text: string
  readonly x: number
  width: number
}

/** What a word has of one run. */
interface Piece {
  readonly run: StyledRun
  readonly text: string
  readonly width: number
}

/**
 * The lines of `runs`, none wider than `width` unless a single letter is; always at least one line. A line feed ends a line.
 * The first begins `indent` to the right.
 */
export function wrapRuns(runs: readonly StyledRun[], width: number, measurer: TextMeasurer, indent = 0): TextLine[] {
  const wrapper = new Wrapper(width, measurer, indent)
  for (const run of runs) {
    let at = 0
    PIECES.lastIndex = 0
    while (PIECES.test(run.text)) {
      const text = run.text.slice(at, PIECES.lastIndex)
      at = PIECES.lastIndex
      if (text === '\n') {
        wrapper.endParagraph()
        continue
      }
      const wide = measurer.width(text, run.font)
      if (text.trimStart() === '') {
        wrapper.endWord()
        wrapper.put(run, text, wide)
        continue
      }
      const standsAlone = text.charCodeAt(0) >= FIRST_IDEOGRAPH && isIdeograph(text)
      if (standsAlone) wrapper.endWord()
      wrapper.take(run, text, wide)
      if (standsAlone) wrapper.endWord()
    }
  }
  return wrapper.finish()
}

/** A large board has a million words: little is made for each, and arrays only as long as what they begin with. */
class Wrapper {
  private readonly lines: TextLine[] = []
  private line: OpenRun[] | undefined
  private inkEnd = 0
  private word: Piece[] | undefined
  private wordWidth = 0
  /** How many lines there would be if they were WIDER. Where a word is broken nobody knows. */
  private widerLines = 0
  private widerX: number

  constructor(
    private readonly width: number,
    private readonly measurer: TextMeasurer,
    private x: number,
  ) {
    this.widerX = x
  }

  /** The word at hand goes on. */
  take(run: StyledRun, text: string, width: number): void {
    const piece = { run, text, width }
    if (this.word) this.word.push(piece)
    else this.word = [piece]
    this.wordWidth += width
  }

  endWord(): void {
    const { word, wordWidth, width, measurer } = this
    if (!word) return
    if (this.x > 0 && this.x + wordWidth > width) this.endLine()
    if (this.widerX > 0 && this.widerX + wordWidth > width * WIDER) {
      this.widerLines++
      this.widerX = 0
    }
    if (wordWidth > width) this.widerLines = -Infinity
    for (const { run, text, width: wide } of word) {
      if (wordWidth <= width) this.put(run, text, wide)
      else {
        const [room, endLine] = [() => width - this.x, () => this.endLine()]
        for (const part of breakWord(text, run.font, width, room, measurer, endLine)) {
          this.put(run, part, measurer.width(part, run.font))
        }
      }
    }
    this.inkEnd = this.x
    this.word = undefined
    this.wordWidth = 0
  }

  put(run: StyledRun, text: string, wide: number): void {
    const last = this.line?.at(-1)
    // Neighbours of one style become one run: fewer items, and kerning as the browser has it.
    if (last && last.font === run.font && last.mark === run.mark) {
      last.text += text
      last.width += wide
    } else {
      const open = { text, font: run.font, ...(run.mark && { mark: run.mark }), x: this.x, width: wide }
      if (this.line) this.line.push(open)
      else this.line = [open]
    }
    this.x += wide
    this.widerX += wide
  }

  endParagraph(): void {
    this.endWord()
    this.endLine()
    this.widerLines++
    this.widerX = 0
  }

  private endLine(): void {
    this.lines.push({ runs: trimEnd(this.line ?? [], this.measurer), width: this.inkEnd })
    this.line = undefined
    this.x = 0
    this.inkEnd = 0
  }

  finish(): TextLine[] {
    this.endWord()
    if (this.line || this.lines.length === 0) this.endParagraph()
    const last = this.lines.at(-1)
    if (last && this.widerLines < this.lines.length) this.lines[this.lines.length - 1] = { ...last, isSpared: true }
    return this.lines
  }
}

/** How wide the widest word is, of those that may be wider than `than`: cheap where none is near it. */
export function widestWord({ text, font }: StyledRun, than: number, measurer: TextMeasurer): number {
  let widest = 0
  for (const [word] of text.matchAll(PIECES)) {
    // No letter is wider than the font is high.
    if (word.length * font.size > than) widest = Math.max(widest, measurer.width(word, font))
  }
  return widest
}

/** The lines of one text as its own words run: from right to left they begin at the right end of `width`. */
export function inOwnDirection<Line extends TextLine>(lines: readonly Line[], width: number): readonly Line[] {
  if (!runsRightToLeft(firstWords(lines))) return lines
  return lines.map((line) => ({
    ...line,
    runs: line.runs.map((run) => ({ ...run, x: width - run.x - run.width, text: asRightToLeft(run.text) })),
  }))
}

/** Of the first run that has a letter. */
function firstWords(lines: readonly TextLine[]): string {
  for (const { runs } of lines) for (const { text } of runs) if (LETTER.test(text)) return text
  return ''
}

/** At most `count` lines; what is left out is shown by an ellipsis at the end of the last. */
export function limitLines(
  lines: readonly TextLine[],
  count: number,
  width: number,
  measurer: TextMeasurer,
): readonly TextLine[] {
  if (lines.length <= count) return lines
  const kept = lines.slice(0, Math.max(0, count))
  const last = kept.at(-1)
  if (!last) return kept
  const runs = withEllipsis(last.runs, width, measurer)
  const end = runs.at(-1)
  kept[kept.length - 1] = { runs, width: end ? end.x + end.width : last.width }
  return kept
}

/** A line of at most `width` that ends in an ellipsis, which for words from right to left is at its left. */
export function withEllipsis(runs: readonly PlacedRun[], width: number, measurer: TextMeasurer): readonly PlacedRun[] {
  const last = runs.at(-1)
  if (!last) return runs
  const turned = insideRightToLeft(last.text)
  const room = turned === undefined ? width - last.x : last.x + last.width
  let text = turned ?? last.text
  while (text.length > 0 && measurer.width(text + '…', last.font) > room) text = withoutLast(text)
  text = text.trimEnd() + '…'
  const wide = measurer.width(text, last.font)
  const cut =
    turned === undefined
      ? { ...last, text, width: wide }
      : { ...last, text: asRightToLeft(text), x: last.x + last.width - wide, width: wide }
  return [...runs.slice(0, -1), cut]
}

/** Half a pair at the end is no letter. */
function withoutLast(text: string): string {
  return text.replace(/.$/su, '')
}

function isIdeograph(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(text)
}

function* breakWord(
  text: string,
  font: FontSpec,
  width: number,
  room: () => number,
  measurer: TextMeasurer,
  endLine: () => void,
): Generator<string> {
  const letters = [...text]
  for (let from = 0; from < letters.length;) {
    const widthTo = (end: number) => measurer.width(letters.slice(from, end).join(''), font)
    let end = from
    while (end < letters.length && widthTo(end + 1) <= room()) end++
    if (end === from && room() < width) {
      endLine()
      continue
    }
    end = Math.max(from + 1, end)
    yield letters.slice(from, end).join('')
    from = end
    if (from < letters.length) endLine()
  }
}

/** Takes `line` over. */
function trimEnd(line: OpenRun[], measurer: TextMeasurer): readonly PlacedRun[] {
  for (let last = line.at(-1); last; last = line.at(-1)) {
    const text = last.text.trimEnd()
    if (text === last.text) break
    if (text !== '') {
      last.text = text
      last.width = measurer.width(text, last.font)
      break
    }
    line.pop()
  }
  return line
}
