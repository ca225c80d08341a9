import { compile } from '../compile-pattern'
import { pattern } from '../words/word-list'

/** What kind of outlet a noun, or a name that holds one, tells of; so that "the radio" is not the paper named since. */

export type OutletKind = 'paper' | 'air' | 'agency' | 'site'

const KINDS: readonly (readonly [OutletKind, RegExp])[] = [
  ['site', compile(/портал|сайт|(?:nachrichten|internet)seite|(?<!\p{L})(?:portal|sitio|web|digital|site|portail)/iu)],
  [
    'paper',
    compile(
      pattern`
      газет|журнал|еженедельник|ежедневник|таблоид|diario|periódico|semanario|revista|rotativo|matutino|vespertino|
      tabloide|quotidien|hebdo|mensuel|journal|zeitung|blatt|zeitschrift
    `,
      'iu',
    ),
  ],
  [
    'air',
    compile(
      /(?<!-)канал|телекомпани|радио|(?<!\p{L})(?:emisora|cadena|televisi|noticiero|noticiario|telediario|radio|chaîne|antenne|télé)|sender(?!\p{L})|rundfunk|fernseh/iu,
    ),
  ],
  [
    'agency',
    compile(/агентств|(?<!\p{L})agenc(?:ia|e)(?!\p{L})|agentur|^(?:AFP|dpa|Reuters|epd|KNA|APA|Belga|ATS)$/iu),
  ],
]

/** Undefined where nothing tells: "издание", "el medio". */
export function kindOfOutlet(words: string): OutletKind | undefined {
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0]
}
