'use client'
/** Suggestions that concern one piece of evidence. */
import type { CardId } from '@/lib/schema/ids'
import { OriginSuggestionRow } from './origin-suggestion-row'
import { useOriginSuggestions } from './use-origin-suggestions'

export function CardOriginSuggestions({ id }: { readonly id: CardId }) {
  const found = useOriginSuggestions()?.filter(({ a, b }) => a.id === id || b.id === id) ?? []
  if (found.length === 0) return null
  return (
    <section aria-label="Suggested origin" className="flex flex-col gap-1.5">
      <h2 className="text-[12px] leading-4 font-medium text-secondary">May have one origin with</h2>
      <ul className="flex flex-col gap-2">
        {found.map((each) => (
          <OriginSuggestionRow key={`${each.a.id} ${each.b.id}`} suggestion={each} />
        ))}
      </ul>
    </section>
  )
}
