/** Words on the clipboard, or in a drag, that become a document: with the page that they come from, if it says more. */
import type { Library } from '@/lib/session/library'
import { MAX_PAGE_BYTES } from '@/lib/schema/limits'
import { UNNAMED_PAGE, UNNAMED_PASTE } from '@/lib/schema/source'

const STRUCTURE = /<(?:h[1-6]|p|li|table|blockquote|pre|article)[\s>]/i

/** The HTML in `carried`, if it has headings, lists or the like and is no larger than a page may be. */
export function pageIn(carried: DataTransfer): string | undefined {
  const html = carried.getData('text/html')
  if (!STRUCTURE.test(html)) return undefined
  return new Blob([html]).size <= MAX_PAGE_BYTES ? html : undefined
}

const HEADING = /<h[1-6][\s>]/i
const BLOCK = /<(?:h[1-6]|p|li|tr|blockquote|pre)[\s>]/gi
/** Three lines of a page are still a note. */
const MAX_LOOSE_UNITS = 280

/** Whether a piece of a page is more than a note: a heading with what stands under it, or some paragraphs or entries of a list. */
export function isPageLike(html: string, words: string): boolean {
  const blocks = html.match(BLOCK)?.length ?? 0
  return blocks >= 3 && (HEADING.test(html) || words.length > MAX_LOOSE_UNITS)
}

/** What is carried, kept: a clipboard and a drag can be read only while they are handed over. */
export interface Carried {
  readonly words: string
  /** All of the HTML, as little as it may say. */
  readonly html: string
  /** That which says more than the words. */
  readonly page: string | undefined
}

export function readCarried(carried: DataTransfer): Carried {
  return {
    words: carried.getData('text/plain').replace(/\r\n?/g, '\n').trim(),
    html: carried.getData('text/html'),
    page: pageIn(carried),
  }
}

/** Nothing happens when there are no words. */
export function importWords(library: Library, { words, page }: Carried): void {
  if (words === '') return
  library.importText(page ?? words, page === undefined ? UNNAMED_PASTE : UNNAMED_PAGE)
}
