/** Lists in a text that look like its parts and are none: a table of contents, numbered notes, works cited. */
import { compile } from '../compile-pattern'
import type { Line } from '../text-lines'
import { pattern } from '../words/word-list'

/** "2. Costs ........ 7": a line of a table of contents, which names a part and opens none. */
const CONTENTS_LINE = /^(?=.{4,160}$)\S.*?(?:\s*\.{3,}|\s*…+|(?:\s\.){3,}|\t+| {3,})\s*\d{1,3}$/u
const CONTENTS_TITLE = compile(
  pattern`
  ^(?:#{1,6} )?[*_]{0,3}(?:(?:table of )?contents|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|
  contenido|содержание|оглавление|目录|目次)[*_]{0,3}\s*[:：]?$
`,
  'iu',
)

/** The lines of a table of contents, two or more, with its own title. */
export function readContents(lines: readonly Line[]): ReadonlySet<Line> {
  const filled = lines.filter((line) => !line.isBlank)
  const entries = filled.filter((line) => CONTENTS_LINE.test(line.text))
  if (entries.length < 2) return new Set()
  const found = new Set(entries)
  filled.forEach((line, index) => {
    const next = filled[index + 1]
    if (next && found.has(next) && CONTENTS_TITLE.test(line.text)) found.add(line)
  })
  return found
}

const CITATIONS_TITLE = compile(
  pattern`
  ^(?:#{1,6} )?[*_]{0,3}(?:references|bibliography|works cited|end ?notes|footnotes|notes|sources|
  literatur(?:verzeichnis)?|anmerkungen|quellen|fußnoten|bibliographie|références|notes de bas de page|bibliografía|
  referencias|notas|fuentes|литература|источники|примечания|список литературы|参考文献|注释|
  参考资料)[*_]{0,3}\s*[:：]?$
`,
  'iu',
)

/** Where numbered notes and works cited begin: none of them is a point. Not near the top, where they would be the text's own title. */
export function citationsFrom(body: readonly Line[]): number {
  const at = body.findLastIndex((line) => isCitationsTitle(line.text))
  return at > body.length / 3 ? at : body.length
}

export function isCitationsTitle(line: string): boolean {
  return line.length < 60 && CITATIONS_TITLE.test(line)
}
