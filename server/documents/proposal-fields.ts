/** What a person may change in a proposal before accepting it. The passage's words and hedges follow from its place (move-words.ts); the section stays. */
import { z } from 'zod'
import { RedthreadError } from '@/lib/errors/redthread-error'
import { ORIGIN_STATES, STANCES } from '@/lib/schema/attribution'
import { DATE_PRECISIONS } from '@/lib/schema/fuzzy-date'
import { MAX_NAME_UNITS, MAX_TITLE_UNITS } from '@/lib/schema/limits'
import type { Proposal } from '@/lib/schema/source'

const MAX_SUMMARY_UNITS = 4000
const MAX_QUOTE_UNITS = 20_000

const id = z.string().regex(/^[0-9A-Za-z_-]{8,64}$/)
const name = z
  .string()
  .trim()
  .min(1)
  .max(MAX_NAME_UNITS * 3)
const date = z.object({
  text: z.string().max(MAX_NAME_UNITS),
  iso: z.string().max(MAX_NAME_UNITS).nullable(),
  precision: z.enum(DATE_PRECISIONS),
  relative: z.boolean().exactOptional(),
  yearInferred: z.boolean().exactOptional(),
})
const attribution = z.object({
  speaker: name.nullable(),
  outlet: name.nullable(),
  sourceId: id.exactOptional(),
  verb: name.exactOptional(),
  stance: z.enum(STANCES),
  quote: z.string().max(MAX_QUOTE_UNITS).exactOptional(),
  said: date.exactOptional(),
  anonymous: z.boolean().exactOptional(),
  originId: id.exactOptional(),
  originState: z.enum(ORIGIN_STATES),
})
const title = z.string().trim().min(1).max(MAX_TITLE_UNITS)
const EDITABLE = {
  point: z.object({
    title,
    marker: z.string().trim().max(20).exactOptional(),
    summary: z.string().max(MAX_SUMMARY_UNITS),
  }),
  frame: z.object({ title }),
  evidence: z.object({ attribution }),
}

/** The proposal's fields with what `sent` may change of them. Throws `bad-request`. */
export function editedFields(proposal: Proposal, sent: unknown): Proposal['fields'] {
  const parsed = EDITABLE[proposal.kind].safeParse(sent)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const where = issue?.path.join('.') || 'fields'
    throw new RedthreadError('bad-request', `“${where}” of the proposal is wrong: ${issue?.message ?? 'unknown'}.`)
  }
  const exact = typeof sent === 'object' && sent !== null && 'exact' in sent ? sent.exact : undefined
  if (proposal.kind === 'evidence' && exact !== undefined && exact !== proposal.fields.exact) {
    throw new RedthreadError(
      'bad-request',
      'The words of a passage are those of its document; `span` says which of them.',
    )
  }
  return { ...proposal.fields, ...parsed.data } as Proposal['fields'] // parsed by the kind's own shape
}
