/**
 * Where words begin and end, for patterns that are put together. As ranges: of \p{L} V8 makes comparisons by the
 * hundred, of pairs of surrogates too, wherever a text holds a unit beyond Latin-1 such as a curly mark.
 */

/** Letters of Latin, Greek, Cyrillic, Armenian, Chinese, Japanese and Korean, for a class. */
export const LETTERS = 'A-Za-zªµºÀ-ÖØ-öø-ʯͰ-ҁҊ-֏Ḁ-ỿぁ-ヺ㐀-鿿가-힣'
/** … and digits. */
export const WORD_UNITS = `0-9${LETTERS}`

/** Matches `source` between word edges, wherever it stands; global and case-blind. */
export function wordPattern(source: string): RegExp {
  return new RegExp(`(?<![${WORD_UNITS}])(?:${source})(?![${WORD_UNITS}])`, 'giu')
}
