import type { UserId } from '@/lib/schema/ids'
import type { BoardPerson } from '@/lib/schema/people'

/** Who alone owns a board, and so stays its owner until there is another. */
export function onlyOwnerOf(people: readonly BoardPerson[]): UserId | undefined {
  const owners = people.filter(({ ownRole }) => ownRole === 'owner')
  return owners.length === 1 ? owners[0]?.userId : undefined
}
