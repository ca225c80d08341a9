/** What the page may truthfully say about where one's edits are. */
import type { Cell } from '@/lib/cell/cell'

export type ConnectionState =
  | { readonly kind: 'connecting' }
  | {
      /** Every edit of this device is on the server's disk, but for those `kept`. */
      readonly kind: 'saved'
      /** Edits made while one might still edit, which the server never took: they lie on this device alone. */
      readonly kept?: number
    }
  /** Edits are under way; shown after 400 ms. `unsaved` counts acts, a run of typing as one. */
  | { readonly kind: 'saving'; readonly unsaved: number }
  | { readonly kind: 'offline'; readonly unsaved: number }
  | {
      readonly kind: 'reconnecting'
      /** Milliseconds since 1970. */ readonly retryAt: number
      readonly unsaved: number
      /** A finished sentence, where the server says why it does not let this page in yet. */
      readonly reason?: string
    }
  | {
      /** Final: signed out, or an edit the server will not take; of a board that `isGone`, until it comes back. */
      readonly kind: 'refused'
      /** A finished sentence. */
      readonly reason: string
      readonly unsaved: number
      /** The board is not there any more for this person: there is nothing to stay for. */
      readonly isGone?: true
      /** The server will not take edits made here: it refuses them again until they are given up (`startOver`). */
      readonly isOfEdits?: true
    }

export interface Connection {
  readonly state: Cell<ConnectionState>
  /** Resolves when the board's first state is here (from this device or the server). Rejects on `refused`, unless the board may come back. */
  readonly loaded: Promise<void>
  /**
   * The edits that earlier tabs on this device could not send, and that this one sends: resolves once they are on the
   * board, before anything comes from the server.
   */
  readonly leftBefore: Promise<readonly Uint8Array[]>
  /** Resolves when everything written until now is acknowledged as durable; nothing is, of whoever may only view. Rejects on `refused`. */
  settled(): Promise<void>
  /** Edits that the server has not acknowledged, as one Yjs update. */
  unsavedEdits(): Promise<Uint8Array | undefined>
  /** Whether another session on this device would find every unsaved edit; false: they are in this page alone. */
  unsavedAreOnDevice(): Promise<boolean>
  /** Gives up the edits that the server has not acknowledged; what it returns brings them back. */
  discardUnsaved(): () => void
  /**
   * Gives up the edits that the server has not acknowledged, and with them this device's copy of the board, which holds
   * them. Resolves when the device keeps neither; the board in this page still holds them, and is to be opened anew.
   */
  startOver(): Promise<void>
  dispose(): void
}
