/** The page's own fonts as CSS with the files inside, for an SVG made by the server: the subsets whose letters occur. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { lettersOf, rangeHolds } from '@/lib/export/embed-fonts'
import type { DisplayList } from '@/lib/scene/display-list'

const require = createRequire(path.join(__dirname, 'svg-fonts.js'))
const PACKAGES = { 'Inter Variable': 'inter', 'Source Serif 4 Variable': 'source-serif-4' } as const

export function svgFonts(list: DisplayList): string {
  const { letters, styles } = lettersOf(list)
  return Object.entries(PACKAGES)
    .flatMap(([family, name]) => {
      const ranges = require(`@fontsource-variable/${name}/unicode.json`) as Readonly<Record<string, string>>
      return (['normal', 'italic'] as const)
        .filter((style) => styles.has(`${family}/${style}`))
        .flatMap((style) =>
          Object.entries(ranges)
            .filter(([, range]) => rangeHolds(range, letters))
            .map(([subset, range]) => {
              const file = require.resolve(`@fontsource-variable/${name}/files/${name}-${subset}-wght-${style}.woff2`)
              const data = readFileSync(file).toString('base64')
              return `@font-face{font-family:'${family}';font-style:${style};font-weight:200 900;src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`
            }),
        )
    })
    .join('')
}
