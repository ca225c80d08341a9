/** What the pre-flight list says of each kind of finding. */
import type { FindingKind } from '@/lib/analysis/pre-flight'
import { countOf } from '@/lib/schema/count-of'

const WORDS: Readonly<
  Record<FindingKind, { readonly one: string; readonly many: string; readonly why: string; readonly whyMany?: string }>
> = {
  'rests-on-retracted': {
    one: 'point, hypothesis or judgement rests on a retracted document',
    many: 'points, hypotheses and judgements rest on a retracted document',
    why: 'Take out what was retracted, or say why it still stands.',
  },
  'rests-on-undercut': {
    one: 'point, hypothesis or judgement rests on what somebody undercuts',
    many: 'points, hypotheses and judgements rest on what somebody undercuts',
    why: 'Answer what undercuts the link, or take the link out.',
  },
  'rests-on-nothing': {
    one: 'judgement rests on nothing',
    many: 'judgements rest on nothing',
    why: 'Link what it rests on, or a reader cannot ask how you know.',
    whyMany: 'Link what they rest on, or a reader cannot ask how you know.',
  },
  'single-origin': {
    one: 'judgement rests on a single origin',
    many: 'judgements rest on a single origin',
    why: 'If that origin is wrong, the judgement falls.',
    whyMany: 'If its origin is wrong, a judgement falls.',
  },
  'unknown-origin': {
    one: 'judgement rests on one piece of evidence, its origin not established',
    many: 'judgements rest on one piece of evidence each, its origin not established',
    why: 'Establish where it comes from, or link more: if it is wrong, the judgement falls.',
    whyMany: 'Establish where each comes from, or link more: if it is wrong, its judgement falls.',
  },
  'same-words': {
    one: 'card is supported twice by the same words',
    many: 'cards are supported twice by the same words',
    why: 'One passage is one support: unlink one of the cards that hold it.',
  },
  'no-reason': {
    one: 'judgement gives a confidence without its reason',
    many: 'judgements give a confidence without its reason',
    why: 'Say what the grounds are, and what is missing.',
  },
  'likelihood-against-title': {
    one: 'judgement’s title and likelihood contradict one another',
    many: 'judgements’ titles and likelihoods contradict one another',
    why: 'One of the two is wrong: settle which, and let the title name the event alone.',
  },
  'likelihood-in-title': {
    one: 'judgement has a likelihood, and says in its title how likely it is',
    many: 'judgements have a likelihood, and say in their titles how likely they are',
    why: 'Readers cannot tell which of the two counts; let the title name the event alone.',
  },
  'mixed-sentence': {
    one: 'judgement speaks of likelihood and confidence in one sentence',
    many: 'judgements speak of likelihood and confidence in one sentence',
    why: 'Readers take the one for the other; say them apart.',
  },
  'unanswered-contradiction': {
    one: 'judgement is contradicted without an answer',
    many: 'judgements are contradicted without an answer',
    why: 'Give the contradicting link a reason, resolve it, or link what undercuts it.',
  },
  'open-question': {
    one: 'question is open',
    many: 'questions are open',
    why: 'Answer it, or leave it in on purpose.',
    whyMany: 'Answer them, or leave them in on purpose.',
  },
  'ungraded-source': {
    one: 'piece of linked evidence has an ungraded source',
    many: 'pieces of linked evidence have an ungraded source',
    why: 'It will be shown as F.',
    whyMany: 'They will be shown as F.',
  },
  'ungraded-item': {
    one: 'piece of linked evidence is ungraded',
    many: 'pieces of linked evidence are ungraded',
    why: 'It will be shown as 6.',
    whyMany: 'They will be shown as 6.',
  },
}

/** "2 judgements rest on nothing" */
export function findingTitle(kind: FindingKind, count: number): string {
  const { one, many } = WORDS[kind]
  return countOf(count, one, many)
}
export function findingReason(kind: FindingKind, count: number): string {
  const { why, whyMany = why } = WORDS[kind]
  return count === 1 ? why : whyMany
}
