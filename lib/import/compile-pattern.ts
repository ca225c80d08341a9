/**
 * How the patterns of the rules are compiled. They are a thousand, and the code that V8 makes of them must stay small:
 * beyond 16 MB of it patterns are no longer optimised, and whatever lies outside the processor's caches is slow.
 */

/** Letters, for a class; among those of scripts that no rules read stand their marks. As `compile` has them for \p{L}. */
export const LETTERS = 'A-Za-zªµºÀ-ÖØ-öø-ˁͰ-῿々〆ぁ-ヺー-ヿ㐀-힣Ａ-Ｚａ-ｚ'

/** Where capitals and small letters stand mixed and are rare in names, a letter is both. */
const OF_EITHER_CASE = 'ƀ-ɏѠ-ԯḀ-῿'
const CAPITALS = `A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽΆ-ΏΑ-ΫЀ-ЯԱ-Ֆ${OF_EITHER_CASE}`
const SMALL = `a-zµß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĳĵķĸĺļľŀłńņňŉŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžſΐά-ώа-џա-և${OF_EITHER_CASE}`

const RANGES: Readonly<Record<string, string>> = {
  L: LETTERS,
  Lu: CAPITALS,
  Ll: SMALL,
  N: '0-9²³¹¼-¾⅐-↉①-⒛❶-➓〇０-９',
  M: '\u0300-\u036F',
}

/**
 * A pattern with ranges in place of \p{L}, \p{Lu}, \p{Ll}, \p{N} and \p{M}, which V8 spells out to the last pair of
 * surrogates. Patterns of the rules are compiled here, but for short ones on no hot path.
 */
export function compile(written: RegExp): RegExp
export function compile(source: string, flags?: string): RegExp
export function compile(written: RegExp | string, flags?: string): RegExp {
  return typeof written === 'string'
    ? new RegExp(withRanges(written), flags)
    : new RegExp(withRanges(written.source), written.flags)
}

function withRanges(source: string): string {
  let isInClass = false
  return source.replace(/\\p\{(\w+)\}|\\?[^]/gu, (unit, property: string | undefined) => {
    if (unit === '[') isInClass = true
    else if (unit === ']') isInClass = false
    const ranges = property === undefined ? undefined : RANGES[property]
    if (ranges === undefined) return unit
    return isInClass ? ranges : `[${ranges}]`
  })
}
