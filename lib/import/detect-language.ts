/**
 * Names the language of a text. It carries word tables of some 250 kB, so only the import worker loads this file;
 * the rules themselves take the language as an option.
 */
import { detect } from 'tinyld'

/** Enough for a sure answer on prose; a whole book costs seconds and says the same. */
const SAMPLE_UNITS = 4000

/** ISO 639-1 code, "und" when the text does not settle it. */
export function detectLanguage(text: string): string {
  return detect(text.slice(0, SAMPLE_UNITS)) || 'und'
}
