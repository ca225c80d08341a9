/**
 * Edits that the server has not got as a text to keep: the words of the cards that they write into, for their author to
 * read and to copy from, and behind them the edits themselves. Nothing reads it back in by itself. Pure.
 */
import { cardName, KIND_WORDS } from '@/lib/scene/kind-look'
import type { Card, UnreadableCard } from '@/lib/schema/card'
import { countOf } from '@/lib/schema/count-of'
import { plainFromRichText } from '@/lib/schema/rich-text'

export interface UnsavedFile {
  readonly title: string
  /** When it is kept, in words. */
  readonly moment: string
  readonly cards: readonly (Card | UnreadableCard)[]
  /** A Yjs update in base64. */
  readonly edits: string
}

export function unsavedFile({ title, moment, cards, edits }: UnsavedFile): string {
  const parts = [
    `Edits on the board “${title}” that were not saved, kept on ${moment}.`,
    'This file keeps your own words, so that you can read them and copy them back onto a board by hand.',
    cards.length === 0
      ? 'No words of a card were written: cards were only moved, linked or deleted.'
      : `${countOf(cards.length, 'card')} written or changed:`,
    ...cards.map(wordsOfCard),
    `${'-'.repeat(72)}\nThe edits themselves, for whoever runs the server (a Yjs update in base64):`,
    edits,
  ]
  return `${parts.join('\n\n')}\n`
}

function wordsOfCard(card: Card | UnreadableCard): string {
  if (card.kind === 'unreadable') return 'A card that this version cannot show.'
  const name = cardName(card)
  const texts = [plainFromRichText(card.body), ...moreOf(card)].map((text) => text.trim())
  const said = texts.filter((text) => text !== '' && text.replace(/\s+/g, ' ') !== name)
  return [`${KIND_WORDS[card.kind]}: ${name}`, ...said].join('\n')
}

/** What stands in fields of its own. */
function moreOf(card: Card): string[] {
  switch (card.kind) {
    case 'judgement':
      return labelled('Reason for the confidence', card.confidenceReason)
    case 'assumption':
      return [...labelled('If it is wrong', card.ifWrong), ...labelled('What would undermine it', card.undermines)]
    case 'position':
      return card.versions.map(({ at, text }) => (at.text ? `${at.text}: ${text}` : text))
    case 'evidence':
    case 'point':
      return card.excerpts.map(({ quote }) => `“${quote.exact}”`)
    default:
      return []
  }
}

function labelled(label: string, text: string | undefined): string[] {
  return text ? [`${label}: ${text}`] : []
}
