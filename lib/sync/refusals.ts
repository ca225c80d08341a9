/** The sentences for what is final, by close code. */
import { CLOSE_CODES } from '@/lib/errors/close-codes'
import { MIN_FRAME_BYTES } from '@/lib/schema/limits'

export const SIGNED_OUT = 'You are signed out. Sign in again to go on; edits on this device are kept until then.'
export const FORBIDDEN = 'You have no access to this board any more. Ask its owner to share it with you.'
export function trashedBy(name: string | undefined): string {
  return `${name ?? 'Somebody'} moved this board to the trash. An owner of the board or an admin of its team can restore it, and then it opens here again.`
}
export const VIEW_ONLY_NOW =
  'You may only view this board now, and the server takes no more edits from you. Reload the page to go on reading.'
export const NOT_UNDERSTOOD =
  'The server cannot take an edit made here. Save the edits as a file and reload the page; if it happens again, tell the operator.'
const TOO_LARGE = `An edit is larger than the ${MIN_FRAME_BYTES / 1024 / 1024} MiB that the server takes at once. Save the edits as a file and make it in smaller parts.`

export function refusalSentence(code: number): string {
  switch (code) {
    case CLOSE_CODES.signedOut:
      return SIGNED_OUT
    case CLOSE_CODES.forbidden:
      return FORBIDDEN
    case CLOSE_CODES.tooLarge:
      return TOO_LARGE
    default:
      return 'The server ended the connection for good. Reload the page to try again.'
  }
}
