/**
 * Breaks words into lines of a width, as the browser does: after spaces, between ideographs, and inside a word only
 * when the word alone is too wide. Styled runs may change within a word. Pure but for the measurer.
 */
import type { FontSpec, TextMeasurer } from './text-measurer'

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
}

const PIECES =
  /\n|[^\S\n]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu

interface OpenRun extends StyledRun {
  text: string
  readonly x: number
  width: number
}

interface Word {
  pieces: StyledRun[]
  space: StyledRun | undefined
  endsLine: boolean
}

/** The lines of `runs`, none wider than `width` unless a single letter is; always at least one line. A line feed ends a line. */
export function wrapRuns(runs: readonly StyledRun[], width: number, measurer: TextMeasurer): TextLine[] {
  const lines: TextLine[] = []
  let line: OpenRun[] = []
  let x = 0
  let inkEnd = 0
  const put = (run: StyledRun, wide: number, isSpace: boolean) => {
    const last = line.at(-1)
    // Neighbours of one style become one run: fewer items, and kerning as the browser has it.
    if (last && last.font === run.font && last.mark === run.mark) {
      last.text += run.text
      last.width += wide
    } else line.push({ ...run, x, width: wide })
    x += wide
    if (!isSpace) inkEnd = x
  }
  const widthOf = (run: StyledRun) => measurer.width(run.text, run.font)
  const endLine = () => {
    lines.push({ runs: trimEnd(line, measurer), width: inkEnd })
    line = []
    x = 0
    inkEnd = 0
  }
  for (const word of wordsOf(runs)) {
    const widths = word.pieces.map(widthOf)
    const wide = widths.reduce((sum, each) => sum + each, 0)
    if (x > 0 && x + wide > width) endLine()
    word.pieces.forEach((piece, index) => {
      if (wide <= width) return put(piece, widths[index] ?? 0, false)
      for (const part of breakWord(piece, width, () => width - x, measurer, endLine)) put(part, widthOf(part), false)
    })
    if (word.space) put(word.space, widthOf(word.space), true)
    if (word.endsLine) endLine()
  }
  if (line.length > 0 || lines.length === 0) endLine()
  return lines
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
  const run = last?.runs.at(-1)
  if (!last || !run) return kept
  let text = run.text
  while (text.length > 0 && run.x + measurer.width(text + '…', run.font) > width) text = withoutLast(text)
  text = text.trimEnd() + '…'
  const cut: PlacedRun = { ...run, text, width: measurer.width(text, run.font) }
  kept[kept.length - 1] = { runs: [...last.runs.slice(0, -1), cut], width: cut.x + cut.width }
  return kept
}

/** Half a pair at the end is no letter. */
function withoutLast(text: string): string {
  return text.replace(/.$/su, '')
}

function wordsOf(runs: readonly StyledRun[]): Word[] {
  const words: Word[] = []
  let open: Word | undefined
  const fresh = (): Word => {
    const word: Word = { pieces: [], space: undefined, endsLine: false }
    words.push(word)
    return word
  }
  for (const run of runs) {
    for (const [text] of run.text.matchAll(PIECES)) {
      const piece: StyledRun = { text, font: run.font, ...(run.mark && { mark: run.mark }) }
      if (text === '\n') {
        open ??= fresh()
        open.endsLine = true
        open = undefined
      } else if (/^\s/.test(text)) {
        open ??= fresh()
        open.space = piece
        open = undefined
      } else if (isIdeograph(text)) {
        fresh().pieces.push(piece)
        open = undefined
      } else {
        open ??= fresh()
        open.pieces.push(piece)
      }
    }
  }
  return words
}

function isIdeograph(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(text)
}

function* breakWord(
  piece: StyledRun,
  width: number,
  room: () => number,
  measurer: TextMeasurer,
  endLine: () => void,
): Generator<StyledRun> {
  const letters = [...piece.text]
  for (let from = 0; from < letters.length;) {
    const widthTo = (end: number) => measurer.width(letters.slice(from, end).join(''), piece.font)
    let end = from
    while (end < letters.length && widthTo(end + 1) <= room()) end++
    if (end === from && room() < width) {
      endLine()
      continue
    }
    end = Math.max(from + 1, end)
    yield { ...piece, text: letters.slice(from, end).join('') }
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
