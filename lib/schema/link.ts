/**
 * Links and their grammar: which kind may run from what to what. The table is the rule; everything else is refused
 * with the reason, in words for a person.
 */
import { CARD_KINDS, type CardKind } from './card'
import type { MadeBy } from './card-base'
import type { CardId, LinkId } from './ids'

export const LINK_KINDS = [
  'supports',
  'contradicts',
  'bears-on',
  'rests-on',
  'undercuts',
  'answers',
  'updates',
  'involves',
  'context',
] as const
export type LinkKind = (typeof LINK_KINDS)[number]
export const STRENGTHS = ['weak', 'moderate', 'strong'] as const
export type Strength = (typeof STRENGTHS)[number]
const LINK_STATES = ['open', 'resolved', 'dismissed'] as const
export type LinkState = (typeof LINK_STATES)[number]

export interface Link {
  readonly id: LinkId
  readonly kind: LinkKind
  readonly from: CardId
  /** A card, or a link when `kind` is `undercuts`. */
  readonly to: CardId | LinkId
  readonly strength?: Strength
  readonly reason?: string
  readonly label?: string
  readonly state?: LinkState
  readonly madeBy: MadeBy
}

/** Reads one link; undefined when its ends or kind cannot be told. Never throws. */
export function readLink(id: LinkId, fields: Readonly<Record<string, unknown>>): Link | undefined {
  const kind = LINK_KINDS.find((known) => known === fields.kind)
  const { from, to, reason, label } = fields
  if (!kind || typeof from !== 'string' || typeof to !== 'string') return undefined
  const strength = STRENGTHS.find((known) => known === fields.strength)
  const state = LINK_STATES.find((known) => known === fields.state)
  return {
    id,
    kind,
    from: from as CardId,
    to: to as CardId | LinkId,
    madeBy: fields.madeBy === 'rule' ? 'rule' : 'person',
    ...(strength && { strength }),
    ...(state && { state }),
    ...(typeof reason === 'string' && reason !== '' && { reason }),
    ...(typeof label === 'string' && label !== '' && { label }),
  }
}

/** What a link may start or end at: a card by its kind, or another link. */
export type LinkEnd = CardKind | 'link'
type Rule = readonly [from: readonly CardKind[], to: readonly LinkEnd[]]

/** Any card that is not a frame. */
const ANY: readonly CardKind[] = CARD_KINDS.filter((kind) => kind !== 'frame')

/** Kind → the pairs it may join. */
const GRAMMAR: Readonly<Record<LinkKind, readonly Rule[]>> = {
  supports: [[['evidence'], ['point', 'hypothesis', 'judgement', 'assumption', 'question', 'evidence']]],
  contradicts: [
    [['evidence'], ['point', 'hypothesis', 'judgement', 'assumption', 'evidence']],
    [['position'], ['position']],
    [['judgement'], ['judgement']],
  ],
  'bears-on': [[['evidence', 'assumption'], ['hypothesis']]],
  'rests-on': [
    [['judgement'], ['evidence', 'assumption', 'judgement']],
    [['evidence'], ['evidence']],
  ],
  undercuts: [[['evidence', 'note'], ['link']]],
  answers: [[['judgement', 'evidence'], ['question']]],
  updates: ANY.map((kind): Rule => [[kind], [kind]]),
  involves: [[ANY, ['entity']]],
  context: [[ANY, ANY]],
}

export const LINK_WORDS: Readonly<Record<LinkKind, { readonly verb: string }>> = {
  supports: { verb: 'supports' },
  contradicts: { verb: 'contradicts' },
  'bears-on': { verb: 'bears on' },
  'rests-on': { verb: 'rests on' },
  undercuts: { verb: 'undercuts' },
  answers: { verb: 'answers' },
  updates: { verb: 'updates' },
  involves: { verb: 'involves' },
  context: { verb: 'is context for' },
}

export type LinkVerdict = { readonly allowed: true } | { readonly allowed: false; readonly reason: string }

/** May a link of `kind` run from a card of kind `from` to `to`? The reason is a finished sentence. */
export function judgeLink(kind: LinkKind, from: CardKind, to: LinkEnd): LinkVerdict {
  const rules = GRAMMAR[kind]
  if (rules.some(([sources, targets]) => sources.includes(from) && targets.includes(to))) return { allowed: true }
  if (from === 'frame' || to === 'frame')
    return { allowed: false, reason: 'A frame only holds cards; link the cards themselves.' }
  const { verb } = LINK_WORDS[kind]
  const targets = [...new Set(rules.filter(([sources]) => sources.includes(from)).flatMap(([, ends]) => ends))]
  if (targets.length > 0) {
    return { allowed: false, reason: `${nameOf(from)} ${verb} ${listOf(targets)}, not ${nameOf(to).toLowerCase()}.` }
  }
  const sources = [...new Set(rules.flatMap(([starts]) => starts))]
  return {
    allowed: false,
    reason: `Only ${listOf(sources)} ${verb} something; ${nameOf(from).toLowerCase()} does not.`,
  }
}

