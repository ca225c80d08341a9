import { isRedthreadError } from '@/lib/errors/redthread-error'

/** The sentence for a person: ours when it is one of our errors, else one that says what to do. */
export function messageOf(cause: unknown): string {
  if (isRedthreadError(cause)) return cause.message
  return 'The server did not answer. Check the connection and try again.'
}
