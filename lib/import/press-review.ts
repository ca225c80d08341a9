/** Papers that go through what others print and air, paragraph by paragraph: which texts are such, by their heads. */
import { compile } from './compile-pattern'
import type { Line } from './text-lines'
import { pattern } from './words/word-list'

/** What they are called. Pattern source, to be read without regard to case. */
export const REVIEW_NAMES = pattern`
  (?:press|media|newspaper|news) (?:digest|review|summary|round-?up|cuttings|clippings|monitor(?:ing)?|scan|overview)|
  (?:digest|review|summary|round-?up) of (?:the )?(?:press|papers|media)|what the papers say|
  (?:presse|medien)(?:spiegel|schau|übersicht|auswertung|beobachtung|monitoring|stimmen)|blick in die presse|
  revue de (?:la )?presse|revue des médias|panorama de (?:la )?presse|synthèse de (?:la )?presse|veille (?:presse|média)|
  (?:resumen|revista|dossier|síntesis|boletín|repaso|panorama)(?: diari[oa])? de (?:la )?(?:prensa|medios)|
  monitoreo de (?:prensa|medios)|
  (?:обзор|дайджест|мониторинг) (?:прессы|печати|сми|публикаций)|пресс-(?:дайджест|обзор)|
  (?:媒体|新闻|报刊|舆情)(?:摘要|摘编|日报|早报|监测|简报|速览|早读)|报摘|剪报|舆情(?:周报|快报)
`
const NAMED_SO = compile(`(?<![\\p{Lu}\\p{Ll}-])(?:${REVIEW_NAMES})(?![\\p{Lu}\\p{Ll}])`, 'iu')

const HEAD_LINES = 6
const MAX_UNITS = 90

/** Whether one of the short lines a text begins with calls it so. */
export function isPressReview(lines: readonly Line[]): boolean {
  return lines
    .filter((line) => !line.isBlank)
    .slice(0, HEAD_LINES)
    .some(({ text }) => text.length <= MAX_UNITS && !/[.!?。！？]$/.test(text) && NAMED_SO.test(text))
}
