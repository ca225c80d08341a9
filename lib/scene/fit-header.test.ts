import { describe, expect, it } from 'vitest'
import { fitHeader } from './fit-header'

/** Six units a letter. */
const widthOf = (words: string) => words.length * 6
const warning = { words: 'Retracted document', inBrief: 'Retracted' }
const right = { words: 'judgement, not reported', inBrief: 'judgement' }
const line = (room: number, wish: Partial<Parameters<typeof fitHeader>[0]> = { warning, right }) => {
  const fitted = fitHeader({ kind: 'Evidence', pictures: 0, ...wish }, room, widthOf)
  return [fitted.kind, fitted.warning, fitted.right].join('|')
}

describe('the first line of a card', () => {
  it('says all of what it warns of while there is room, then fewer words, and no part of one', () => {
    expect(line(400)).toBe('Evidence|Retracted document|judgement, not reported')
    expect(line(260)).toBe('Evidence|Retracted document|judgement')
    expect(line(210)).toBe('Evidence|Retracted|judgement')
    expect(line(160)).toBe('|Retracted|judgement')
    expect(line(125)).toBe('||judgement')
    expect(line(40)).toBe('||judgement')
  })
  it('keeps its kind for as long as nothing else is to be said', () => {
    expect(line(210, { right })).toBe('Evidence||judgement, not reported')
    expect(line(150, { right })).toBe('Evidence||judgement')
    expect(line(94, { right })).toBe('||judgement')
    expect(line(150, { warning })).toBe('Evidence|Retracted|')
    expect(line(110, { warning })).toBe('|Retracted|')
    expect(line(150, { right, pictures: 2 })).toBe('||judgement')
  })
  it('leaves a marker whole', () => {
    expect(line(165, { warning, right: { words: 'H1' } })).toBe('Evidence|Retracted|H1')
  })
})
