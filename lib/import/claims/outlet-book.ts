/**
 * Tells outlets from speakers, and remembers those that the text has named, so that "the Courier" and "the paper" can
 * be read further on. A name is an outlet by the list, by its head word, by a word before it, or not at all.
 */
import {
  NAMELESS_OUTLET,
  OUTLET_DESCRIPTORS,
  OUTLET_HEADS,
  OUTLET_PAIRS,
  OUTLET_REFERENCE,
  OUTLETS,
  PLATFORMS,
} from '../words/outlet-names'

export interface OutletBook {
  /** The outlet's name when `phrase` names one, as written, without "the"; "the paper" gives the one named last. */
  read(phrase: string): string | undefined
  /** For places where only an outlet can stand: takes any short name. */
  readAsOutlet(phrase: string): string | undefined
  remember(name: string): void
}

/** Names that are also common words or surnames are outlets only with "the" before them. */
const NEEDS_ARTICLE = new Set([
  'Sun',
  'Times',
  'Guardian',
  'Independent',
  'Mirror',
  'Economist',
  'Telegraph',
  'Atlantic',
  'Hindu',
  'Time',
  'Bild',
  'Dawn',
  'Puck',
  'Vox',
  'Standard',
])
const OPENING_HEADS = new Set(['Radio', 'TV', 'Television', 'Agence', 'Daily', 'News'])
const DESCRIBED = new RegExp(`^(?:[\\p{L}'.-]+ ){0,4}?${OUTLET_DESCRIPTORS},? ((?:the |The )?\\p{Lu}.*)$`, 'u')
const NAME =
  /^\p{Lu}[\p{L}\p{N}'’./-]*(?: (?:(?:of|and|de|la|le|der|die|della|&) )?(?:\p{Lu}[\p{L}\p{N}'’./-]*|\d+)){0,4}$/u
const ARTICLE = /^(?:the|The) /

export function createOutletBook(): OutletBook {
  const named: string[] = []
  const read = (phrase: string): string | undefined => {
    const trimmed = phrase
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/[,.;:]$/, '')
    if (trimmed.length < 1 || trimmed.length > 80) return undefined
    if (OUTLET_REFERENCE.test(trimmed)) return named.at(-1)
    const hasArticle = ARTICLE.test(trimmed)
    const name = trimmed.replace(ARTICLE, '')
    if (OUTLETS.has(name) && (hasArticle || !NEEDS_ARTICLE.has(name) || named.includes(name))) return name
    if (NAMELESS_OUTLET.test(name)) return name
    const described = DESCRIBED.exec(trimmed)?.[1]?.replace(ARTICLE, '')
    if (described && NAME.test(described)) return described
    if (!NAME.test(name)) return undefined
    const words = name.split(' ')
    // "the Courier" after "the Merrin Courier".
    if (words.length === 1) return named.findLast((known) => known === name || known.endsWith(` ${name}`))
    const isOutlet =
      OUTLET_HEADS.has(words.at(-1) ?? '') || OPENING_HEADS.has(words[0] ?? '') || OUTLET_PAIRS.test(name)
    return isOutlet || named.includes(name) ? name : undefined
  }
  return {
    read,
    readAsOutlet: (phrase) => {
      const name = phrase.trim().replace(ARTICLE, '')
      return NAME.test(name) ? name : undefined
    },
    remember: (name) => {
      if (NAMELESS_OUTLET.test(name) || PLATFORMS.has(name)) return
      const known = named.indexOf(name)
      if (known >= 0) named.splice(known, 1)
      named.push(name)
    },
  }
}
