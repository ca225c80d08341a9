/**
 * What the text says somebody is: "the operator, Sound Lines", "Rosa Illich, the strike leader". Lets "the operator"
 * be read as Sound Lines further on.
 */
import { compile } from '../compile-pattern'
import { BODIES, ROLES } from '../words/people-words'
import { LEAD_IN, type NameMention } from './find-names'
import type { RoleGiven } from './people'

const REACH_UNITS = 70
const ROLE_BEFORE = compile(
  /(?:\b(?:the|The|its|Its|his|His|her|Her|their|Their)|'s) ((?:[\p{Ll}-]+ ){0,3}[\p{Ll}-]+), (?:\p{Lu}[\p{L}.]+ ){0,2}$/u,
)
const ROLE_AFTER = compile(/^, (?:the|a|an|its|his|her|their) ((?:[\p{Ll}-]+ ){0,3}[\p{Ll}-]+)/u)
/** "Ana Velic (Chair)" */
const ROLE_IN_BRACKETS = compile(/^ \((?:the |our )?([\p{L} -]{3,40})\)/u)
const ROLE_TOUCHING = compile(
  /(?:\b(?:the|The|its|Its|a|A)|'s) ((?:[\p{Ll}-]+ ){0,3}[\p{Ll}-]+) (?:[\p{Lu}][\p{L}.]+ ){0,1}$/u,
)

/** "Prosecuting, Ana Velic", "For the defence, Ana Velic" */
const COUNSEL = compile(
  /(?:Prosecuting|Defending|For the (?:prosecution|defence|defense|Crown)),? (?:\p{Lu}\p{Ll}+ )?$/u,
)
/** Of whom the text tells no more than the office does: "J. Velic", "Cllrs Velic". */
const IN_SHORT = compile(/^(?:\p{Lu}\.|Cllrs |Messrs |\S+$)/u)

const RELATION = /(?:^| )(?:of|at|for|in|from|with|who|to|on|and)$/

/** `text` is masked (masked-text.ts); the roles come in text order. */
export function findRoles(text: string, mentions: readonly NameMention[]): RoleGiven[] {
  const roles: RoleGiven[] = []
  for (const { name, start, end } of mentions) {
    const before = text.slice(Math.max(0, start - REACH_UNITS), start)
    const after = text.slice(end, end + REACH_UNITS)
    const touching = ROLE_TOUCHING.exec(before)?.[1]
    // "A columnist for Horizont": Horizont is none.
    const isOwn = touching !== undefined && !RELATION.test(touching)
    const role =
      roleIn(ROLE_BEFORE.exec(before)?.[1] ?? (isOwn ? touching : undefined)) ??
      (LEAD_IN.test(before) ? undefined : roleIn(ROLE_AFTER.exec(after)?.[1])) ??
      (after.startsWith(' (') && !IN_SHORT.test(name)
        ? roleIn(ROLE_IN_BRACKETS.exec(after)?.[1]?.toLowerCase())
        : undefined) ??
      (COUNSEL.test(before) ? 'counsel' : undefined)
    if (role) roles.push({ role, name, at: start })
  }
  return roles
}

/** The phrase up to its first role word that no other follows: "strike leader of" → "strike leader". */
function roleIn(phrase: string | undefined): string | undefined {
  if (phrase === undefined) return undefined
  const words = phrase.split(' ')
  const stop = words.findIndex((word) => RELATION.test(word))
  const head = (stop < 0 ? words : words.slice(0, stop)).join(' ')
  const last = head.slice(head.lastIndexOf(' ') + 1)
  return ROLES.has(last) || BODIES.has(last) ? head : undefined
}
