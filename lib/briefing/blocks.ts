/**
 * A briefing as plain structure, written once for all its forms: `toMarkdown` and `toHtml` only translate. All text is what
 * people wrote, unescaped.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly bold?: true; readonly italic?: true }
  /** What must not be read over. */
  | { readonly kind: 'warning'; readonly text: string }
  /** Words of a source, without quotation marks. */
  | { readonly kind: 'quote'; readonly text: string }
  /** `href` has passed `isSafeHref`. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  /** Leads to the note of that number. */
  | { readonly kind: 'note'; readonly n: number }
  /** Hashes and the like. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
export type Words = readonly Inline[]

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly words: Words }
  | { readonly kind: 'paragraph'; readonly words: Words; readonly quiet?: true }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Words[])[] }
  /** Number n stands at index n − 1. */
  | { readonly kind: 'notes'; readonly notes: readonly Words[] }

/** A document of blocks; the first is its heading. */
export interface Briefing {
  readonly title: string
  readonly blocks: readonly Block[]
}

export function text(words: string): Inline {
  return { kind: 'text', text: words }
}
export function bold(words: string): Inline {
  return { kind: 'text', text: words, bold: true }
}
export function warning(words: string): Inline {
  return { kind: 'warning', text: words }
}
export function paragraph(...words: Inline[]): Block {
  return { kind: 'paragraph', words }
}
export function quiet(...words: Inline[]): Block {
  return { kind: 'paragraph', words, quiet: true }
}
export function heading(level: 1 | 2 | 3 | 4, words: string): Block {
  return { kind: 'heading', level, words: [text(words)] }
}
export function bullets(items: readonly (readonly Block[])[]): Block {
  return { kind: 'list', ordered: false, items }
}
