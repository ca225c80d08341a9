import { isRedthreadError } from '@/lib/errors/redthread-error'
import type { Source } from '@/lib/schema/source'

/** The board's source that has the wanted name already, where that is why no new one was made. */
export function takenSource(cause: unknown, sources: readonly Source[]): Source | undefined {
  const id = isRedthreadError(cause) ? cause.details?.sourceId : undefined
  return id === undefined ? undefined : sources.find((each) => each.id === id)
}
