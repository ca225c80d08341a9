/**
 * The page's own fonts as CSS with the files inside, for an SVG that is looked at elsewhere: only the subsets whose letters
 * occur in the drawing. Needs the DOM.
 */
import type { DisplayList } from '@/lib/scene/display-list'
import type { FontSpec } from '@/lib/scene/text-measurer'
import { asBase64 } from '@/lib/schema/base64'
import { FONTS } from '@/lib/theme/theme'

/** `@font-face` rules with data addresses; empty when the fonts cannot be read, and the file then names them only. */
export async function embedFonts(list: DisplayList): Promise<string> {
  const used = lettersOf(list)
  const wanted = fontFaces().filter((face) => used.styles.has(face.key) && rangeHolds(face.range, used.letters))
  const rules = await Promise.all(
    wanted.map(async ({ rule, url }) => {
      const answer = await fetch(url)
      if (!answer.ok) return ''
      const data = asBase64(new Uint8Array(await answer.arrayBuffer()))
      return rule(`url(data:font/woff2;base64,${data}) format('woff2')`)
    }),
  )
  return rules.join('')
}

/** The letters of a drawing, and the families and styles they are set in, as `Inter Variable/normal`. */
export function lettersOf(list: DisplayList): { letters: ReadonlySet<number>; styles: ReadonlySet<string> } {
  const fonts = new Set<FontSpec>()
  const isMet = new Uint8Array(0x11_0000)
  for (const item of list) {
    if (item.type !== 'text') continue
    fonts.add(item.font)
    for (let at = 0; at < item.text.length; at++) {
      const letter = item.text.codePointAt(at) ?? 0
      if (letter > 0xffff) at++
      isMet[letter] = 1
    }
  }
  const letters = new Set<number>()
  isMet.forEach((met, letter) => met && letters.add(letter))
  const styles = Array.from(fonts, ({ family, italic }) => styleKey(FONTS[family], italic ? 'italic' : 'normal'))
  return { letters, styles: new Set(styles) }
}

function styleKey(family: string, style: string): string {
  const [first = ''] = family.split(',')
  return `${first.trim().replace(/["']/g, '')}/${style === 'italic' ? 'italic' : 'normal'}`
}

interface FontFace {
  readonly key: string
  readonly url: string
  readonly range: string
  rule(source: string): string
}

/** The faces that the page's style sheets declare. */
function fontFaces(): FontFace[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule): FontFace[] => {
      if (!(rule instanceof CSSFontFaceRule)) return []
      const get = (name: string) => rule.style.getPropertyValue(name)
      const path = /url\("?([^")]+)"?\)/.exec(get('src'))?.[1]
      if (path === undefined) return []
      const url = new URL(path, sheet.href ?? document.baseURI).href
      const [family, style, weight, range] = [
        get('font-family'),
        get('font-style') || 'normal',
        get('font-weight') || 'normal',
        get('unicode-range'),
      ]
      return [
        {
          key: styleKey(family, style),
          url,
          range,
          rule: (source) =>
            `@font-face{font-family:${family};font-style:${style};font-weight:${weight};src:${source};${range && `unicode-range:${range}`}}`,
        },
      ]
    }),
  )
}

/** Whether a CSS `unicode-range` holds any of the letters; no range holds all. */
export function rangeHolds(range: string, letters: ReadonlySet<number>): boolean {
  if (range.trim() === '') return true
  return range.split(',').some((part) => {
    const match = /^U\+([0-9A-F?]+)(?:-([0-9A-F]+))?$/i.exec(part.trim())
    if (!match?.[1]) return false
    const low = parseInt(match[1].replace(/\?/g, '0'), 16)
    const high = match[2] ? parseInt(match[2], 16) : parseInt(match[1].replace(/\?/g, 'F'), 16)
    for (const letter of letters) if (letter >= low && letter <= high) return true
    return false
  })
}
