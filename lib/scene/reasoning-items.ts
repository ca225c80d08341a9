/** How assumptions, questions and indicators are laid out whole. The near view says the same in DOM (components/cards). */
import { dueWords } from '@/lib/schema/due'
import { answersWords, carriesWords, NO_ANSWERS } from './card-facts'
import type { SignLook } from './card-sketch'
import { begin, type ItemBuilder } from './item-builder'
import { nameWords } from './named-facts'
import { INDICATOR_WORDS, questionWords, RATING_WORDS, SIGN_COLOURS, UNRATED, type StateWords } from './state-words'

export const assumptionItems: ItemBuilder<'assumption'> = (card, facts, sketcher) => {
  begin(sketcher, card, facts)
  sketcher.title(card.title)
  sketcher.body(card.body)
  const rating = card.rating ? RATING_WORDS[card.rating] : UNRATED
  sketcher.wordsRow('Rating', rating.word, { sign: signLook(rating) })
  if (card.ifWrong) sketcher.wordsRow('If wrong', card.ifWrong)
  if (card.reviewBy) sketcher.wordsRow('Review by', dueWords(card.reviewBy))
  sketcher.footer(carriesWords(facts.carries ?? 0), { notes: facts.notes })
}

export const questionItems: ItemBuilder<'question'> = (card, facts, sketcher) => {
  begin(sketcher, card, facts)
  sketcher.title(card.title)
  sketcher.body(card.body)
  const state = questionWords(card.status)
  sketcher.footer(answersWords(state.word, facts.answers ?? NO_ANSWERS), { sign: signLook(state), notes: facts.notes })
}

export const indicatorItems: ItemBuilder<'indicator'> = (card, facts, sketcher) => {
  const hypothesis = card.hypothesisId && facts.named?.[card.hypothesisId]
  begin(sketcher, card, facts)
  sketcher.title(card.title)
  sketcher.body(card.body)
  const state = INDICATOR_WORDS[card.state]
  sketcher.wordsRow('State', state.word, { sign: signLook(state) })
  sketcher.wordsRow('Favours', nameWords(card.hypothesisId, facts.named), {
    isCut: true,
    colour: hypothesis ? 'ink' : 'secondary',
  })
  if (card.due) sketcher.wordsRow('Due', dueWords(card.due))
}

function signLook({ sign }: StateWords): SignLook {
  return { glyph: sign, colour: SIGN_COLOURS[sign] }
}
