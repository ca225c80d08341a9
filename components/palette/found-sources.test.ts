import { describe, expect, it } from 'vitest'
import type { BoardId, CardId, SourceId } from '@/lib/schema/ids'
import type { Source } from '@/lib/schema/source'
import { foundSources, sourceIdOf } from './found-sources'

const aSource = (name: string, ...aliases: string[]): Source => ({
  id: name.toLowerCase() as SourceId,
  boardId: 'b1' as BoardId,
  name,
  aliases,
  type: 'agency',
})
const ALL = [aSource('Associated Press', 'AP'), aSource('Écho du Port'), aSource('Port Herald', 'PH', 'The Herald')]
const names = (words: string) => foundSources(ALL, words).choices.map(({ name }) => name)

describe('finding sources', () => {
  it('looks in names and aliases, names first, whatever the case and accents', () => {
    expect(names('press')).toEqual(['Associated Press'])
    expect(names('ap')).toEqual(['Associated Press'])
    expect(names('PORT')).toEqual(['Port Herald', 'Écho du Port'])
    expect(names('echo')).toEqual(['Écho du Port'])
    expect(names('the herald')).toEqual(['Port Herald'])
    expect(names('nobody')).toEqual([])
  })
  it('finds none before anything is typed', () => {
    expect(foundSources(ALL, ' ')).toEqual({ choices: [], more: 0 })
  })
  it('says what it is and what it is also called, and counts what it does not list', () => {
    expect(foundSources(ALL, 'ap').choices[0]).toMatchObject({ detail: 'News agency · also AP', group: 'Sources' })
    const many = Array.from({ length: 9 }, (_, at) => aSource(`Post ${at}`))
    const { choices, more } = foundSources(many, 'post')
    expect(choices.length + more).toBe(9)
    expect(more).toBeGreaterThan(0)
  })
  it('tells its choices from cards', () => {
    const [choice] = foundSources(ALL, 'press').choices
    expect(sourceIdOf(choice?.id ?? '')).toBe('associated press')
    expect(sourceIdOf('c1' as CardId)).toBeUndefined()
  })
})
