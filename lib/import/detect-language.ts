/**
 * Names the language of a text. It carries word tables of some 250 kB, so only the import worker loads this file;
 * the rules themselves take the language as an option.
 */
import { detect } from 'tinyld'

/** Enough for a sure answer on prose; a whole book costs seconds and says the same. */
const SAMPLE_UNITS = 4000

/** Words that only English joins sentences with; no other language here writes "the". */
const ENGLISH_JOINTS = /^(?:the|and|of|to|that|with|from|which|were|their|has|said)$/i
const ENGLISH_SHARE = 0.12
const ARTICLE_SHARE = 0.03

/** ISO 639-1 code, "und" when the text does not settle it. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_UNITS)
  return isPlainlyEnglish(sample) ? 'en' : detect(sample) || 'und'
}

/** A few foreign names are enough for the tables to take a short English note for something else. */
function isPlainlyEnglish(sample: string): boolean {
  const words = sample.match(/\p{L}+/gu) ?? []
  const joints = words.filter((word) => ENGLISH_JOINTS.test(word))
  const articles = joints.filter((word) => word.toLowerCase() === 'the')
  return joints.length >= words.length * ENGLISH_SHARE && articles.length > words.length * ARTICLE_SHARE
}
