import { isJsonObject } from '@/lib/schema/json'

/** How many cards there are without the frames they lie in, as the outline counts them too. Takes what others wrote. */
export function countCards(cards: unknown): number {
  if (!isJsonObject(cards)) return 0
  return Object.values(cards).filter(
    (card) => !(isJsonObject(card) && isJsonObject(card.fields) && card.fields.kind === 'frame'),
  ).length
}
