import { describe, expect, it } from 'vitest'
import { FORBIDDEN, SIGNED_OUT, tooManyOpen, trashedBy } from '@/lib/sync/refusals'
import { describeConnection } from './describe-connection'

const words = (state: Parameters<typeof describeConnection>[0], canEdit = true) =>
  describeConnection(state, canEdit, 10_000).words

describe('describeConnection', () => {
  it('says saved only when the server has everything', () => {
    expect(words({ kind: 'saved' })).toBe('Saved')
    for (const state of [
      { kind: 'connecting' },
      { kind: 'saving', unsaved: 1 },
      { kind: 'offline', unsaved: 0 },
    ] as const) {
      expect(words(state)).not.toContain('Saved')
    }
  })
  it('tells a viewer that they can only look', () => {
    expect(words({ kind: 'saved' }, false)).toBe('View only')
  })
  it('offers a viewer what was never saved, as a file or to be discarded', () => {
    const kept = (count: number) => describeConnection({ kind: 'saved', kept: count }, false, 0)
    expect(kept(1)).toEqual({
      words:
        'You may only view this board now. 1 change on this device was not saved. It is sent if you may edit again.',
      tone: 'error',
      offerFile: true,
      offerDiscard: 1,
    })
    expect(kept(2).words).toContain('2 changes on this device were not saved. They are')
  })
  it('counts what only this device has', () => {
    expect(words({ kind: 'offline', unsaved: 12 })).toBe('Offline: 12 changes kept on this device')
    expect(words({ kind: 'offline', unsaved: 0 })).toBe('Offline')
  })
  it('counts down to the next attempt and never below zero', () => {
    expect(words({ kind: 'reconnecting', retryAt: 13_400, unsaved: 0 })).toBe('Reconnecting in 4 s')
    expect(words({ kind: 'reconnecting', retryAt: 9_000, unsaved: 1 })).toBe(
      'Reconnecting…: 1 change kept on this device',
    )
  })
  it('says why the server does not let one in yet, instead of counting down', () => {
    const reason = tooManyOpen(40)
    expect(words({ kind: 'reconnecting', retryAt: 13_400, unsaved: 0, reason })).toBe(reason)
    expect(describeConnection({ kind: 'reconnecting', retryAt: 13_400, unsaved: 2, reason }, true, 0)).toMatchObject({
      words: `${reason} 2 changes are kept on this device until then.`,
      tone: 'warning',
      isLong: true,
    })
  })
  it('asks for signing in again when that is what is missing, and only then', () => {
    const refused = (reason: string) => describeConnection({ kind: 'refused', reason, unsaved: 0 }, true, 0)
    expect(refused(SIGNED_OUT).needsSignIn).toBe(true)
    expect(refused(FORBIDDEN).needsSignIn).toBeUndefined()
  })
  it('leads home from a board that is gone, and from no other', () => {
    const gone = { kind: 'refused', reason: trashedBy('Ana'), unsaved: 0 } as const
    expect(describeConnection({ ...gone, isGone: true }, true, 0)).toMatchObject({ leadsHome: true, tone: 'error' })
    expect(describeConnection(gone, true, 0).leadsHome).toBeUndefined()
  })
  it('offers to open the board without what the server will not take, and only then', () => {
    const refused = { kind: 'refused', reason: 'This board is full.', unsaved: 1 } as const
    expect(describeConnection({ ...refused, isOfEdits: true }, true, 0)).toMatchObject({
      words: 'This board is full. 1 change on this device was not saved.',
      offerFile: true,
      offerStartOver: true,
    })
    expect(describeConnection(refused, true, 0).offerStartOver).toBeUndefined()
  })
  it('offers a file when a refusal leaves edits behind', () => {
    const refused = describeConnection(
      { kind: 'refused', reason: 'You no longer have access to this board.', unsaved: 2 },
      true,
      0,
    )
    expect(refused).toMatchObject({ tone: 'error', offerFile: true })
    expect(refused.words).toBe('You no longer have access to this board. 2 changes on this device were not saved.')
    expect(describeConnection({ kind: 'refused', reason: 'Gone.', unsaved: 0 }, true, 0).offerFile).toBe(false)
  })
})
