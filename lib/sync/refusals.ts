/** The sentences for what is final, and for what goes on once the person does something about it. */
import { CLOSE_CODES } from '@/lib/errors/close-codes'
import { countOf } from '@/lib/schema/count-of'

export const SIGNED_OUT = 'You are signed out. Sign in again to go on; edits on this device are kept until then.'
export const FORBIDDEN = 'You have no access to this board any more. Ask its owner to share it with you.'
export function trashedBy(name: string | undefined): string {
  return `${name ?? 'Somebody'} moved this board to the trash. An owner of the board or an admin of its team can restore it, and then it opens here again.`
}
export const VIEW_ONLY_NOW =
  'You may only view this board now, and the server takes no more edits from you. Reload the page to go on reading.'
export function tooManyOpen(most: number): string {
  return `You have boards open in ${countOf(most, 'place')}, tabs and programs on all devices together, and that is the most at once. Close one, and this one goes on by itself.`
}
const ENDED = 'The server ended the connection for good. Reload the page to try again.'

/** `reason` is the server's own sentence: of what it cannot take, it may say why. */
export function notUnderstood(reason: string): string {
  return `The server cannot take an edit made here. ${reason}`.trimEnd()
}

/** Of a board that is full, the server says so itself; of a frame above `frameBytes`, nothing. */
export function tooLarge(reason: string, frameBytes: number): string {
  const mebibytes = Math.floor((frameBytes / 1024 / 1024) * 10) / 10
  return reason || `An edit made here is larger than the ${mebibytes} MiB that the server takes at once.`
}

export function endedBy(code: number): string {
  return code === CLOSE_CODES.signedOut ? SIGNED_OUT : ENDED
}
