/** How events, entities and positions are laid out whole. The near view says the same in DOM (components/cards). */
import { involvementWords, actorWords, changeWords, latestVersion, nameWords } from './named-facts'
import { eventTimeWords, sinceWords } from './card-words'
import { begin, type ItemBuilder } from './item-builder'
import { ENTITY_WORDS } from './state-words'

export const eventItems: ItemBuilder<'event'> = (card, facts, sketcher) => {
  begin(sketcher, card, facts)
  sketcher.title(card.title)
  sketcher.body(card.body)
  const when = eventTimeWords(card)
  sketcher.wordsRow('When', when ?? 'not given yet', { colour: when ? 'ink' : 'secondary' })
  if (card.placeId) sketcher.wordsRow('Where', nameWords(card.placeId, facts.named), { isCut: true })
  const actors = actorWords(card, facts.named)
  if (actors) sketcher.wordsRow('Who', actors, { isCut: true })
}

export const entityItems: ItemBuilder<'entity'> = (card, facts, sketcher) => {
  begin(sketcher, card, facts, card.type === 'other' ? undefined : ENTITY_WORDS[card.type])
  sketcher.title(card.title)
  sketcher.body(card.body)
  if (card.aliases.length > 0) sketcher.wordsRow('Also called', card.aliases.join(', '))
  sketcher.footer(involvementWords(facts.involvedIn ?? 0), { notes: facts.notes })
}

export const positionItems: ItemBuilder<'position'> = (card, facts, sketcher) => {
  begin(sketcher, card, facts, changeWords(card, facts.isReversal), facts.isReversal ? 'contradicts' : 'secondary')
  sketcher.title(card.title)
  const latest = latestVersion(card)
  if (latest?.text) sketcher.statement(latest.text)
  sketcher.body(card.body)
  sketcher.wordsRow('Party', nameWords(card.partyId, facts.named), {
    isCut: true,
    colour: card.partyId ? 'ink' : 'secondary',
  })
  sketcher.wordsRow('On', nameWords(card.pointId, facts.named), {
    isCut: true,
    colour: card.pointId ? 'ink' : 'secondary',
  })
  sketcher.footer(sinceWords(card), { notes: facts.notes })
}
