import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { CardId } from '@/lib/schema/ids'
import { createPresence, MAX_IDS_SENT, readPeer } from './create-presence'

const STAMP = { user: { id: 'user-ben', name: 'Ben', colour: '#123456' } }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function aPair() {
  const mine = new Awareness(new Y.Doc())
  const theirs = new Awareness(new Y.Doc())
  const tell = () => applyAwarenessUpdate(mine, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'network')
  return { mine, theirs, tell, presence: createPresence(mine) }
}

describe('one’s own presence', () => {
  it('goes out at most 30 times a second, whole, and the last state always', () => {
    const { mine, presence } = aPair()
    const sent: unknown[] = []
    mine.on('update', () => sent.push(mine.getLocalState()))
    for (let move = 0; move <= 1000; move++) {
      presence.setCursor({ x: move, y: 0 })
      vi.advanceTimersByTime(1)
    }
    vi.advanceTimersByTime(100)
    expect(sent.length).toBeLessThanOrEqual(31)
    expect(sent.length).toBeGreaterThan(25)
    expect(sent.at(-1)).toEqual({ cursor: { x: 1000, y: 0 }, selection: [], editing: null, drag: null })
  })

  it('names no more ids than the server takes', () => {
    const { mine, presence } = aPair()
    const ids = Array.from({ length: 500 }, (_, at) => `card-${at}-with-an-id-of-21` as CardId)
    presence.setSelection(ids)
    presence.setDrag({ ids: ids.slice(0, MAX_IDS_SENT), by: { x: 1, y: 1 } })
    vi.advanceTimersByTime(100)
    expect(JSON.stringify(mine.getLocalState()).length).toBeLessThan(4096)
  })
})

describe('others', () => {
  it('keep their identity while nothing of them changed', () => {
    const { theirs, tell, presence } = aPair()
    theirs.setLocalState({ ...STAMP, cursor: { x: 1, y: 1 } })
    tell()
    const before = presence.peers.get()
    expect(before).toMatchObject([{ user: { name: 'Ben' }, cursor: { x: 1, y: 1 }, selection: [], drag: null }])
    theirs.setLocalState({ ...STAMP, cursor: { x: 1, y: 1 } })
    tell()
    presence.setCursor({ x: 9, y: 9 })
    vi.advanceTimersByTime(100)
    expect(presence.peers.get()).toBe(before)
    theirs.setLocalState(null)
    tell()
    expect(presence.peers.get()).toEqual([])
  })

  it('are shown only with the server’s stamp, and never as their page says without a check', () => {
    expect(readPeer(1, { cursor: { x: 1, y: 1 } })).toBeUndefined()
    expect(readPeer(1, 'nonsense')).toBeUndefined()
    const odd = {
      ...STAMP,
      cursor: { x: 'a', y: NaN },
      selection: [1, 'c', null],
      editing: {},
      drag: { by: 7, ids: 'x' },
    }
    expect(readPeer(1, odd)).toMatchObject({ cursor: null, selection: ['c'], editing: null, drag: null })
    expect(readPeer(1, { ...STAMP, lens: 'outline' })?.lens).toBe('outline')
    expect(readPeer(1, { ...STAMP, lens: 7 })).not.toHaveProperty('lens')
    const box = { x: 0, y: 0, w: 10, h: 10 }
    expect(readPeer(1, { ...STAMP, drag: { box, by: { x: 1, y: 2 } } })?.drag).toEqual({ box, by: { x: 1, y: 2 } })
    expect(readPeer(1, { ...STAMP, drag: { box: { ...box, w: -1 }, by: { x: 1, y: 2 } } })?.drag).toBeNull()
  })
})
