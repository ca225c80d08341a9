/** The parts that every face has: what may be longer than the card, and the one line of facts. */
import type { ReactNode } from 'react'
import type { Card, CardKind } from '@/lib/schema/card'
import type { CardFacts } from '@/lib/scene/card-facts'
import { NOTE_LINE } from '@/lib/scene/card-sketch'
import type { EditingField } from './use-editing'

export interface FaceProps<K extends CardKind> {
  readonly card: Extract<Card, { kind: K }>
  readonly facts: CardFacts
  readonly editing: EditingField
}

/** What may be longer than the card: what is seen of it ends in an ellipsis then. On a card without a title its first line stays. */
export function CardContent({ children }: { readonly children: ReactNode }) {
  return (
    <div
      data-content
      className="min-h-6.5 flex-[1_1e4_auto] overflow-hidden [[data-title]+&]:min-h-0 in-data-editing:flex-[1_0_auto] in-data-editing:overflow-visible"
    >
      {children}
    </div>
  )
}

/**
 * The line of facts, and over it what is to be known of the card's ground. Where there is no room for what the card says,
 * the space over them yields, then the ground, the last of it first; all of it is in `footerHover`.
 */
export function CardFooter({ facts, children }: { readonly facts: CardFacts; readonly children: ReactNode }) {
  const notes = notesOf(facts)
  return (
    <>
      <div className="h-2.5 shrink-[1e12]" />
      {notes.length > 0 && (
        // What has no room breaks into a column beside it, out of sight, and is not cut through. The first may lack the room over its letters.
        <div
          className="flex min-h-0 shrink-[1e8] flex-col flex-wrap justify-end overflow-clip before:-mb-1 before:w-full"
          style={{ height: notes.length * NOTE_LINE }}
        >
          {notes.map((words) => (
            <p
              key={words}
              title={words}
              className="h-[18px] w-full shrink-0 truncate text-meta leading-[18px] text-secondary"
            >
              {words}
            </p>
          ))}
        </div>
      )}
      <footer title={footerHover(facts)} className="flex h-5 shrink-0 items-center text-meta text-secondary">
        {children}
      </footer>
    </>
  )
}

/** What the footer says on hover: `words` of its line, where that may be cut, and every note, whether there is room for it or not. */
export function footerHover(facts: CardFacts, words?: string): string | undefined {
  const lines = [...(words === undefined ? [] : [words]), ...notesOf(facts)]
  return lines.length === 0 ? undefined : lines.join('\n')
}

function notesOf({ notes = [] }: CardFacts): readonly string[] {
  return notes.flatMap(({ words, warning }) => (warning === undefined ? [words] : []))
}
