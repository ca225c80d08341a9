'use client'
/** Who else has a card selected or is writing in it, by card. Cursors move many times a second and change none of it. */
import { useBoardSession } from '@/components/hooks/session-context'
import { useCellPart } from '@/components/hooks/use-cell'
import type { CardId } from '@/lib/schema/ids'
import type { Peer } from '@/lib/sync/presence'

export interface PersonAtCard {
  readonly id: string
  readonly name: string
  readonly colour: string
  readonly isEditing: boolean
}
export type PeopleByCard = ReadonlyMap<CardId, readonly PersonAtCard[]>

export const NOBODY_HERE: readonly PersonAtCard[] = []

export function usePeopleByCard(): PeopleByCard {
  return useCellPart(useBoardSession().presence.peers, peopleByCard, samePeople)
}

export function peopleByCard(peers: readonly Peer[]): PeopleByCard {
  const found = new Map<CardId, PersonAtCard[]>()
  for (const { user, editing, selection } of peers) {
    const cards = new Set([...(editing ? [editing] : []), ...(selection as readonly CardId[])])
    for (const card of cards) {
      const isEditing = card === editing
      const people = found.get(card) ?? []
      const known = people.findIndex(({ id }) => id === user.id)
      const person = { id: user.id, name: user.name, colour: user.colour, isEditing }
      if (known < 0) people.push(person)
      else if (isEditing) people[known] = person // two tabs of one person
      found.set(card, people)
    }
  }
  return found
}

function samePeople(a: PeopleByCard, b: PeopleByCard): boolean {
  if (a.size !== b.size) return false
  for (const [card, people] of a) {
    const others = b.get(card)
    if (!others || others.length !== people.length) return false
    if (people.some((each, at) => each.id !== others[at]?.id || each.isEditing !== others[at].isEditing)) return false
  }
  return true
}
