/**
 * What the page may truthfully say about where one's edits are (LOOK, "Truthful states"). Never says "saved" of
 * anything that the server has not acknowledged as being on its disk.
 */
import type { ConnectionState } from '@/lib/sync/connection'
import { SIGNED_OUT } from '@/lib/sync/refusals'
import { countOf } from '@/lib/schema/count-of'

export interface ConnectionWords {
  readonly words: string
  readonly tone: 'quiet' | 'busy' | 'warning' | 'error'
  /** Too much for the bar: on a line of their own on every screen, as whatever is an error. */
  readonly isLong?: true
  /** Edits exist that only this device has and that will not be sent by themselves. */
  readonly offerFile: boolean
  /** So many of them may be given up here. */
  readonly offerDiscard?: number
  /** They are what was refused: the board opens again once they are given up, and this device's copy with them. */
  readonly offerStartOver?: true
  /** Nothing goes on before the person has signed in again. */
  readonly needsSignIn?: true
  /** The board is gone for this person; what is left to do here is to leave. */
  readonly leadsHome?: true
}

/** `now` in milliseconds since 1970. */
export function describeConnection(state: ConnectionState, canEdit: boolean, now: number): ConnectionWords {
  switch (state.kind) {
    case 'connecting':
      return { words: 'Connecting…', tone: 'busy', offerFile: false }
    case 'saved':
      if (state.kept === undefined) return { words: canEdit ? 'Saved' : 'View only', tone: 'quiet', offerFile: false }
      return {
        words: `You may only view this board now. ${notSaved(state.kept)} ${state.kept === 1 ? 'It is' : 'They are'} sent if you may edit again.`,
        tone: 'error',
        offerFile: true,
        offerDiscard: state.kept,
      }
    case 'saving':
      return { words: 'Saving…', tone: 'busy', offerFile: false }
    case 'offline':
      return { words: `Offline${keptHere(state.unsaved)}`, tone: 'warning', offerFile: false }
    case 'reconnecting': {
      if (state.reason !== undefined) {
        const kept = state.unsaved > 0 ? ` ${keptUntilThen(state.unsaved)}` : ''
        return { words: state.reason + kept, tone: 'warning', isLong: true, offerFile: false }
      }
      const seconds = Math.ceil((state.retryAt - now) / 1000)
      const when = seconds > 0 ? `Reconnecting in ${seconds} s` : 'Reconnecting…'
      return { words: when + keptHere(state.unsaved), tone: 'warning', offerFile: false }
    }
    case 'refused':
      return {
        words: state.unsaved > 0 ? `${state.reason} ${notSaved(state.unsaved)}` : state.reason,
        tone: 'error',
        offerFile: state.unsaved > 0,
        ...(state.reason === SIGNED_OUT && { needsSignIn: true }),
        ...(state.isOfEdits && { offerStartOver: true }),
        ...(state.isGone && { leadsHome: true }),
      }
  }
}

function notSaved(count: number): string {
  return `${countOf(count, 'change')} on this device ${count === 1 ? 'was' : 'were'} not saved.`
}

function keptUntilThen(count: number): string {
  return `${countOf(count, 'change')} ${count === 1 ? 'is' : 'are'} kept on this device until then.`
}

function keptHere(unsaved: number): string {
  return unsaved === 0 ? '' : `: ${countOf(unsaved, 'change')} kept on this device`
}
