/** Who is asking: the person behind a request or a socket, as the session row says at that moment. */
import type { UserId } from '@/lib/schema/ids'

export interface Principal {
  readonly userId: UserId
  /** Display name. */
  readonly name: string
  /** One of PRESENCE_COLOURS. */
  readonly colour: string
  /** The sign-in session; null when an API token spoke. */
  readonly sessionId: string | null
  readonly isOperator: boolean
}
