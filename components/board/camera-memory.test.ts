import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import { aSession } from '@/lib/session/a-session'
import { goBackToView, rememberView } from './camera-memory'

/** A window of a device that remembers. */
function aWindow(innerWidth: number, kept: Map<string, string>) {
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  }
  vi.stubGlobal('window', {
    innerWidth,
    innerHeight: 900,
    localStorage,
    addEventListener() {},
    removeEventListener() {},
  })
}

/** Opens the board with a surface of this width; what lies beside it takes the rest of the window. */
function open(surfaceWidth: number) {
  const { session, board } = aSession(createBoard(new Y.Doc()))
  board.insert([{ kind: 'note', rect: { x: 0, y: 0, w: 4000, h: 4000 } }])
  session.camera.setViewport({ w: surfaceWidth, h: 852 })
  return session
}

describe('the view of a board', () => {
  const kept = new Map<string, string>()
  beforeEach(() => kept.clear())
  afterEach(() => vi.unstubAllGlobals())

  it('is where it was after a reload, though a panel that stood beside the board does not come back', () => {
    aWindow(1440, kept)
    const before = open(1070)
    before.camera.set({ x: 100, y: 50, zoom: 0.5 })
    rememberView(before)()
    const after = open(1390)
    expect(goBackToView(after)).toBe(true)
    expect(after.camera.state.get()).toEqual({ x: 100, y: 50, zoom: 0.5 })
  })
  it('has the same middle in a window of another size', () => {
    aWindow(1440, kept)
    const before = open(1000)
    before.camera.set({ x: 100, y: 50, zoom: 1 })
    rememberView(before)()
    aWindow(840, kept)
    const after = open(400)
    expect(goBackToView(after)).toBe(true)
    expect(after.camera.view().x + 200).toBe(600)
  })
})
