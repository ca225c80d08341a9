/**
 * A display list as SVG elements: a string without the surrounding <svg>. Numbers are cut to hundredths; every word
 * and attribute is escaped, because the words are other people's.
 */
import {
  PATH_ARITY,
  PATH_OPS,
  type DisplayList,
  type Item,
  type PathData,
  type TextItem,
} from '@/lib/scene/display-list'
import type { FontSpec } from '@/lib/scene/text-measurer'
import { FONTS } from '@/lib/theme/theme'

const LACKING = /[\u0590-\u1dff\u2e80-\u{10ffff}]/u

/**
 * So many elements are put together at a time. Text that is only added to is kept as all the pieces it was made of: those
 * of a large board would take longer to be moved about in memory than to be written.
 */
const BATCH = 500

export function paintSvg(list: DisplayList): string {
  const batches: string[] = []
  let elements: string[] = []
  for (let at = 0; at < list.length; at++) {
    const item = list[at] as Item
    if (item.type !== 'text') elements.push(paintItem(item))
    else {
      const line = [item]
      for (let next = list[at + 1]; next?.type === 'text' && next.continues; next = list[++at + 1]) line.push(next)
      elements.push(paintLine(line))
    }
    if (elements.length < BATCH) continue
    batches.push(elements.join(''))
    elements = []
  }
  return batches.join('') + elements.join('')
}

function fadeOf({ opacity }: Item): string {
  return opacity === undefined || opacity === 1 ? '' : ` opacity="${number(opacity)}"`
}

/**
 * The runs of a line as one element: readers drop spaces at an element's edges, and with them those beside a hedge. `textLength`
 * keeps a line within its card where the fonts are not at hand; in several styles it has none, since resvg would spread it.
 */
function paintLine(runs: readonly TextItem[]): string {
  const [first] = runs as [TextItem]
  const { x, y, font, fill } = first
  const text = runs.length === 1 ? first.text : runs.map((run) => run.text).join('')
  let width = 0
  let words = ''
  let underlines = ''
  for (const run of runs) {
    width = run.x + run.width - x
    const written = escapeXml(run.text)
    words += isSameFont(run.font, font) ? written : `<tspan${fontOf(run.font)}>${written}</tspan>`
    if (!run.underline) continue
    const dots = run.underline === 'dots' ? ' stroke-width="1.5" stroke-dasharray="0.1 3"' : ' stroke-width="1"'
    underlines += `<path d="M${number(run.x)} ${number(run.y + 3)}h${number(run.width)}" stroke="${run.fill}"${dots}${fadeOf(run)}/>`
  }
  const isOneStyle = runs.every((run) => isSameFont(run.font, font))
  // Letters of scripts that our fonts lack are stretched: spread apart, those that join would break.
  const adjust = LACKING.test(text) ? ' lengthAdjust="spacingAndGlyphs"' : ''
  const length = isOneStyle && text.length > 1 ? ` textLength="${number(width)}"${adjust}` : ''
  // Browsers ask it of the element itself, and no longer heed `xml:space` further out.
  const spaces = /^\s|\s\s|[^\S ]|\s$/.test(text) ? ' style="white-space:pre"' : ''
  return `<text x="${number(x)}" y="${number(y)}"${fontOf(font)}${length}${spaces} fill="${fill}"${fadeOf(first)}>${words}</text>${underlines}`
}

function isSameFont(a: FontSpec, b: FontSpec): boolean {
  return a.family === b.family && a.size === b.size && a.weight === b.weight && a.italic === b.italic
}

function fontOf({ family, size, weight, italic }: FontSpec): string {
  const style = italic ? ' font-style="italic"' : ''
  return ` font-family="${FAMILIES[family]}" font-size="${number(size)}" font-weight="${weight}"${style}`
}

function paintItem(item: Exclude<Item, TextItem>): string {
  const fade = fadeOf(item)
  switch (item.type) {
    case 'rect': {
      const round = item.radius > 0 ? ` rx="${number(item.radius)}"` : ''
      return `<rect${box(item.x, item.y, item.w, item.h)}${round}${paint(item)}${fade}/>`
    }
    case 'rects': {
      let d = ''
      for (let i = 0; i + 3 < item.boxes.length; i += 4) {
        const [x, y, w, h] = item.boxes.slice(i, i + 4) as [number, number, number, number]
        d += `M${number(x)} ${number(y)}h${number(w)}v${number(h)}h${number(-w)}z`
      }
      return `<path d="${d}" fill="${item.fill}"${fade}/>`
    }
    case 'path':
      return `<path d="${pathToSvg(item.path)}"${paint(item)}${fade}/>`
    case 'glyph': {
      const scale = item.size / 24
      const place = `translate(${number(item.x)} ${number(item.y)}) scale(${number(scale, 4)})`
      return `<path transform="${place}" d="${item.path}" fill="none" stroke="${item.stroke}" stroke-width="2"${fade}/>`
    }
  }
}

function paint(item: { fill?: string; stroke?: string; lineWidth?: number; dash?: readonly number[] }): string {
  const stroke = item.stroke ? ` stroke="${item.stroke}" stroke-width="${number(item.lineWidth ?? 1)}"` : ''
  const dash = item.stroke && item.dash ? ` stroke-dasharray="${item.dash.map((each) => number(each)).join(' ')}"` : ''
  return ` fill="${item.fill ?? 'none'}"${stroke}${dash}`
}

function box(x: number, y: number, w: number, h: number): string {
  return ` x="${number(x)}" y="${number(y)}" width="${number(w)}" height="${number(h)}"`
}

function pathToSvg(path: PathData): string {
  let d = ''
  for (let i = 0; i < path.length;) {
    const op = path[i] as 0 | 1 | 2 | 3 | 4
    const at = (offset: number) => number(path[i + offset] ?? 0)
    if (op === PATH_OPS.move) d += `M${at(1)} ${at(2)}`
    else if (op === PATH_OPS.line) d += `L${at(1)} ${at(2)}`
    else if (op === PATH_OPS.cubic) d += `C${at(1)} ${at(2)} ${at(3)} ${at(4)} ${at(5)} ${at(6)}`
    else if (op === PATH_OPS.close) d += 'Z'
    else {
      const radius = path[i + 3] ?? 0
      const r = number(radius)
      d += `M${number((path[i + 1] ?? 0) - radius)} ${at(2)}a${r} ${r} 0 1 0 ${number(2 * radius)} 0a${r} ${r} 0 1 0 ${number(-2 * radius)} 0`
    }
    i += 1 + PATH_ARITY[op]
  }
  return d
}

/** A large board has a million numbers: `toFixed` only decides those that lie on the edge between two hundredths. */
function number(value: number, digits = 2): string {
  if (Number.isInteger(value)) return String(value === 0 ? 0 : value)
  const parts = 10 ** digits
  const scaled = value * parts
  const nearest = Math.round(scaled)
  const isClear = Math.abs(scaled - nearest) < 0.499 && Math.abs(scaled) < 1e9
  return String(isClear ? nearest / parts : Number(value.toFixed(digits)))
}

const AWKWARD = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/

/** Safe between tags and within double quotes. Characters that XML 1.0 cannot hold are replaced. */
export function escapeXml(text: string): string {
  if (!AWKWARD.test(text)) return text
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

const FAMILIES = { sans: escapeXml(FONTS.sans), serif: escapeXml(FONTS.serif) } as const