/** Every kind that may run from `from` to `to`, in LINK_KINDS' order. */
export function linkKindsBetween(from: CardKind, to: LinkEnd): readonly LinkKind[] {
  return LINK_KINDS.filter((kind) => judgeLink(kind, from, to).allowed)
}

/** What any card may say of another, whatever they are; what says the least is last. */
export const GENERAL_LINKS: readonly LinkKind[] = ['undercuts', 'updates', 'involves', 'context']
/** One way in which two cards may be linked, read from the first. */
export interface Relation {
  readonly kind: LinkKind
  /** From the other to the first: "is supported by". */
  readonly incoming: boolean
}

/**
 * Every relation between two ends, the likeliest first: what these two kinds say of each other, then what any card may say
 * of any. Of each, those that run from the first one before the others.
 */
export function relationsBetween(first: LinkEnd, other: LinkEnd): readonly Relation[] {
  const out = first === 'link' ? [] : linkKindsBetween(first, other)
  const back = other === 'link' ? [] : linkKindsBetween(other, first)
  const all = [
    ...out.map((kind): Relation => ({ kind, incoming: false })),
    ...back.map((kind): Relation => ({ kind, incoming: true })),
  ]
  const rank = ({ kind }: Relation) => GENERAL_LINKS.indexOf(kind)
  return all.sort((a, b) => rank(a) - rank(b))
}

/** What cards of each of these kinds may say of the other, or the other of them, in the order of the first. */
export function relationsOfAll(firsts: readonly LinkEnd[], other: LinkEnd): readonly Relation[] {
  const [own = [], ...others] = [...new Set(firsts)].map((first) => relationsBetween(first, other))
  const isIn = (one: Relation) => (all: readonly Relation[]) =>
    all.some(({ kind, incoming }) => kind === one.kind && incoming === one.incoming)
  return own.filter((one) => others.every(isIn(one)))
}

/** More would be read by nobody. */
const MAX_NAMED = 3

/**
 * Why a link from `from` to `to` can say only one thing, in finished sentences: whether the other direction could say
 * more, and what `from` says of other cards. Undefined where several kinds may run.
 */
export function whyOnlyOne(from: CardKind, to: CardKind): string | undefined {
  if (linkKindsBetween(from, to).length !== 1) return undefined
  const [one, other] = [nameOf(from).toLowerCase(), nameOf(to).toLowerCase()]
  const back = relationsBetween(from, to).flatMap(({ kind, incoming }) =>
    incoming && kind !== 'context' ? [kind] : [],
  )
  const way =
    back.length > 0
      ? `the other way round, ${other} may be drawn to ${one}: it ${orList(back.map((kind) => LINK_WORDS[kind].verb))} it.`
      : 'nor can one the other way round.'
  const own = LINK_KINDS.filter((kind) => !GENERAL_LINKS.includes(kind)).flatMap((kind) => {
    const ends = GRAMMAR[kind].flatMap(([sources, targets]) => (sources.includes(from) ? targets : []))
    return ends.length > 0 ? [`${LINK_WORDS[kind].verb} ${listOf(ends)}`] : []
  })
  const says = own.length > 0 && own.length <= MAX_NAMED ? ` ${nameOf(from)} ${own.join('; ')}.` : ''
  return `A link from ${one} to ${other} can say nothing else; ${way}${says}`
}

/**
 * What one may miss among the relations of two cards, in either order: why none of the kind may run, and what can be
 * linked instead. Undefined where nothing is missed.
 */
export function whyNotGround(one: CardKind, other: LinkEnd): string | undefined {
  const has = (kind: CardKind) => one === kind || other === kind
  const upper = (['point', 'hypothesis'] as const).find(has)
  if (upper === undefined) return undefined
  const instead = `link this ${upper}’s evidence instead.`
  if (has('judgement')) return `A judgement rests on evidence, assumptions and judgements; ${instead}`
  if (has('point') && has('hypothesis'))
    return 'Only evidence supports or contradicts a hypothesis; link this point’s evidence instead.'
  return undefined
}

const END_NAMES: Readonly<Record<LinkEnd, string>> = {
  point: 'A point',
  evidence: 'Evidence',
  hypothesis: 'A hypothesis',
  judgement: 'A judgement',
  assumption: 'An assumption',
  question: 'A question',
  indicator: 'An indicator',
  position: 'A position',
  event: 'An event',
  entity: 'An entity',
  note: 'A note',
  frame: 'A frame',
  link: 'A link',
}
function nameOf(end: LinkEnd): string {
  return END_NAMES[end]
}
function listOf(ends: readonly LinkEnd[]): string {
  if (ends.length === ANY.length) return 'a card'
  const names = ends.map((end) => nameOf(end).toLowerCase())
  return orList(names)
}
function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
