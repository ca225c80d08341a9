import type { OriginId, SourceId } from './ids'

/** Where information first came from; many reports can share one. */
export interface Origin {
  readonly id: OriginId
  /** "White House statement". Empty only where another program left it so. */
  readonly name: string
  readonly sourceId?: SourceId
}

/** Reads one origin, whatever others wrote into it. Never throws. */
export function readOrigin(id: OriginId, fields: Readonly<Record<string, unknown>>): Origin {
  const { name, sourceId } = fields
  return {
    id,
    name: typeof name === 'string' ? name : '',
    ...(typeof sourceId === 'string' && sourceId !== '' && { sourceId: sourceId as SourceId }),
  }
}

/** The field by which evidence names its origin. */
export const ORIGIN_KEY = 'attribution.originId'
/** Whether it is known; beside it. */
export const ORIGIN_STATE_KEY = 'attribution.originState'

export const MAX_ORIGIN_NAME_UNITS = 120

/** On a piece of evidence: a person said that its origin is not that of the card named after the colon. */
export const OTHER_ORIGIN_KEY = 'other-origin:'
